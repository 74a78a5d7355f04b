package main

import (
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// The readers measured. Each gets the text and the day it was written on, and nothing else.

// readSijill takes the one expression of a text; of several, none is the answer. Its weeks begin on Sunday, as they
// do where nothing else is configured.
func readSijill(text string, written time.Time) (answer, bool) {
	found := temporal.Find(text, arabic.Tokenize(text))
	dates := temporal.Resolve(found, db.OnDay(written), temporal.Options{})
	if len(dates) != 1 || dates[0].Date == nil || dates[0].Date.Start == nil || dates[0].Date.End == nil {
		return answer{}, false
	}
	d := dates[0].Date
	return answer{*d.Start, *d.End, grains[d.Precision]}, true
}

// grains are this program's precisions in the words of the set.
var grains = map[db.DatePrecision]string{
	db.PrecisionDay: "day", db.PrecisionWeek: "week", db.PrecisionMonth: "month", db.PrecisionYear: "year", db.PrecisionRange: "range",
}

// readDateparser gives go-dateparser the language and leave to ignore words around the date. It answers with a moment
// and a period, which is taken whole: a month's answer is the whole month.
func readDateparser(text string, written time.Time) (answer, bool) {
	d, err := dateparser.Parse(&dateparser.Configuration{
		Languages: []string{"ar"}, CurrentTime: written, IgnoreSurroundingText: true,
	}, text)
	if err != nil || d.Time.IsZero() {
		return answer{}, false
	}
	y, m, day := d.Time.Date()
	first, last, grain := time.Date(y, m, day, 0, 0, 0, 0, time.UTC), time.Time{}, "day"
	switch d.Period {
	case date.Year:
		first, grain = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), "year"
		last = first.AddDate(1, 0, -1)
	case date.Month:
		first, grain = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC), "month"
		last = first.AddDate(0, 1, -1)
	default:
		last = first
	}
	return answer{first.Format(db.Day), last.Format(db.Day), grain}, true
}
