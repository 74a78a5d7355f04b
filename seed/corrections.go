package seed

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"sijill/db"
	"sijill/seed/extract"
	"sijill/seed/outlet"
	"sijill/seed/resolve"
)

// Corrections are what the user knows better than the documents. They stand in a file beside the archive, are applied
// at every seeding, and survive it.
type Corrections struct {
	// Documents sets dates, sources and titles by the document's key.
	Documents []DocumentCorrection `yaml:"documents"`
	// People says who is who.
	People resolve.PeopleCorrections `yaml:"people"`
}

// DocumentCorrection sets what is known of one document; its basis is METADATA. What is empty stays as read.
type DocumentCorrection struct {
	Key    string `yaml:"key"`
	Date   string `yaml:"date,omitempty"` // a day, a month or a year: 2021-07-15, 2021-07, 2021
	Source string `yaml:"source,omitempty"`
	Title  string `yaml:"title,omitempty"`
}

// CorrectionsPath is where the corrections of an archive stand: beside it, `sijill.corrections.yaml` for `sijill.db`.
func CorrectionsPath(archive string) string {
	return strings.TrimSuffix(archive, filepath.Ext(archive)) + ".corrections.yaml"
}

// ReadCorrections reads a corrections file. A file that is not there corrects nothing.
func ReadCorrections(path string) (Corrections, error) {
	var c Corrections
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, fmt.Errorf("read corrections: %w", err)
	}
	if err := yaml.UnmarshalWithOptions(text, &c, yaml.Strict()); err != nil {
		return c, fmt.Errorf("read corrections %s: %w", path, err)
	}
	return c, c.check(path)
}

func (c Corrections) check(path string) error {
	keys := map[string]bool{}
	for _, d := range c.Documents {
		switch {
		case d.Key == "":
			return fmt.Errorf("read corrections %s: a document has no key", path)
		case keys[d.Key]:
			return fmt.Errorf("read corrections %s: the key %q stands twice", path, d.Key)
		}
		keys[d.Key] = true
		if d.Source != "" && strings.TrimSpace(d.Source) == "" || d.Title != "" && strings.TrimSpace(d.Title) == "" {
			return fmt.Errorf("read corrections %s: the source or title of %q is blank; leave it out to keep what was read", path, d.Key)
		}
		if _, ok := correctedDate(d.Date); d.Date != "" && !ok {
			return fmt.Errorf("read corrections %s: %q is not a date of the form 2021-07-15, 2021-07 or 2021", path, d.Date)
		}
		if err := (extract.Fill{Published: d.Date}).Check(); err != nil {
			return fmt.Errorf("read corrections %s: the date of %q: %w", path, d.Key, err)
		}
	}
	return nil
}

// digest tells corrections apart.
func (c Corrections) digest() string {
	text, err := json.Marshal(c)
	if err != nil {
		panic(err) // plain values always marshal
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// of gives the correction of a document, and its text as the archive remembers it; empty when there is none.
func (c Corrections) of(key string) (DocumentCorrection, string) {
	for _, d := range c.Documents {
		if d.Key != key {
			continue
		}
		text, err := json.Marshal(d)
		if err != nil {
			panic(err) // plain values always marshal
		}
		return d, string(text)
	}
	return DocumentCorrection{}, ""
}

// apply sets what the correction of the report's document says.
func (c Corrections) apply(r *db.Report) {
	d, text := c.of(r.Article.Key)
	if text == "" {
		return
	}
	r.Correction = text
	if date, ok := correctedDate(d.Date); ok {
		r.Article.Published = db.PublicationDate{Date: date, Basis: db.BasisMetadata}
		r.DateEvidence = known(d.Date)
	}
	if d.Source != "" {
		name, listed := outlet.Given(d.Source)
		if !listed {
			name = db.SourceName{Name: d.Source, Kind: db.SourceOutlet}
		}
		name.Form = d.Source
		r.Publisher, r.Article.Publisher.Basis = &name, db.BasisMetadata
		r.PublisherEvidence = known(d.Source)
	}
	if d.Title != "" {
		r.Article.Title, r.Article.TitleBasis, r.Article.DisplayTitle = &d.Title, db.BasisMetadata, d.Title
		r.TitleEvidence = known(d.Title)
	}
}

// known is the evidence of what the user says.
func known(value string) []db.Evidence {
	note := "corrected by the archive's keeper"
	return []db.Evidence{{In: db.PartMetadata, Text: value, Note: &note}}
}

func correctedDate(text string) (db.DateSpan, bool) {
	for layout, span := range map[string]func(time.Time) db.DateSpan{
		"2006-01-02": db.OnDay,
		"2006-01":    func(t time.Time) db.DateSpan { return db.InMonth(t.Year(), t.Month()) },
		"2006":       func(t time.Time) db.DateSpan { return db.InYear(t.Year()) },
	} {
		if t, err := time.Parse(layout, text); err == nil {
			return span(t), true
		}
	}
	return db.UnknownDate(), false
}

// correct reads the stored articles again whose correction is not the one that was applied to them. It gives how many
// those were, and the keys of corrections that no article has.
func correct(ctx context.Context, w *db.Writer, o Options) (corrected int, unknown []string, err error) {
	missing := map[string]bool{}
	var keys []string
	for _, d := range o.Corrections.Documents {
		keys, missing[d.Key] = append(keys, d.Key), true
	}
	var stale []db.StoredArticle
	err = w.EachCorrectable(ctx, keys, func(s db.StoredArticle) error {
		delete(missing, s.Key)
		if _, text := o.Corrections.of(s.Key); text != s.Correction {
			stale = append(stale, s)
		}
		return nil
	})
	if err != nil {
		return 0, nil, err
	}
	if len(stale) > 0 {
		err := w.Replace(ctx, stale, func(s db.StoredArticle) (db.Report, error) {
			report, err := again(s, o.Corrections, o)
			if err != nil {
				return report, fmt.Errorf("correct %s: %w", s.Key, err)
			}
			return report, nil
		})
		if err != nil {
			return 0, nil, fmt.Errorf("apply corrections: %w", err)
		}
	}
	return len(stale), slices.Sorted(maps.Keys(missing)), nil
}
