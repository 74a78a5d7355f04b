// Package seed fills an archive: documents are read, articles drawn from them, facts read in the articles, and at the
// end conclusions drawn over the whole archive. Documents are read and understood in parallel and in bounded memory;
// what comes of it depends neither on the order of the documents nor on the number of runs.
package seed

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/extract"
	"sijill/seed/outlet"
	"sijill/seed/read"
	"sijill/seed/resolve"
)

// Version is that of the rules by which documents are read. It rises when the same document gives other facts, so that
// an archive built by other rules is concluded anew.
const Version = "3"

// Options say what to seed and how.
type Options struct {
	Paths       []string     // files, folders, or "-" for JSON Lines on Stdin
	FS          fs.FS        // documents beside Paths, such as the built-in sample
	FSName      string       // what Archive.seededFrom calls them
	Fill        extract.Fill // what documents lack
	Corrections Corrections  // what the user knows better
	WeekStart   time.Weekday // the first day of a news week
	MaxDocument int64        // bytes of the largest document read; 0: read.DefaultMaxDocument
	Stdin       io.Reader
	Workers     int                 // documents understood at once; 0: one for each processor
	Progress    func(Progress)      // told now and then; may be nil
	Reject      func(read.Rejected) // told of every document set aside; may be nil
}

// Progress tells how far a seeding is.
type Progress struct {
	Stage string // "reading" or "concluding"
	Bytes int64  // taken from the files and the standard input, as stored
	Added int    // articles stored
}

// Result is what a seeding did.
type Result struct {
	Added    int // articles stored
	Known    int // articles that were stored already, or twice in this run
	Removed  int // articles left out because the user took them out for good
	Rejected int // documents set aside

	Corrected int // stored articles read again because their correction is new, changed or gone

	// Doubled are keys of articles stored in this run whose text an article of the same key, stored before, has already:
	// their ids differ by date, source, title or URL, and so both are kept. Sorted.
	Doubled []string

	Uncorrected []string              // keys in the corrections that no document has
	Unknown     []resolve.UnknownName // names in the corrections that nobody bears; found when conclusions are drawn
}

// Run seeds an archive.
func Run(ctx context.Context, w *db.Writer, o Options) (Result, error) {
	known := w.Known()
	r := &run{w: w, o: o, seen: known, more: len(known) > 0}
	if err := r.documents(ctx); err != nil {
		return r.result, err
	}
	slices.Sort(r.result.Doubled)
	r.result.Doubled = slices.Compact(r.result.Doubled)
	corrected, unknown, err := correct(ctx, w, o)
	r.result.Corrected, r.result.Uncorrected = corrected, unknown
	if err != nil {
		return r.result, err
	}
	s := db.Seeding{From: o.names(), At: time.Now(), WeekStart: o.WeekStart, Corrections: o.Corrections.digest(), Reader: Version}
	err = r.conclude(ctx, s, r.result.Added+corrected > 0)
	return r.result, err
}

// Conclude draws the conclusions over an archive anew where they do not stand, as after articles were removed.
func Conclude(ctx context.Context, w *db.Writer, o Options) error {
	r := &run{w: w, o: o}
	s := db.Seeding{At: time.Now(), WeekStart: o.WeekStart, Corrections: o.Corrections.digest(), Reader: Version}
	return r.conclude(ctx, s, false)
}

// names are the last parts of what was seeded from.
func (o Options) names() []string {
	var names []string
	for _, path := range o.Paths {
		names = append(names, filepath.Base(path))
	}
	if o.FS != nil {
		names = append(names, o.FSName)
	}
	return names
}

// batchSize is how many reports are stored at once, unless their documents are large.
const batchSize = 200

// run is one seeding.
type run struct {
	w *db.Writer
	o Options

	more bool // articles were stored before this run

	mu     sync.Mutex
	seen   map[string]bool // ids that are stored (true: before this run), or on their way
	result Result
	bytes  int64
}

// documents reads, understands and stores: one reader, several who understand, one writer.
func (r *run) documents(ctx context.Context) error {
	workers := r.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	documents, reports, room := make(chan read.Document), make(chan pending, workers), r.o.room()
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(documents)
		return r.read(ctx, func(d read.Document) error { return send(ctx, documents, d) })
	})
	group.Go(func() error {
		defer close(reports)
		return r.understand(ctx, workers, room, documents, reports)
	})
	group.Go(func() error { return r.store(ctx, room, reports) })
	return group.Wait()
}

func send[T any](ctx context.Context, to chan<- T, item T) error {
	select {
	case to <- item:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (r *run) read(ctx context.Context, yield func(read.Document) error) error {
	o := read.Options{MaxDocument: r.o.MaxDocument, Stdin: counted{r.o.Stdin, r.taken}, Progress: r.taken}
	if r.o.FS != nil {
		if err := read.FromFS(ctx, r.o.FS, o, yield, r.reject); err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
	}
	if err := read.Documents(ctx, r.o.Paths, o, yield, r.reject); err != nil {
		return fmt.Errorf("read documents: %w", err)
	}
	return nil
}

func (r *run) understand(ctx context.Context, workers int, room room, documents <-chan read.Document, reports chan<- pending) error {
	group, ctx := errgroup.WithContext(ctx)
	for range workers {
		group.Go(func() error {
			for d := range documents {
				taken := room.of(d)
				if err := room.free.Acquire(ctx, taken); err != nil {
					return err
				}
				understood, fresh := r.report(d)
				if !fresh {
					room.free.Release(taken)
					continue
				}
				if err := send(ctx, reports, pending{understood, taken}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// annotated is how the facts of an article are found; a test makes it fail.
var annotated = annotate.Annotate

// report makes the report of a document, unless its article is stored already. Where no rule foresaw what a document
// holds, that document is set aside and the run goes on.
func (r *run) report(d read.Document) (report db.Report, fresh bool) {
	defer func() {
		if cause := recover(); cause != nil {
			slog.Error("a document could not be understood", "document", d.Name, "cause", cause, "stack", string(debug.Stack()))
			r.reject(read.Rejected{Name: d.Name, Reason: "it could not be understood: a fault of this program"})
			fresh = false
		}
	}()
	report = extract.Extract(d, r.o.Fill)
	report.Article.ID = articleID(&report)
	if !r.claim(&report) {
		return report, false
	}
	report.Origin = origin{d.Name, d.Record, d.Meta, r.o.Fill}.text()
	r.o.Corrections.apply(&report)
	annotated(&report, annotate.Options{WeekStart: r.o.WeekStart})
	report.SourceAliases = aliases(&report)
	return report, true
}

// aliases are the other names of the outlets that an article comes from or leans on.
func aliases(r *db.Report) map[string][]string {
	names := map[string][]string{}
	add := func(s *db.SourceName) {
		if s == nil || names[s.Name] != nil {
			return
		}
		if others := outlet.Names(s.Name); len(others) > 0 {
			names[s.Name] = others
		}
	}
	add(r.Publisher)
	for i := range r.Citations {
		add(&r.Citations[i].Source)
	}
	for i := range r.Quotes {
		add(r.Quotes[i].SpeakerSource)
	}
	return names
}

// claim takes an article for this run, unless another document was the same or the user took it out.
func (r *run) claim(report *db.Report) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch a := report.Article; {
	case r.w.Removed(a.Key):
		r.result.Removed++
		return false
	default:
		if _, known := r.seen[a.ID]; known {
			r.result.Known++
			return false
		}
		r.seen[a.ID] = false
		return true
	}
}

// articleID is the id of an article by what its document states, before any correction.
func articleID(r *db.Report) string {
	a := r.Article
	publisher := ""
	if r.Publisher != nil {
		publisher = r.Publisher.Name
	}
	return db.ArticleID(a.Key, text(a.URL), text(a.Title), a.Published.Date.EDTF, publisher, r.Text)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// store writes batches until no more comes. Once the context ends nothing more is begun.
func (r *run) store(ctx context.Context, room room, reports <-chan pending) error {
	batch, taken := make([]db.Report, 0, batchSize), int64(0)
	flush := func() error {
		if err := r.double(ctx, batch); err != nil {
			return err
		}
		added, err := r.w.Add(ctx, batch)
		r.stored(added)
		clear(batch)
		batch = batch[:0]
		room.free.Release(taken)
		taken = 0
		return err
	}
	for next := range reports {
		batch, taken = append(batch, next.Report), taken+next.room
		if len(batch) == batchSize || taken > room.batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return flush()
}

func (r *run) stored(added int) {
	r.mu.Lock()
	r.result.Added += added
	r.mu.Unlock()
	r.progress("reading")
}

func (r *run) taken(bytes int64) {
	r.mu.Lock()
	r.bytes += bytes
	r.mu.Unlock()
	r.progress("reading")
}

func (r *run) progress(stage string) {
	if r.o.Progress == nil {
		return
	}
	r.mu.Lock()
	p := Progress{Stage: stage, Bytes: r.bytes, Added: r.result.Added}
	r.mu.Unlock()
	r.o.Progress(p)
}

func (r *run) reject(d read.Rejected) {
	r.mu.Lock() // documents are read and understood at the same time, and the caller is told of one after the other
	defer r.mu.Unlock()
	r.result.Rejected++
	if r.o.Reject != nil {
		r.o.Reject(d)
	}
}

// conclude draws the conclusions where something changed, or where an earlier run did not come to its end.
func (r *run) conclude(ctx context.Context, s db.Seeding, changed bool) error {
	finished, err := r.w.Finished(ctx, s)
	if err != nil || finished && !changed {
		return err
	}
	r.progress("concluding")
	o := resolve.Options{WeekStart: r.o.WeekStart, People: r.o.Corrections.People, Unknown: func(name resolve.UnknownName) {
		r.result.Unknown = append(r.result.Unknown, name)
	}}
	if err := resolve.Conclude(ctx, r.w, o); err != nil {
		return fmt.Errorf("conclude: %w", err)
	}
	return r.w.Finish(ctx, s)
}

// origin is what reading a document again needs beside the document itself.
type origin struct {
	Name   string
	Record bool
	Meta   read.Meta
	Fill   extract.Fill
}

func (o origin) text() string {
	o.Fill.Today = time.Time{}
	text, err := json.Marshal(o)
	if err != nil {
		panic(err) // plain values always marshal
	}
	return string(text)
}

// again reads a stored article's document again.
func again(s db.StoredArticle, c Corrections, o Options) (db.Report, error) {
	var from origin
	if err := json.Unmarshal([]byte(s.Origin), &from); err != nil {
		return db.Report{}, errors.New("the archive does not tell how the document was read")
	}
	report := extract.Extract(read.Document{Key: s.Key, Name: from.Name, Raw: s.Document, Meta: from.Meta, Record: from.Record}, from.Fill)
	report.Article.ID, report.Origin = s.ID, s.Origin
	c.apply(&report)
	annotated(&report, annotate.Options{WeekStart: o.WeekStart})
	report.SourceAliases = aliases(&report)
	return report, nil
}
