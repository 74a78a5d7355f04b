package sample_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A date that names its weekday must name the right one: the sample is what
// the resolving of dates is first seen on.

var weekdays = map[string]time.Weekday{
	"الأحد": time.Sunday, "الاثنين": time.Monday, "الثلاثاء": time.Tuesday, "الأربعاء": time.Wednesday,
	"الخميس": time.Thursday, "الجمعة": time.Friday, "السبت": time.Saturday,
}

// months that occur beside a weekday, Levantine and Egyptian.
var months = map[string]time.Month{
	"كانون الثاني": 1, "يناير": 1, "نيسان": 4, "أبريل": 4, "أيار": 5, "حزيران": 6, "يونيو": 6,
	"تموز": 7, "يوليو": 7, "آب": 8, "أغسطس": 8, "أيلول": 9, "سبتمبر": 9, "تشرين الأول": 10, "أكتوبر": 10,
}

// beside says what a word before a weekday adds to the day of publication.
var beside = map[string]int{"اليوم": 0, "أمس": -1, "غدا": 1}

var asciiDigits = strings.NewReplacer("٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4",
	"٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9")

var (
	dayName     = `(الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)`
	explicitDay = regexp.MustCompile(dayName + `،? ([0-9]{1,2}) ([\p{L}]+(?: (?:الأول|الثاني))?)(?:/([\p{L}]+))? ([0-9]{4})`)
	relativeDay = regexp.MustCompile(`(اليوم|أمس|غدا) ` + dayName)
)

// disagreements lists what is wrong with the weekdays of a text that appeared on
// the day published (zero when unknown), and counts the dates it looked at.
func disagreements(text string, published time.Time) (wrong []string, looked int) {
	text = asciiDigits.Replace(text)
	for _, m := range explicitDay.FindAllStringSubmatch(text, -1) {
		looked++
		month, known := months[m[3]]
		if second := m[4]; !known || second != "" && months[second] != month {
			wrong = append(wrong, fmt.Sprintf("%s: unknown month, or two different ones", m[0]))
			continue
		}
		day, _ := strconv.Atoi(m[2])
		year, _ := strconv.Atoi(m[5])
		date := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		if date.Day() != day || date.Weekday() != weekdays[m[1]] {
			wrong = append(wrong, fmt.Sprintf("%s: that day is a %s", m[0], date.Weekday()))
		}
	}
	for _, m := range relativeDay.FindAllStringSubmatch(text, -1) {
		looked++
		date := published.AddDate(0, 0, beside[m[1]])
		if published.IsZero() || date.Weekday() != weekdays[m[2]] {
			wrong = append(wrong, fmt.Sprintf("%s: that day is a %s", m[0], date.Weekday()))
		}
	}
	return wrong, looked
}

func TestDisagreements(t *testing.T) {
	published := time.Date(2021, 7, 15, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name, text    string
		wrong, looked int
	}{
		{"right", "الخميس ١٥ تموز/يوليو ٢٠٢١", 0, 1},
		{"wrong", "الجمعة، 15 يوليو 2021", 1, 1},
		{"two different months", "الخميس 15 تموز/يونيو 2021", 1, 1},
		{"no such day", "الخميس 31 حزيران 2021", 1, 1},
		{"right yesterday", "أمس الأربعاء", 0, 1},
		{"wrong tomorrow", "غدا الخميس", 1, 1},
		{"a weekday alone says nothing", "يوم الخميس في تموز 2021", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			wrong, looked := disagreements(tt.text, published)
			if len(wrong) != tt.wrong || looked != tt.looked {
				t.Errorf("got %v of %d dates, want %d of %d", wrong, looked, tt.wrong, tt.looked)
			}
		})
	}
}

func TestWeekdaysAgree(t *testing.T) {
	total := 0
	for _, d := range documents(t) {
		var published time.Time
		if day := reports[d.key]; day != "" {
			var err error
			if published, err = time.Parse(time.DateOnly, day); err != nil {
				t.Fatal(err)
			}
		}
		wrong, looked := disagreements(d.raw, published)
		total += looked
		for _, w := range wrong {
			t.Errorf("%s: %s", d.key, w)
		}
	}
	if total < 15 {
		t.Errorf("looked at %d dates with a weekday, want at least 15", total)
	}
}
