// The archive as a whole: counts, version and generation.
package db

import (
	"context"
	"encoding/json"
	"strconv"
)

// Info is what can be told of an archive as a whole.
type Info struct {
	Articles, People, Organizations, Places, Sources, Quotes, Events int
	FirstDate, LastDate                                              *string
	Version                                                          *string // nil while a seeding is under way
	Generation                                                       int
	SeededAt                                                         *string
	SeededFrom                                                       []string
	AnalyzerVersion                                                  int
}

// Info tells of the archive as a whole.
func (a *Archive) Info(ctx context.Context) (*Info, error) {
	var i Info
	err := a.each(ctx, func(row scanner) error {
		return row.Scan(&i.Articles, &i.People, &i.Organizations, &i.Places, &i.Sources, &i.Quotes, &i.Events, &i.FirstDate, &i.LastDate)
	}, `SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM entity WHERE kind = 'PERSON'),
		(SELECT count(*) FROM entity WHERE kind = 'ORGANIZATION'), (SELECT count(*) FROM entity WHERE kind = 'PLACE'),
		(SELECT count(*) FROM source WHERE kind <> 'UNNAMED'), (SELECT count(*) FROM quote), (SELECT count(*) FROM event),
		(SELECT min(`+publishedFirst+`) FROM article), (SELECT max(`+publishedLast+`) FROM article)`)
	if err != nil {
		return nil, err
	}
	meta, err := a.meta(ctx)
	if err != nil {
		return nil, err
	}
	return &i, i.fill(meta)
}

// fill sets what the table meta tells.
func (i *Info) fill(meta map[string]string) error {
	i.Generation, i.AnalyzerVersion = atoi(meta[metaGeneration]), atoi(meta[metaAnalyzer])
	if v, ok := meta[metaVersion]; ok {
		i.Version = &v
	}
	if v, ok := meta[metaSeededAt]; ok {
		i.SeededAt = &v
	}
	i.SeededFrom = []string{}
	if v, ok := meta[metaSeededFrom]; ok {
		return json.Unmarshal([]byte(v), &i.SeededFrom)
	}
	return nil
}

func atoi(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// The names of the table meta.
const (
	metaGeneration  = "generation"
	metaVersion     = "version"
	metaSeededAt    = "seeded_at"
	metaSeededFrom  = "seeded_from"
	metaAnalyzer    = "analyzer"
	metaWeekStart   = "week_start"
	metaCorrections = "corrections"
	metaReader      = "reader"
)

func (a *Archive) meta(ctx context.Context) (map[string]string, error) {
	meta := map[string]string{}
	err := a.each(ctx, func(row scanner) error {
		var name, value string
		err := row.Scan(&name, &value)
		meta[name] = value
		return err
	}, `SELECT name, value FROM meta`)
	return meta, err
}
