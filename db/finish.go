// The end of a run of seeding: what is drawn from all that was stored and concluded, and the version of the archive.
package db

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"time"

	"sijill/arabic"
)

// Seeding tells how an archive came about.
type Seeding struct {
	From        []string // names of files and folders, without their parent folders
	At          time.Time
	WeekStart   time.Weekday
	Corrections string // digest of the corrections file
	Reader      string // version of what reads documents: another one reads other facts
}

// Finish ends a run of seeding: sources are counted, the search vocabulary is drawn, and the archive gets its version,
// the digest of its content.
func (w *Writer) Finish(ctx context.Context, s Seeding) error {
	if err := w.concludeSources(ctx); err != nil {
		return err
	}
	if err := w.load(ctx); err != nil { // sources that nothing uses are gone
		return err
	}
	if err := w.concludeSearch(ctx); err != nil {
		return err
	}
	version, err := w.digest(ctx)
	if err != nil {
		return err
	}
	from, err := w.seededFrom(ctx, s.From)
	if err != nil {
		return err
	}
	var statements []Statement
	for name, value := range map[string]string{
		metaVersion:     version,
		metaSeededAt:    s.At.UTC().Format(time.RFC3339),
		metaSeededFrom:  from,
		metaAnalyzer:    strconv.Itoa(arabic.AnalyzerVersion),
		metaWeekStart:   strconv.Itoa(int(s.WeekStart)),
		metaCorrections: s.Corrections,
		metaReader:      s.Reader,
	} {
		statements = append(statements, Statement{`INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
			[]any{name, value}})
	}
	return w.Batch(ctx, statements)
}

// Finished says whether the last run came to its end with these corrections, week start and reader, so that nothing
// is left to conclude.
func (w *Writer) Finished(ctx context.Context, s Seeding) (bool, error) {
	meta := map[string]string{}
	err := w.each(ctx, func(row scanner) error {
		var name, value string
		err := row.Scan(&name, &value)
		meta[name] = value
		return err
	}, `SELECT name, value FROM meta`)
	return meta[metaVersion] != "" && meta[metaCorrections] == s.Corrections && meta[metaReader] == s.Reader &&
		meta[metaWeekStart] == strconv.Itoa(int(s.WeekStart)) && meta[metaAnalyzer] == strconv.Itoa(arabic.AnalyzerVersion), err
}

// seededFrom adds names to those of earlier runs, sorted.
func (w *Writer) seededFrom(ctx context.Context, names []string) (string, error) {
	all := slices.Clone(names)
	err := w.each(ctx, func(row scanner) error {
		var name string
		err := row.Scan(&name)
		all = append(all, name)
		return err
	}, `SELECT json_each.value FROM meta, json_each(meta.value) WHERE meta.name = ?`, metaSeededFrom)
	slices.Sort(all)
	return jsonList(slices.Compact(all)), err
}

// digest sums up the logical content: what was read, and what was concluded. Rows and times take no part.
func (w *Writer) digest(ctx context.Context) (string, error) {
	h := sha256.New()
	for _, text := range []string{
		`SELECT uid || digest || published_edtf || published_basis FROM article ORDER BY uid`,
		`SELECT key FROM removed_key ORDER BY key`,
		`SELECT uid || kind || name || mention_count FROM entity ORDER BY uid`,
		`SELECT article.uid || article_entity.position || entity.uid || article_entity.link FROM article_entity
			JOIN article ON article.id = article_entity.article_id JOIN entity ON entity.id = article_entity.entity_id
			ORDER BY article.uid, article_entity.position`,
		`SELECT event.uid || event.edtf || event.status || event.summary || event.importance FROM event ORDER BY event.uid`,
		`SELECT article.uid || event_report.position || event.uid FROM event_report JOIN article ON article.id = event_report.article_id
			JOIN event ON event.id = event_report.event_id ORDER BY article.uid, event_report.position`,
	} {
		err := w.each(ctx, func(row scanner) error {
			var line string
			err := row.Scan(&line)
			return errors.Join(err, json.NewEncoder(h).Encode(line))
		}, text)
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
