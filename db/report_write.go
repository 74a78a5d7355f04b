// How a report becomes rows: one function a table, in the order of migrations/0001_archive.sql.
package db

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// reportStatements store a report as the article in the given row.
func (w *Writer) reportStatements(row int64, r *Report) []Statement {
	s := &sheet{w: w, article: row, report: r}
	s.publisher()
	s.articleRow()
	s.textRows()
	s.evidenceRows("published", r.DateEvidence)
	s.evidenceRows("publisher", r.PublisherEvidence)
	s.evidenceRows("title", r.TitleEvidence)
	entities := s.entityRows()
	s.mentionRows(entities)
	s.roleRows(entities)
	quotes := s.quoteRows(entities)
	s.citationRows()
	s.eventRows(entities, s.dateRows())
	s.statements = append(s.statements, indexStatements(row, r, quotes)...)
	return s.statements
}

// sheet collects the statements that store one report.
type sheet struct {
	w           *Writer
	article     int64
	report      *Report
	publisherID *int64
	statements  []Statement
}

func (s *sheet) add(sql string, args ...any) {
	s.statements = append(s.statements, Statement{sql, args})
}

// source stores a source unless this very spelling of it is stored, and gives its row. Which spelling names it does
// not depend on the order of seeding: the first in alphabetical order does.
func (s *sheet) source(name SourceName, id string) int64 {
	row, known := s.w.sources[id]
	if !known {
		row = s.w.row("source")
		s.w.sources[id] = row
	}
	if fact := (sourceFact{id, name.Name, name.Kind}); !s.w.stored[fact] {
		s.w.stored[fact] = true
		s.add(`INSERT INTO source (id, uid, name, name_key, kind) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (uid) DO UPDATE SET name = min(name, excluded.name), kind = min(kind, excluded.kind)`,
			row, id, name.Name, sourceKey(name.Name), name.Kind)
		for _, alias := range s.report.SourceAliases[name.Name] {
			s.add(`INSERT INTO source_alias (alias_key, source_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, sourceKey(alias), row)
		}
	}
	return row
}

// named gives the row of a source that an article names, or leaves unnamed.
func (s *sheet) named(name SourceName) int64 {
	if name.Kind == SourceUnnamed {
		return s.source(name, unnamedSourceID(s.report.Article.ID, name.Name))
	}
	return s.source(name, SourceID(name.Name))
}

func (s *sheet) publisher() {
	if s.report.Publisher != nil {
		row := s.named(*s.report.Publisher)
		s.publisherID = &row
	}
}

func (s *sheet) articleRow() {
	a := &s.report.Article
	var form *string
	if s.report.Publisher != nil {
		form = &s.report.Publisher.Form
	}
	newest, oldest := sortDays(a.Published.Date, a.Published.At)
	s.add(`INSERT INTO article (id, uid, digest, key, url, language, title, title_basis, display_title, kicker, lede,
		word_count, stated_basis, published_edtf, published_start, published_end, published_precision, published_at,
		published_basis, newest, oldest, source_id, publisher_form, publisher_basis, section, dateline, correction)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		s.article, a.ID, reportDigest(s.report), a.Key, a.URL, a.Language, a.Title, orUnknown(a.TitleBasis), a.DisplayTitle, a.Kicker, a.Lede,
		a.WordCount, a.Published.Basis, a.Published.Date.EDTF, a.Published.Date.Start, a.Published.Date.End,
		a.Published.Date.Precision, a.Published.At, a.Published.Basis, newest, oldest,
		s.publisherID, form, a.Publisher.Basis, a.Section, a.Dateline, s.report.Correction)
}

func orUnknown(b Basis) Basis {
	if b == "" {
		return BasisUnknown
	}
	return b
}

// undatedOldest sorts after every day.
const undatedOldest = "~"

// sortDays are the keys by which a date sorts among others, newest first and oldest first: its last and its first
// day, with the clock time where there is one. An unknown date is last in both directions.
func sortDays(d DateSpan, at *string) (newest, oldest string) {
	if !d.Known() {
		return "", undatedOldest
	}
	first, last := d.Start, d.End
	if first == nil {
		first = last
	}
	if last == nil {
		last = first
	}
	clock := ""
	if at != nil && len(*at) >= len("2006-01-02T15:04:05") && d.Precision == PrecisionDay {
		clock = (*at)[len("2006-01-02"):len("2006-01-02T15:04:05")]
	}
	return *last + clock, *first + clock
}

func (s *sheet) textRows() {
	r := s.report
	var document *string
	if r.Document != r.Text {
		document = &r.Document
	}
	s.add(`INSERT INTO article_text (article_id, text, document, origin) VALUES (?, ?, ?, ?)`, s.article, r.Text, document, r.Origin)
	for i, name := range r.Authors {
		s.add(`INSERT INTO author (article_id, position, name) VALUES (?, ?, ?)`, s.article, i, name)
	}
	for _, hash := range fingerprint(r.Text) {
		s.add(`INSERT INTO fingerprint (article_id, hash) VALUES (?, ?)`, s.article, hash)
	}
	for i, line := range r.Removed {
		s.add(`INSERT INTO removed_line (article_id, position, rule, start, end, text) VALUES (?, ?, ?, ?, ?, ?)`,
			s.article, i, line.Rule, line.Span.Start, line.Span.End, line.Text)
	}
}

func (s *sheet) evidenceRows(fact string, evidence []Evidence) {
	for i, e := range evidence {
		witness := s.article
		if e.ArticleRef.Row != 0 {
			witness = e.ArticleRef.Row
		}
		s.statements = append(s.statements, evidenceStatement(s.article, fact, i, witness, e))
	}
}

func evidenceStatement(article int64, fact string, position int, witness int64, e Evidence) Statement {
	start, end := spanEnds(e.Span)
	return Statement{`INSERT INTO evidence (article_id, fact, position, witness_id, part, start, end, text, note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, []any{article, fact, position, witness, e.In, start, end, e.Text, e.Note}}
}

func spanEnds(span *Span) (start, end *int) {
	if span == nil {
		return nil, nil
	}
	return &span.Start, &span.End
}

func (s *sheet) entityRows() []int64 {
	mentions := make([]int, len(s.report.Entities))
	for _, m := range s.report.Mentions {
		mentions[m.Entity]++
	}
	rows := make([]int64, len(s.report.Entities))
	for i, e := range s.report.Entities {
		rows[i] = s.w.row("article_entity")
		s.add(`INSERT INTO article_entity (id, article_id, position, kind, name, mention_count) VALUES (?, ?, ?, ?, ?, ?)`,
			rows[i], s.article, i, e.Kind, e.Name, mentions[i])
	}
	return rows
}

func (s *sheet) mentionRows(entities []int64) {
	for i, m := range s.report.Mentions {
		short := 0
		if m.Short {
			short = 1
		}
		s.add(`INSERT INTO mention (id, article_id, position, article_entity_id, form, text, part, start, end,
			sentence_start, sentence_end, short, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.w.row("mention"), s.article, i, entities[m.Entity], m.Form, m.Text, m.In, m.Span.Start, m.Span.End,
			m.Sentence.Start, m.Sentence.End, short, m.Confidence)
	}
}

func (s *sheet) roleRows(entities []int64) {
	for i, r := range s.report.Roles {
		s.add(`INSERT INTO role (id, article_id, article_entity_id, position, title, title_key, text, part, start, end)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.w.row("role"), s.article, entities[r.Entity], i, r.Title, foldWords(r.Title), r.Text, r.In, r.Span.Start, r.Span.End)
	}
}

func (s *sheet) quoteRows(entities []int64) []int64 {
	rows := make([]int64, len(s.report.Quotes))
	for i, q := range s.report.Quotes {
		var speaker, source *int64
		if q.Speaker >= 0 {
			speaker = &entities[q.Speaker]
		}
		if q.SpeakerSource != nil {
			row := s.named(*q.SpeakerSource)
			source = &row
		}
		start, end := spanEnds(q.SpeakerSpan)
		rows[i] = s.w.row("quote")
		s.add(`INSERT INTO quote (id, article_id, position, kind, text, part, start, end, verb, speaker_id,
			speaker_source_id, speaker_text, speaker_start, speaker_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			rows[i], s.article, i, q.Kind, q.Text, q.In, q.Span.Start, q.Span.End, q.Verb, speaker,
			source, q.SpeakerText, start, end)
	}
	return rows
}

func (s *sheet) citationRows() {
	for i, c := range s.report.Citations {
		source := s.named(c.Source)
		s.add(`INSERT INTO citation (id, article_id, position, source_id, form, phrase, part, start, end)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.w.row("citation"), s.article, i, source, c.Source.Form, c.Phrase, c.In, c.Span.Start, c.Span.End)
	}
}

func (s *sheet) dateRows() []int64 {
	rows := make([]int64, len(s.report.Dates))
	for i, d := range s.report.Dates {
		var edtf, first, last, precision any
		if d.Date != nil {
			edtf, first, last, precision = d.Date.EDTF, d.Date.Start, d.Date.End, d.Date.Precision
		}
		rows[i] = s.w.row("date_expression")
		s.add(`INSERT INTO date_expression (id, article_id, position, text, part, start, end, edtf, first, last,
			precision, rule, anchor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			rows[i], s.article, i, d.Text, d.In, d.Span.Start, d.Span.End, edtf, first, last, precision, d.Rule, d.Anchor)
	}
	return rows
}

func (s *sheet) eventRows(entities, dates []int64) {
	for i, e := range s.report.Events {
		row := s.w.row("event_report")
		s.add(`INSERT INTO event_report (id, article_id, position, date_expression_id, part, start, end, text, status, terms)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			row, s.article, i, dates[e.Date], e.In, e.Span.Start, e.Span.End, s.cut(e.In, e.Span), e.Status, strings.Join(e.Terms, " "))
		for _, entity := range e.Entities {
			s.add(`INSERT INTO event_report_entity (event_report_id, article_entity_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, row, entities[entity])
		}
	}
}

// cut gives the words of a stretch of the title or the text.
func (s *sheet) cut(in TextPart, span Span) string {
	text := s.report.Text
	if in == PartTitle {
		text = *s.report.Article.Title
	}
	return string([]rune(text)[span.Start:span.End])
}

// reportDigest sums up every fact of a report; equal reports have equal digests. In which file and line the document
// stood is no fact.
func reportDigest(r *Report) string {
	facts := *r
	facts.Origin = ""
	text, err := json.Marshal(&facts)
	if err != nil {
		panic(err) // plain values always marshal
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
