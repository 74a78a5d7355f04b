// What is concluded for searching after each seeding: posting lists, the vocabulary, the names of the search box.
// Lists and vocabulary are kept up to date article by article, so that a small seeding costs little in a large
// archive; what comes out is the same as if all had been drawn at once.
package db

import (
	"context"
	"slices"
	"strconv"

	"sijill/arabic"
)

// concludedAtOnce bounds the articles whose words are held in memory together.
const concludedAtOnce = 4000

// totals is the stem whose block sums up the index. The block's number is the version of the analysis.
const totals = ""

// concludeSearch brings posting lists and vocabulary up to date and draws the names of the search box.
func (w *Writer) concludeSearch(ctx context.Context) error {
	if err := w.rebuildIndex(ctx); err != nil {
		return err
	}
	for {
		changed, err := w.concludePostings(ctx)
		if err != nil {
			return err
		}
		if !changed {
			return w.concludeSuggestions(ctx)
		}
	}
}

// postingChange is what one step takes off the lists and adds to them.
type postingChange struct {
	added    map[string][]*posting // by stem, ascending by row
	removed  map[string][]int64    // rows by stem
	forms    map[string]int        // by how much the articles of a form grow
	articles int
	length   int
	last     int64
}

// concludePostings carries out one step: first everything that is gone, then some of what is new.
func (w *Writer) concludePostings(ctx context.Context) (bool, error) {
	for _, step := range []struct {
		text, done string
		read       func(c *postingChange, row int64, title, text string)
	}{
		{`SELECT article_id, title, text FROM search_gone ORDER BY article_id LIMIT ?`,
			`DELETE FROM search_gone WHERE article_id IN (SELECT value FROM json_each(?))`, (*postingChange).remove},
		{`SELECT article.id, coalesce(title, '') || char(10) || coalesce(kicker, ''), text
			FROM search_pending JOIN article ON article.id = search_pending.article_id
			JOIN article_text ON article_text.article_id = article.id ORDER BY article.id LIMIT ?`,
			`DELETE FROM search_pending WHERE article_id IN (SELECT value FROM json_each(?))`, (*postingChange).add},
	} {
		c := &postingChange{added: map[string][]*posting{}, removed: map[string][]int64{}, forms: map[string]int{}}
		var rows []int64
		err := w.each(ctx, func(row scanner) error {
			var id int64
			var title, text string
			err := row.Scan(&id, &title, &text)
			rows = append(rows, id)
			step.read(c, id, title, text)
			return err
		}, step.text, concludedAtOnce)
		if err != nil {
			return false, err
		}
		if len(rows) == 0 {
			continue
		}
		statements, err := w.postingStatements(ctx, c)
		if err != nil {
			return false, err
		}
		return true, w.Batch(ctx, append(statements, Statement{step.done, []any{jsonList(rows)}}))
	}
	return false, nil
}

func (c *postingChange) add(row int64, title, text string) {
	titleWords, textWords := analyzed(title), analyzed(text)
	postings, length := articlePostings(row, titleWords, textWords)
	for stem, p := range postings {
		c.added[stem] = append(c.added[stem], p)
	}
	c.count(titleWords, textWords, 1)
	c.articles, c.length, c.last = c.articles+1, c.length+length, max(c.last, row)
}

func (c *postingChange) remove(row int64, title, text string) {
	titleWords, textWords := analyzed(title), analyzed(text)
	postings, length := articlePostings(row, titleWords, textWords)
	for stem := range postings {
		c.removed[stem] = append(c.removed[stem], row)
	}
	c.count(titleWords, textWords, -1)
	c.articles, c.length = c.articles-1, c.length-length
}

// count adds n to every form of an article, once each.
func (c *postingChange) count(title, text []indexedWord, n int) {
	seen := make(map[string]bool, len(text))
	for _, words := range [][]indexedWord{title, text} {
		for _, w := range words {
			if !seen[w.form] {
				seen[w.form] = true
				c.forms[w.form] += n
			}
		}
	}
}

// postingStatements write what changes: the last block of each list grows, and a list is written anew only where
// something is taken out of it or a row comes before its last.
func (w *Writer) postingStatements(ctx context.Context, c *postingChange) ([]Statement, error) {
	var statements []Statement
	stems := make([]string, 0, len(c.added)+len(c.removed))
	for stem := range c.added {
		stems = append(stems, stem)
	}
	for stem := range c.removed {
		stems = append(stems, stem)
	}
	slices.Sort(stems)
	for part := range slices.Chunk(stems, 1000) {
		written, err := w.lastBlocks(ctx, part)
		if err != nil {
			return nil, err
		}
		for _, stem := range part {
			b := written[stem]
			added, removed := c.added[stem], c.removed[stem]
			if b != nil && (len(removed) > 0 || added[0].row <= b.last) {
				if added, err = w.merged(ctx, stem, added, removed); err != nil {
					return nil, err
				}
				statements = append(statements, Statement{`DELETE FROM posting WHERE stem = ?`, []any{stem}})
				b = nil
			}
			statements = append(statements, grow(stem, b, added)...)
		}
	}
	statements = append(statements, Statement{`INSERT INTO posting (stem, block, articles, last, entries) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (stem, block) DO UPDATE SET articles = articles + excluded.articles, last = max(last, excluded.last),
		entries = entries + excluded.entries`, []any{totals, arabic.AnalyzerVersion, c.articles, c.last, strconv.Itoa(c.length)}})
	return append(statements, vocabularyStatements(c.forms)...), nil
}

// lastBlocks reads the blocks that can grow.
func (w *Writer) lastBlocks(ctx context.Context, stems []string) (map[string]*block, error) {
	blocks := map[string]*block{}
	err := w.each(ctx, func(row scanner) error {
		var stem, entries string
		b := &block{}
		err := row.Scan(&stem, &b.number, &b.articles, &b.last, &entries)
		b.entries.WriteString(entries)
		blocks[stem] = b
		return err
	}, `SELECT posting.stem, posting.block, posting.articles, posting.last, posting.entries FROM json_each(?) AS wanted
		JOIN posting ON posting.stem = wanted.value
			AND posting.block = (SELECT max(block) FROM posting AS other WHERE other.stem = wanted.value)`, jsonList(stems))
	return blocks, err
}

// merged gives the whole list of a stem after a change.
func (w *Writer) merged(ctx context.Context, stem string, added []*posting, removed []int64) ([]*posting, error) {
	all := slices.Clone(added)
	list := &postingList{}
	err := w.each(ctx, func(row scanner) error {
		var articles int
		var entries string
		err := row.Scan(&articles, &entries)
		list.read(entries, articles)
		return err
	}, `SELECT articles, entries FROM posting WHERE stem = ? ORDER BY block`, stem)
	for _, h := range list.held {
		if written, _, ok := list.places(h.row); ok && !slices.Contains(removed, int64(h.row)) {
			all = append(all, &posting{int64(h.row), h.weight, h.length, appendPlaces(nil, written)})
		}
	}
	slices.SortFunc(all, func(x, y *posting) int { return int(x.row - y.row) })
	return all, err
}

// grow adds postings to the last block of a list and begins others where it is full.
func grow(stem string, b *block, added []*posting) []Statement {
	if len(added) == 0 {
		return nil
	}
	if b == nil {
		b = &block{}
	}
	var statements []Statement
	store := func() {
		statements = append(statements, Statement{`INSERT INTO posting (stem, block, articles, last, entries) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (stem, block) DO UPDATE SET articles = excluded.articles, last = excluded.last, entries = excluded.entries`,
			[]any{stem, b.number, b.articles, b.last, b.entries.String()}})
	}
	for _, p := range added {
		if b.entries.Len() > maxBlock {
			store()
			b = &block{number: b.number + 1}
		}
		b.add(p)
	}
	store()
	return statements
}

func vocabularyStatements(forms map[string]int) []Statement {
	sorted := make([]string, 0, len(forms))
	for form, n := range forms {
		if n != 0 {
			sorted = append(sorted, form)
		}
	}
	slices.Sort(sorted)
	statements := make([]Statement, 0, len(sorted)+1)
	gone := false
	for _, form := range sorted {
		statements = append(statements, Statement{`INSERT INTO vocabulary (form, articles) VALUES (?, ?)
			ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles`, []any{form, forms[form]}})
		gone = gone || forms[form] < 0
	}
	if gone {
		statements = append(statements, Statement{SQL: `DELETE FROM vocabulary WHERE articles <= 0`})
	}
	return statements
}
