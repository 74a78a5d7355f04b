// An article's id comes from what its document states, the fills of the command line included. So the same document
// seeded with another fill is another article: it is kept, and told of.
package seed

import (
	"context"
	"fmt"
	"slices"

	"sijill/db"
)

// double notes which articles of a batch have the key and the text of an article that was stored before this run.
func (r *run) double(ctx context.Context, batch []db.Report) error {
	if !r.more || len(batch) == 0 {
		return nil
	}
	texts := map[string][]string{} // by key
	var keys []string
	for i := range batch {
		key := batch[i].Article.Key
		keys = append(keys, key)
		texts[key] = append(texts[key], batch[i].Text)
	}
	err := r.w.EachOfKeys(ctx, keys, func(s db.StoredArticle) error {
		if r.before(s.ID) && slices.Contains(texts[s.Key], s.Text) {
			r.result.Doubled = append(r.result.Doubled, s.Key)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("look for articles of the same text: %w", err)
	}
	return nil
}

// before says that an article was stored before this run.
func (r *run) before(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen[id]
}
