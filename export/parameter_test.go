package export_test

import (
	"net/url"
	"reflect"
	"strings"
	"testing"

	"sijill/db"
	"sijill/export"
)

func TestParse(t *testing.T) {
	for query, want := range map[string]export.Request{
		"":                                 {},
		"q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF": {Filter: export.Filter{Query: "بغداد"}},
		"from=2021-07-01&to=2021-07-31&match=OVERLAPS": {Filter: export.Filter{From: "2021-07-01", To: "2021-07-31", Match: "OVERLAPS"}},
		"publisher=a&publisher=b&person=c":             {Filter: export.Filter{Publishers: []string{"a", "b"}, People: []string{"c"}}},
		"person.all=a&section=b&language=ar":           {Filter: export.Filter{AllPeople: []string{"a"}, Sections: []string{"b"}, Languages: []string{"ar"}}},
		"format=csv&bom=true&limit=5&after=x":          {Format: export.CSV, BOM: true, Limit: 5, After: "x"},
		"order=OLDEST&kind=DIRECT":                     {Order: "OLDEST", Filter: export.Filter{Kinds: []string{"DIRECT"}}},
		"from=&publisher=&bom=0":                       {},
	} {
		t.Run(query, func(t *testing.T) {
			values, err := url.ParseQuery(query)
			if err != nil {
				t.Fatal(err)
			}
			got, err := export.Parse(values)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for query, told := range map[string]string{
		"form=2021-07-01":                `"form"`,
		"from=2021-07-01&from=2021-07-2": "`from` once",
		"limit=0":                        "`limit`",
		"limit=ten":                      "`limit`",
		"bom=perhaps":                    "`bom`",
		strings.Repeat("x", 1000) + "=1": "…",
	} {
		t.Run(query[:min(len(query), 20)], func(t *testing.T) {
			values, err := url.ParseQuery(query)
			if err != nil {
				t.Fatal(err)
			}
			_, err = export.Parse(values)
			if db.Code(err) != db.CodeBadInput || !strings.Contains(err.Error(), told) {
				t.Errorf("got %v, want BAD_INPUT that tells of %s", err, told)
			}
			if err != nil && len(err.Error()) > 500 {
				t.Errorf("the message has %d bytes", len(err.Error()))
			}
		})
	}
}

// Every parameter can be set, says of itself what it is, and is refused for a kind that does not take it.
func TestParameters(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range export.Parameters {
		if p.Name == "" || p.Usage == "" || seen[p.Name] {
			t.Errorf("parameter %q: no usage, or named twice", p.Name)
		}
		seen[p.Name] = true
		value := "1"
		if p.Flag() {
			value = "true"
		}
		got, err := export.Parse(url.Values{p.Name: {value}})
		if err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
		if reflect.DeepEqual(got, export.Request{}) {
			t.Errorf("%s sets nothing", p.Name)
		}
		_, err = export.Parse(url.Values{p.Name: {value, value}})
		if p.Many() != (err == nil) {
			t.Errorf("%s given twice: %v", p.Name, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"q=a&limit=2", "limit=-1", "bom=&person=%00", "after=%ff", "q=a&q=b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		values, err := url.ParseQuery(query)
		if err != nil {
			return
		}
		q, err := export.Parse(values)
		if err != nil && db.Code(err) != db.CodeBadInput {
			t.Errorf("got %v", err)
		}
		if q.Limit < 0 {
			t.Errorf("limit %d", q.Limit)
		}
	})
}
