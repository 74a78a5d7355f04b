package db_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
)

// Whatever way operators are nested, they let in what set algebra says of their parts.
func TestOperatorsNest(t *testing.T) {
	reports := append(dbtest.Reports(9), found...)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	var all []string
	for _, r := range reports {
		all = append(all, r.Article.Key)
	}
	parts := []string{"(بغداد OR بغداد*)", "أربيل*", "(النفط OR زقزق)", "title:الحوار", "title:اجتماع*", `"كرة القدم"`, "person:صالح", `source:"صحيفة b"`,
		`title:"أسعار النفط"`, "(خبر OR title:خبر)", `"أمطار غزيرة"`}
	leaves := map[string][]string{}
	for _, part := range parts {
		leaves[part] = keysOf(t, a, db.SearchRequest{Query: part, First: 100})
		if n := len(leaves[part]); n == 0 || n == len(all) {
			t.Fatalf("%s finds %d of %d", part, n, len(all))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	var draw func(depth int) (string, []string)
	draw = func(depth int) (string, []string) {
		if depth == 0 {
			part := parts[random.IntN(len(parts))]
			return part, leaves[part]
		}
		x, inX := draw(depth - 1)
		y, inY := draw(random.IntN(depth))
		switch random.IntN(3) {
		case 0:
			return "(" + x + " " + y + ")", slices.DeleteFunc(slices.Clone(inX), func(k string) bool { return !slices.Contains(inY, k) })
		case 1:
			return "(" + x + " OR " + y + ")", append(slices.Clone(inX), inY...)
		default:
			return "-(" + x + ")", slices.DeleteFunc(slices.Clone(all), func(k string) bool { return slices.Contains(inX, k) })
		}
	}
	for range 300 {
		query, want := draw(4)
		got := keysOf(t, a, db.SearchRequest{Query: query, First: 100})
		slices.Sort(got)
		slices.Sort(want)
		if want = slices.Compact(want); !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("%s\n got %v\nwant %v", query, got, want)
		}
	}
}

func TestOperatorsTooCostly(t *testing.T) {
	path := dbtest.MustSeed(t, found...)
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.Exec(`UPDATE vocabulary SET articles = 200000 WHERE form IN ('النفط', 'القدم', 'كره', 'غزيره')`); err != nil {
		t.Fatal(err)
	}
	a := dbtest.MustOpen(t, path, nil)
	for _, c := range []struct{ name, query, code string }{
		{"Prefix", "title:نفط* -القدم* غزي*", db.CodeTooCostly},
		{"PrefixOfWhatIsRare", "بغداد*", ""},
		{"PhrasesOfFrequentWords", `"كرة القدم" "القدم كرة"`, db.CodeTooCostly},
		{"OnePhrase", `"كرة القدم"`, ""},
		{"SaidAgain", `"كرة القدم" OR title:أمطار OR -(بغداد "كرة القدم")`, ""},
		{"PhraseWithARareWord", `"أمطار غزيرة" "غزيرة على" "القدم كلمتها" "غزيرة على بغداد"`, ""},
		{"Words", "النفط القدم كرة غزيرة", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := a.Search(t.Context(), standard(db.SearchRequest{Query: c.query}))
			if err != nil && db.Code(err) != c.code || err == nil && c.code != "" {
				t.Errorf("got %v, want code %q", err, c.code)
			}
		})
	}
}

// Of many found articles pages by date are read off the archive's order, and must be the same as of few.
func TestManyFoundByDate(t *testing.T) {
	var reports []db.Report
	for i := range 5400 {
		text := "خبر قصير"
		if i%20 == 7 {
			text = "نبأ وجيز"
		}
		reports = append(reports, told(fmt.Sprintf("r%d", i), fmt.Sprintf("20%02d-%02d-01", i%19, 1+i%12), "عنوان", text))
	}
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	date := func(h db.Hit) string { return *h.Article.Published.Date.Start }
	for _, order := range []db.SearchOrder{db.SearchNewest, db.SearchOldest} {
		t.Run(string(order), func(t *testing.T) {
			q := db.SearchRequest{Query: "خبر", Order: order, First: 100}
			seen := map[string]bool{}
			last := ""
			for {
				r := ask1(t, a, q)
				for _, h := range r.Hits {
					if seen[h.ID] || strings.Contains(h.Article.Lede, "نبأ") {
						t.Fatalf("%s twice or not asked for", h.Article.Key)
					}
					if now := date(h); last != "" && (now > last) != (order == db.SearchOldest) && now != last {
						t.Fatalf("%s comes after %s", now, last)
					}
					seen[h.ID], last = true, date(h)
				}
				if !r.HasNextPage {
					break
				}
				q.After = &r.Hits[len(r.Hits)-1].Cursor
			}
			if want := 5400 - 270; len(seen) != want {
				t.Errorf("got %d articles, want %d", len(seen), want)
			}
		})
	}
}
