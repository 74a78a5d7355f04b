package main

import (
	"context"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"sijill/db"
)

// batchSize is how many documents are indexed at once, by every engine.
const batchSize = 1000

// sijill is this program's archive. Nothing is annotated: it is the index that is measured.
type sijill struct {
	archive *db.Archive
	keys    map[string]string // the corpus's own ids, for the scorer
}

func (*sijill) name() string { return "Sijill" }

func (s *sijill) build(ctx context.Context, folder string, docs []document) error {
	path := filepath.Join(folder, "sijill.db")
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		return err
	}
	s.keys = make(map[string]string, len(docs))
	for len(docs) > 0 {
		n := min(batchSize, len(docs))
		reports := make([]db.Report, n)
		for i, d := range docs[:n] {
			reports[i] = report(d)
			s.keys[reports[i].Article.ID] = d.ID
		}
		if _, err := w.Add(ctx, reports); err != nil {
			w.Close()
			return err
		}
		docs = docs[n:]
	}
	if err := w.Finish(ctx, db.Seeding{At: time.Unix(0, 0)}); err != nil {
		w.Close()
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	s.archive, err = db.Open(path, db.Options{})
	return err
}

// report is a document as seeding hands it over, without anything read in its text.
func report(d document) db.Report {
	r := db.Report{
		Article: db.Article{
			ID:  db.ArticleID(d.ID, "", d.Title, d.Date, d.Source, d.Text),
			Key: d.ID, Language: "ar", DisplayTitle: d.Title, WordCount: len(strings.Fields(d.Text)),
			Published: db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown},
			Publisher: db.Publisher{Basis: db.BasisUnknown},
		},
		Document: d.Text,
		Text:     d.Text,
	}
	r.Article.Lede, _, _ = strings.Cut(d.Text, "\n")
	if d.Title != "" {
		r.Article.Title, r.Article.TitleBasis = &d.Title, db.BasisMetadata
	}
	if d.Section != "" {
		r.Article.Section = &d.Section
	}
	if d.Source != "" {
		r.Publisher = &db.SourceName{Name: d.Source, Form: d.Source, Kind: db.SourceOutlet}
		r.Article.Publisher.Basis = db.BasisMetadata
	}
	if day, err := time.Parse(time.RFC1123Z, d.Date); err == nil {
		r.Article.Published = db.PublicationDate{Date: db.OnDay(day), Basis: db.BasisMetadata}
	}
	if utf8.RuneCountInString(d.Text) == 0 {
		r.Article.Lede = d.Title
	}
	return r
}

// search asks for ids alone, as the other engines give ids alone.
func (s *sijill) search(ctx context.Context, text string, n int) ([]string, error) {
	found, err := s.archive.Find(ctx, s.request(text, n))
	if err != nil {
		if db.Code(err) == db.CodeBadInput {
			return nil, nil // a query of punctuation alone finds nothing
		}
		return nil, err
	}
	ids := make([]string, len(found.Hits))
	for i, hit := range found.Hits {
		ids[i] = s.keys[hit.ID]
	}
	return ids, nil
}

func (*sijill) request(text string, n int) db.SearchRequest {
	return db.SearchRequest{Query: text, Mode: db.SearchStemmed, Order: db.SearchByRelevance, First: n}
}

// facets searches and counts what the found articles share.
func (s *sijill) facets(ctx context.Context, text string) error {
	found, err := s.archive.Search(ctx, s.request(text, 10))
	if err != nil {
		return err
	}
	_, err = found.Facets(ctx, 10)
	return err
}

func (s *sijill) close() error { return s.archive.Close() }
