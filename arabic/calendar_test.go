package arabic_test

import (
	"testing"
	"time"

	"sijill/arabic"
)

func TestMonth(t *testing.T) {
	checkReadings(t, "Month", arabic.Month, []reading{
		{"كانون الثاني", 1, 2},
		{"كانون الثانى 2021", 1, 2},
		{"يناير", 1, 1},
		{"جانفي", 1, 1},
		{"فيفري", 2, 1},
		{"شباط فبراير", 2, 2},
		{"آذار", 3, 1},
		{"أبريل", 4, 1},
		{"إبريل", 4, 1},
		{"أفريل", 4, 1},
		{"ماي", 5, 1},
		{"مايس", 5, 1},
		{"حزيران يونيو", 6, 2},
		{"يونيو / حزيران", 6, 3},
		{"يونيو ( حزيران )", 6, 4},
		{"جوان", 6, 1},
		{"يونيه", 6, 1},
		{"جويلية", 7, 1},
		{"يوليوز", 7, 1},
		{"آب", 8, 1},
		{"آب - أغسطس", 8, 3},
		{"غشت", 8, 1},
		{"أيلول", 9, 1},
		{"تشرين الأول", 10, 2},
		{"أكتوبر / تشرين أول", 10, 4},
		{"تشرين الثاني", 11, 2},
		{"نوفمبر ( تشرين الثاني )", 11, 5},
		{"كانون الأول", 12, 2},
		{"كانون الأول / ديسمبر", 12, 4},
		// near misses
		{"حزيران يوليو", 6, 1},
		{"مايو / يونيو", 5, 1},
		{"يونيو ( 2021 )", 6, 1},
		{"كانون", 0, 0},
		{"تشرين", 0, 0},
		{"كانون الثالث", 0, 0},
		{"الثاني", 0, 0},
		{"يونيون", 0, 0},
		{"تمور", 0, 0},
		{"ميناء", 0, 0},
		{"", 0, 0},
	})
}

func TestAmbiguousMonth(t *testing.T) {
	for word, want := range map[string]bool{"آب": true, "مارس": true, "ماي": true, "جوان": true, "حزيران": false, "يناير": false} {
		if got := arabic.AmbiguousMonth(arabic.Normalize(word)); got != want {
			t.Errorf("AmbiguousMonth(%s) = %v, want %v", word, got, want)
		}
	}
}

func TestHijriMonth(t *testing.T) {
	checkReadings(t, "HijriMonth", arabic.HijriMonth, []reading{
		{"محرم", 1, 1},
		{"محرم الحرام 1443", 1, 2},
		{"صفر", 2, 1},
		{"ربيع الأول", 3, 2},
		{"ربيع الآخر", 4, 2},
		{"ربيع الثاني", 4, 2},
		{"جمادى الأولى", 5, 2},
		{"جمادى الآخرة", 6, 2},
		{"جمادي الثاني", 6, 2},
		{"رجب", 7, 1},
		{"رمضان المبارك", 9, 2},
		{"ذو القعدة", 11, 2},
		{"ذي الحجة", 12, 2},
		{"ذوالحجة", 12, 1},
		// near misses
		{"ربيع", 0, 0},
		{"الربيع العربي", 0, 0},
		{"جمادى", 0, 0},
		{"الحجة", 0, 0},
		{"ذو الفقار", 0, 0},
	})
}

func TestWeekday(t *testing.T) {
	tests := []struct {
		phrase string
		d      time.Weekday
		used   int
	}{
		{"الاثنين", time.Monday, 1},
		{"الإثنين الماضي", time.Monday, 1},
		{"الثلاثاء", time.Tuesday, 1},
		{"الأربعاء", time.Wednesday, 1},
		{"الاربعا", time.Wednesday, 1},
		{"يوم الخميس", time.Thursday, 2},
		{"الجمعة", time.Friday, 1},
		{"السبت", time.Saturday, 1},
		{"الأحد", time.Sunday, 1},
		{"يوم أحد", time.Sunday, 2},
		// near misses
		{"أحد", 0, 0},
		{"خميس", 0, 0},
		{"جمعة", 0, 0},
		{"الخمسة", 0, 0},
		{"الثلاثة", 0, 0},
		{"يوم", 0, 0},
		{"يوم غد", 0, 0},
		{"الأربعين", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.phrase, func(t *testing.T) {
			if d, used := arabic.Weekday(normalWords(tt.phrase)); d != tt.d || used != tt.used {
				t.Errorf("Weekday(%s) = %v, %d, want %v, %d", tt.phrase, d, used, tt.d, tt.used)
			}
		})
	}
}

// The days are those the Saudi calendar announced for Muharram, Ramadan and the
// two feasts of these years.
func TestHijriToGregorian(t *testing.T) {
	for hijri, want := range map[[3]int]string{
		{1442, 9, 1}:   "2021-04-13",
		{1442, 10, 1}:  "2021-05-13",
		{1442, 12, 10}: "2021-07-20",
		{1443, 1, 1}:   "2021-08-09",
		{1444, 9, 1}:   "2023-03-23",
		{1445, 1, 1}:   "2023-07-19",
	} {
		got, ok := arabic.HijriToGregorian(hijri[0], hijri[1], hijri[2])
		if !ok || got.Format(time.DateOnly) != want {
			t.Errorf("%v = %s, %v, want %s", hijri, got.Format(time.DateOnly), ok, want)
		}
	}
	for _, none := range [][3]int{{1355, 1, 1}, {1501, 1, 1}, {1442, 0, 1}, {1442, 13, 1}, {1442, 1, 0}, {1442, 1, 31}, {1442, 9, 31}} {
		if got, ok := arabic.HijriToGregorian(none[0], none[1], none[2]); ok {
			t.Errorf("%v = %s, want no day", none, got.Format(time.DateOnly))
		}
	}
}

func TestHijriDaysFollowEachOther(t *testing.T) {
	prev, ok := arabic.HijriToGregorian(1400, 1, 1)
	if !ok {
		t.Fatal("no first day of 1400")
	}
	for y := 1400; y < 1450; y++ {
		for m := 1; m <= 12; m++ {
			for d := 1; d <= 30; d++ {
				day, ok := arabic.HijriToGregorian(y, m, d)
				if !ok && d == 30 || y == 1400 && m == 1 && d == 1 {
					continue
				}
				if !ok || day.Sub(prev) != 24*time.Hour {
					t.Fatalf("%d-%d-%d = %v, %v after %v", y, m, d, day, ok, prev)
				}
				prev = day
			}
		}
	}
}
