package main

import (
	"context"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ar" // the analyzer "ar"
)

// bleveIndex is Bleve with its Arabic analyzer, title and text in one field, everything else as it comes.
type bleveIndex struct{ index bleve.Index }

func (*bleveIndex) name() string { return "Bleve ar" }

func (b *bleveIndex) build(_ context.Context, folder string, docs []document) (err error) {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = "ar"
	if b.index, err = bleve.New(filepath.Join(folder, "index"), mapping); err != nil {
		return err
	}
	batch := b.index.NewBatch()
	for i, d := range docs {
		if err := batch.Index(d.ID, map[string]string{"body": d.Title + "\n" + d.Text}); err != nil {
			return err
		}
		if batch.Size() == batchSize || i == len(docs)-1 {
			if err := b.index.Batch(batch); err != nil {
				return err
			}
			batch = b.index.NewBatch()
		}
	}
	return nil
}

func (b *bleveIndex) search(ctx context.Context, text string, n int) ([]string, error) {
	match := bleve.NewMatchQuery(text)
	match.SetField("body")
	found, err := b.index.SearchInContext(ctx, bleve.NewSearchRequestOptions(match, n, 0, false))
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(found.Hits))
	for i, hit := range found.Hits {
		ids[i] = hit.ID
	}
	return ids, nil
}

func (b *bleveIndex) close() error { return b.index.Close() }
