// Facts of the whole archive, one after another, for whoever concludes over them (seed/resolve).
// They come in an order that does not depend on the order of seeding: by article id, then by place in the article.
package db

import (
	"context"
	"strings"
)

// ArticleEntity is somebody or something as one article names it.
type ArticleEntity struct {
	Row          int64
	ArticleRow   int64
	ArticleID    string
	Day          *string // the first day of publication, where it is known
	Kind         EntityKind
	Name         string // the fullest form in the article
	MentionCount int
	Titles       []string // the roles claimed for it there
}

// EachEntity yields every entity of every article.
func (w *Writer) EachEntity(ctx context.Context, yield func(ArticleEntity) error) error {
	return w.each(ctx, func(row scanner) error {
		var e ArticleEntity
		var titles *string
		err := row.Scan(&e.Row, &e.ArticleRow, &e.ArticleID, &e.Day, &e.Kind, &e.Name, &e.MentionCount, &titles)
		if err != nil {
			return err
		}
		if titles != nil {
			e.Titles = strings.Split(*titles, "\n")
		}
		return yield(e)
	}, `SELECT article_entity.id, article_entity.article_id, article.uid, article.published_start, article_entity.kind,
			article_entity.name, article_entity.mention_count,
			(SELECT group_concat(title, char(10)) FROM
				(SELECT title FROM role WHERE role.article_entity_id = article_entity.id ORDER BY position))
		FROM article_entity JOIN article ON article.id = article_entity.article_id
		ORDER BY article.uid, article_entity.position`)
}

// ToldEvent is one article's telling of an event.
type ToldEvent struct {
	Row        int64
	ID         string // "event_…": leads to the event
	ArticleRow int64
	ArticleID  string
	SourceRow  *int64
	Published  *string // first day of publication, where it is known
	Date       DateSpan
	Rule       string // how its date was read
	Status     EventStatus
	In         TextPart
	Span       Span
	Text       string // what Span cuts out
	Terms      []string
	Entities   []int64 // concluded entities that take part, sorted
}

// EachEvent yields every dated telling of an event. Entities are those of the last conclusion, so people are
// concluded first.
func (w *Writer) EachEvent(ctx context.Context, yield func(ToldEvent) error) error {
	entities, err := w.eventEntities(ctx)
	if err != nil {
		return err
	}
	return w.each(ctx, func(row scanner) error {
		var e ToldEvent
		var position int
		var terms string
		err := row.Scan(&e.Row, &e.ArticleRow, &e.ArticleID, &e.SourceRow, &e.Published, &position, &e.Date.EDTF, &e.Date.Start, &e.Date.End,
			&e.Date.Precision, &e.Rule, &e.Status, &e.In, &e.Span.Start, &e.Span.End, &e.Text, &terms)
		if err != nil {
			return err
		}
		e.ID, e.Terms, e.Entities = partID(eventID, e.ArticleID, position), strings.Fields(terms), entities[e.Row]
		return yield(e)
	}, `SELECT event_report.id, event_report.article_id, article.uid, article.source_id, article.published_start, event_report.position,
			date_expression.edtf, date_expression.first, date_expression.last, date_expression.precision, date_expression.rule,
			event_report.status, event_report.part, event_report.start, event_report.end, event_report.text, event_report.terms
		FROM event_report JOIN article ON article.id = event_report.article_id
		JOIN date_expression ON date_expression.id = event_report.date_expression_id
		WHERE date_expression.edtf IS NOT NULL ORDER BY article.uid, event_report.position`)
}

func (w *Writer) eventEntities(ctx context.Context) (map[int64][]int64, error) {
	all := map[int64][]int64{}
	err := w.each(ctx, func(row scanner) error {
		var report, entity int64
		err := row.Scan(&report, &entity)
		all[report] = append(all[report], entity)
		return err
	}, `SELECT DISTINCT event_report_entity.event_report_id, article_entity.entity_id FROM event_report_entity
		JOIN article_entity ON article_entity.id = event_report_entity.article_entity_id
		WHERE article_entity.entity_id IS NOT NULL ORDER BY 1, 2`)
	return all, err
}

// StoredArticle is an article as it is stored, for reading it again.
type StoredArticle struct {
	Row        int64
	ID, Key    string
	Title      *string
	Text       string
	Document   string
	Origin     string
	Correction string
	Stated     Basis // of the publication date, as read
	Published  DateSpan
}

const (
	storedColumns = `article.id, article.uid, article.key, article.title, article_text.text,
		coalesce(article_text.document, article_text.text), article_text.origin, article.correction, article.stated_basis,
		article.published_edtf, article.published_start, article.published_end, article.published_precision`
	storedTables = `article JOIN article_text ON article_text.article_id = article.id`
)

// EachStored yields the articles of a choice, by id.
func (w *Writer) eachStored(ctx context.Context, yield func(StoredArticle) error, where string, args ...any) error {
	return w.each(ctx, func(row scanner) error {
		var s StoredArticle
		d := &s.Published
		err := row.Scan(&s.Row, &s.ID, &s.Key, &s.Title, &s.Text, &s.Document, &s.Origin, &s.Correction, &s.Stated,
			&d.EDTF, &d.Start, &d.End, &d.Precision)
		if err != nil {
			return err
		}
		return yield(s)
	}, "SELECT "+storedColumns+" FROM "+storedTables+" WHERE "+where+" ORDER BY article.uid", args...)
}

// EachUndated yields the articles whose documents state no date: those whose date may be inferred.
func (w *Writer) EachUndated(ctx context.Context, yield func(StoredArticle) error) error {
	return w.eachStored(ctx, yield, "article.stated_basis = ?", BasisUnknown)
}

// EachOfKeys yields the articles that have one of the keys.
func (w *Writer) EachOfKeys(ctx context.Context, keys []string, yield func(StoredArticle) error) error {
	return w.eachStored(ctx, yield, "article.key IN (SELECT value FROM json_each(?))", jsonList(keys))
}

// EachCorrectable yields the articles that have one of the keys, and those to which a correction was applied.
func (w *Writer) EachCorrectable(ctx context.Context, keys []string, yield func(StoredArticle) error) error {
	return w.eachStored(ctx, yield, "article.correction <> '' OR article.key IN (SELECT value FROM json_each(?))", jsonList(keys))
}

// StoredEntities gives the entities and mentions of an article as they were read.
func (w *Writer) StoredEntities(ctx context.Context, article int64) ([]EntityFact, []MentionFact, error) {
	var entities []EntityFact
	places := map[int64]int{}
	err := w.each(ctx, func(row scanner) error {
		var id int64
		var e EntityFact
		err := row.Scan(&id, &e.Kind, &e.Name)
		places[id] = len(entities)
		entities = append(entities, e)
		return err
	}, `SELECT id, kind, name FROM article_entity WHERE article_id = ? ORDER BY position`, article)
	if err != nil {
		return nil, nil, err
	}
	var mentions []MentionFact
	err = w.each(ctx, func(row scanner) error {
		var m MentionFact
		var entity int64
		err := row.Scan(&entity, &m.Form, &m.Text, &m.In, &m.Span.Start, &m.Span.End, &m.Sentence.Start, &m.Sentence.End, &m.Short, &m.Confidence)
		m.Entity = places[entity]
		mentions = append(mentions, m)
		return err
	}, `SELECT article_entity_id, form, text, part, start, end, sentence_start, sentence_end, short, confidence
		FROM mention WHERE article_id = ? ORDER BY position`, article)
	return entities, mentions, err
}
