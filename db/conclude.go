// Conclusions over the whole archive: who is who, which reports tell the same event, when an undated article was
// published. They are recomputed from the facts after each seeding and replace what was concluded before, so that
// neither the order nor the number of seedings matters.
package db

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sijill/arabic"
)

// ConcludedEntity is one person, organisation or place behind what articles name.
type ConcludedEntity struct {
	Kind    EntityKind
	Forms   []string // every attested full form of the name, the canonical one first: each gives an id that leads here
	Name    string   // what it is called; the canonical form unless the user renamed it
	Members []Member
}

// Member is an entity of one article, and on what its link rests (NAME or SURNAME).
type Member struct {
	Row  int64
	Link MentionLink
}

// ConcludeEntities replaces who is who. The entities are numbered in the order of their ids.
func (w *Writer) ConcludeEntities(ctx context.Context, entities []ConcludedEntity) error {
	type numbered struct {
		id string
		*ConcludedEntity
	}
	order := make([]numbered, len(entities))
	for i := range entities {
		order[i] = numbered{EntityID(entities[i].Kind, entities[i].Forms[0]), &entities[i]}
	}
	slices.SortFunc(order, func(x, y numbered) int { return strings.Compare(x.id, y.id) })
	written, err := w.writtenForms(ctx)
	if err != nil {
		return err
	}
	before := append(emptied("entity", "entity_uid", "entity_form", "entity_key"),
		Statement{SQL: `UPDATE article_entity SET entity_id = NULL, link = NULL WHERE entity_id IS NOT NULL`})
	each := statementsOf(order, func(row int64, e *numbered) []Statement {
		return append(entityStatements(row, e.id, e.ConcludedEntity), formStatements(row, e.ConcludedEntity, written)...)
	})
	return w.stream(ctx, slices.Values(before), each, slices.Values(entitySummaries), slices.Values(participants))
}

func entityStatements(row int64, id string, e *ConcludedEntity) []Statement {
	latin := ""
	if e.Kind == KindPerson {
		latin = arabic.Latin(e.Name)
	}
	statements := []Statement{{`INSERT INTO entity (id, uid, kind, name, latin_name, mention_count, article_count)
		VALUES (?, ?, ?, ?, ?, 0, 0)`, []any{row, id, e.Kind, e.Name, latin}}}
	for _, form := range e.Forms {
		statements = append(statements, Statement{`INSERT INTO entity_uid (uid, entity_id) VALUES (?, ?) ON CONFLICT (uid) DO NOTHING`,
			[]any{EntityID(e.Kind, form), row}})
	}
	for _, m := range e.Members {
		statements = append(statements, Statement{`UPDATE article_entity SET entity_id = ?, link = ? WHERE id = ?`, []any{row, m.Link, m.Row}})
	}
	return statements
}

// emptied empties tables of conclusions.
func emptied(tables ...string) []Statement {
	statements := make([]Statement, len(tables))
	for i, table := range tables {
		statements[i] = Statement{SQL: "DELETE FROM " + table}
	}
	return statements
}

// entitySummaries count and list what the linked facts say of each entity.
var entitySummaries = append(emptied("appearance", "entity_role"), []Statement{
	{SQL: `INSERT INTO appearance (article_id, entity_id, kind, mention_count, position)
		SELECT article_id, entity_id, kind, sum(mention_count), min(position) FROM article_entity
		WHERE entity_id IS NOT NULL GROUP BY article_id, entity_id, kind ORDER BY entity_id, article_id`},
	{SQL: `UPDATE entity SET mention_count = (SELECT coalesce(sum(mention_count), 0) FROM appearance WHERE entity_id = entity.id),
		article_count = (SELECT count(*) FROM appearance WHERE entity_id = entity.id)`},
	{SQL: `UPDATE article SET person_mentions = (SELECT coalesce(sum(mention_count), 0) FROM appearance
		WHERE article_id = article.id AND kind = 'PERSON')`},
	// The title is that written most often; of several, the first in alphabetical order.
	{SQL: `INSERT INTO entity_role (entity_id, title, title_key, first, last, count)
		SELECT entity_id, (SELECT title FROM role AS r JOIN article_entity AS e ON e.id = r.article_entity_id
				WHERE e.entity_id = claims.entity_id AND r.title_key = claims.title_key
				GROUP BY title ORDER BY count(*) DESC, title LIMIT 1), title_key, first, last, count
		FROM (SELECT article_entity.entity_id, role.title_key, min(` + publishedFirst + `) AS first,
				max(` + publishedLast + `) AS last, count(*) AS count
			FROM role JOIN article_entity ON article_entity.id = role.article_entity_id
			JOIN article ON article.id = role.article_id
			WHERE article_entity.entity_id IS NOT NULL GROUP BY 1, 2) AS claims ORDER BY entity_id, title_key`},
}...)

// writtenForms reads how often the mentions of each entity of an article write which form, by its row.
func (w *Writer) writtenForms(ctx context.Context) (map[int64]map[string]int, error) {
	forms := map[int64]map[string]int{}
	err := w.each(ctx, func(row scanner) error {
		var member int64
		var form string
		var count int
		err := row.Scan(&member, &form, &count)
		if forms[member] == nil {
			forms[member] = map[string]int{}
		}
		forms[member][form] = count
		return err
	}, `SELECT article_entity_id, form, count(*) FROM mention GROUP BY 1, 2`)
	return forms, err
}

// formStatements write the forms of an entity, and the keys on which the spellings of each meet.
func formStatements(row int64, e *ConcludedEntity, written map[int64]map[string]int) []Statement {
	counts := map[string]int{}
	for _, m := range e.Members {
		for form, n := range written[m.Row] {
			counts[form] += n
		}
	}
	var statements []Statement
	for _, form := range slices.Sorted(maps.Keys(counts)) {
		statements = append(statements, Statement{`INSERT INTO entity_form (entity_id, form, form_key, count) VALUES (?, ?, ?, ?)`,
			[]any{row, form, arabic.NameKey(form), counts[form]}})
		words := arabic.MeetingWords(form)
		for i, keys := range words {
			for _, key := range keys {
				statements = append(statements, Statement{`INSERT INTO entity_key (key, kind, entity_id, form, word, words)
					VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, []any{key, e.Kind, row, form, i, len(words)}})
			}
		}
	}
	return statements
}

// ConcludedEvent is one event behind its tellings.
type ConcludedEvent struct {
	ID            string // that of its first telling
	Date          DateSpan
	Status        EventStatus
	Summary       string
	Importance    int
	Reports       []int64 // rows of event_report
	Plan          int     // index of the announcement that it fulfils, or -1
	Disagreements []Disagreement
}

// ConcludeEvents replaces which reports tell which event.
func (w *Writer) ConcludeEvents(ctx context.Context, events []ConcludedEvent) error {
	before := append(emptied("event", "event_disagreement"),
		Statement{SQL: `UPDATE event_report SET event_id = NULL WHERE event_id IS NOT NULL`})
	return w.stream(ctx, slices.Values(before), statementsOf(events, eventStatements),
		slices.Values([]Statement{eventCounts}), slices.Values(participants))
}

// eventCounts counts the articles that report each event.
var eventCounts = Statement{SQL: `UPDATE event SET article_count = (SELECT count(DISTINCT article_id) FROM event_report WHERE event_id = event.id)`}

// participants lists who takes part in each event. Both who is who and which reports tell what decide it, so it is
// drawn with either: a seeding that stops between the two leaves nobody in an event of others.
var participants = append(emptied("event_entity"),
	Statement{SQL: `INSERT INTO event_entity (event_id, entity_id, kind, count)
		SELECT event_report.event_id, article_entity.entity_id, article_entity.kind, count(DISTINCT event_report.id) FROM event_report
		JOIN event_report_entity ON event_report_entity.event_report_id = event_report.id
		JOIN article_entity ON article_entity.id = event_report_entity.article_entity_id
		WHERE event_report.event_id IS NOT NULL AND article_entity.entity_id IS NOT NULL GROUP BY 1, 2, 3`})

// unreported takes out events of which no report is left, until events are concluded anew.
var unreported = []Statement{
	{SQL: `DELETE FROM event WHERE id NOT IN (SELECT event_id FROM event_report WHERE event_id IS NOT NULL)`},
	{SQL: `DELETE FROM event_disagreement WHERE event_id NOT IN (SELECT id FROM event)`},
	{SQL: `UPDATE event SET plan_id = NULL WHERE plan_id NOT IN (SELECT id FROM event)`},
	eventCounts,
}

func eventStatements(row int64, e *ConcludedEvent) []Statement {
	newest, oldest := sortDays(e.Date, nil)
	var plan *int
	if e.Plan >= 0 {
		number := e.Plan + 1
		plan = &number
	}
	statements := []Statement{{`INSERT INTO event (id, uid, edtf, first, last, precision, oldest, newest, status, summary,
		article_count, importance, plan_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
		[]any{row, e.ID, e.Date.EDTF, e.Date.Start, e.Date.End, e.Date.Precision, oldest, newest, e.Status, e.Summary, e.Importance, plan}}}
	for _, report := range e.Reports {
		statements = append(statements, Statement{`UPDATE event_report SET event_id = ? WHERE id = ?`, []any{row, report}})
	}
	for point, d := range e.Disagreements {
		for i, value := range d.Values {
			statements = append(statements, Statement{`INSERT INTO event_disagreement (event_id, point, about, position, value) VALUES (?, ?, ?, ?, ?)`,
				[]any{row, point, d.About, i, value}})
		}
	}
	return statements
}

// Redated is an undated article whose date was concluded, or found unknown after all, with its dates and events
// read again from that date.
type Redated struct {
	Row       int64
	Published PublicationDate // basis INFERRED or UNKNOWN
	Evidence  []Evidence      // ArticleRef.Row names the witness; 0: the article itself
	Dates     []DateExpression
	Events    []EventFact // Entities are indexes as StoredEntities gives them
}

// Redate replaces the date of an undated article and what depends on it.
func (w *Writer) Redate(ctx context.Context, all []Redated) error {
	var statements []Statement
	for i := range all {
		more, err := w.redateStatements(ctx, &all[i])
		if err != nil {
			return err
		}
		statements = append(statements, more...)
	}
	if len(statements) == 0 {
		return nil
	}
	statements = append(statements, unreported...)
	return w.Batch(ctx, append(statements, participants...))
}

func (w *Writer) redateStatements(ctx context.Context, r *Redated) ([]Statement, error) {
	var title *string
	var text string
	var entities []int64
	if err := w.conn.QueryRowContext(ctx, `SELECT title, text FROM `+storedTables+` WHERE article.id = ?`, r.Row).Scan(&title, &text); err != nil {
		return nil, fmt.Errorf("read article: %w", err)
	}
	err := w.each(ctx, func(row scanner) error {
		var id int64
		err := row.Scan(&id)
		entities = append(entities, id)
		return err
	}, `SELECT id FROM article_entity WHERE article_id = ? ORDER BY position`, r.Row)
	if err != nil {
		return nil, err
	}
	d := r.Published.Date
	newest, oldest := sortDays(d, r.Published.At)
	s := &sheet{w: w, article: r.Row, report: &Report{Article: Article{Title: title}, Text: text, Dates: r.Dates, Events: r.Events}}
	s.add(`UPDATE article SET published_edtf = ?, published_start = ?, published_end = ?, published_precision = ?,
		published_basis = ?, newest = ?, oldest = ? WHERE id = ?`,
		d.EDTF, d.Start, d.End, d.Precision, r.Published.Basis, newest, oldest, r.Row)
	s.add(`DELETE FROM evidence WHERE article_id = ? AND fact = 'published'`, r.Row)
	s.add(`DELETE FROM date_expression WHERE article_id = ?`, r.Row) // and the events that they date
	s.evidenceRows(FactPublished, r.Evidence)
	s.eventRows(entities, s.dateRows())
	return s.statements, nil
}
