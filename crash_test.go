// A seeder that is killed at any moment must leave an archive from which a running server goes on answering: what it
// lists agrees with what it counts, and the next seeding brings the archive to where an undisturbed one would be.

package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	kills       = 20
	mostRounds  = 3 * kills // a seeder that ended before its kill does not count
	firstShare  = 300       // records that the archive begins with
	roundShare  = 15        // records that each round adds
	crashCorpus = firstShare + roundShare*mostRounds
)

// madeUp gives records of people, dates, quotes and sources that this test thought up, as JSON Lines.
func madeUp(from, to int) []byte {
	given := []string{"سامر", "ليلى", "نادر", "هدى", "كريم", "مها", "وليد", "رنا", "طارق", "سلمى", "فادي", "دينا", "باسل"}
	family := []string{"الحداد", "الصائغ", "النجار", "الخياط", "البناء", "الفارس", "الراوي", "الحلبي", "الطائي", "العاني", "الدباغ"}
	places := []string{"بغداد", "عمّان", "دمشق", "بيروت", "القاهرة", "تونس"}
	papers := []string{"صحيفة المرفأ", "جريدة الواحة", "موقع النخلة"}
	var lines bytes.Buffer
	for i := from; i < to; i++ {
		// Every fifty records bring families of their own, so that each round changes who is listed before whom.
		minister := given[i%13] + " " + family[i%11]
		speaker := given[(i*7+3)%13] + " " + family[(i/50)%11]
		day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*3%2500)
		body := fmt.Sprintf("وصل وزير النقل %s إلى %s يوم %d مارس %d لافتتاح الجسر رقم %d.\nوقال النائب %s في مؤتمر صحفي إن العمل في الجسر سيستمر %d أسبوعا.\n"+
			"وأضاف: «نريد أن يعبر الناس %d مرة في اليوم»، وفق ما ذكرت وكالة الميناء.",
			minister, places[i%6], 1+i%28, 2015+i%7, i, speaker, 2+i%40, i)
		record := map[string]any{
			"id": fmt.Sprintf("made-up/%d", i), "headline": fmt.Sprintf("افتتاح الجسر رقم %d", i), "articleBody": body,
			"publisher": map[string]string{"name": papers[i%3]},
		}
		if i%17 != 0 { // the others are dated by their words
			record["datePublished"] = day.Format(time.DateOnly)
		}
		line, err := json.Marshal(record)
		if err != nil {
			panic(err) // texts always marshal
		}
		lines.Write(append(line, '\n'))
	}
	return lines.Bytes()
}

// seeder is a seeding under way.
type seeder struct {
	*exec.Cmd
	concluding chan struct{} // closed when it has read everything
	once       sync.Once
	ended      chan struct{} // closed when it ended, by itself or killed
	output     bytes.Buffer
}

// Write takes what the seeder says of its progress.
func (s *seeder) Write(said []byte) (int, error) {
	if bytes.Contains(said, []byte("concluding")) {
		s.once.Do(func() { close(s.concluding) })
	}
	return s.output.Write(said)
}

// seedFrom begins to seed records.
func seedFrom(t *testing.T, archive string, records []byte) *seeder {
	t.Helper()
	return begin(t, records, "seed", "-db", archive, "-")
}

// begin begins a command that writes an archive.
func begin(t *testing.T, stdin []byte, args ...string) *seeder {
	t.Helper()
	s := &seeder{Cmd: exec.Command(program, args...), concluding: make(chan struct{}), ended: make(chan struct{})}
	s.Stdin, s.Stderr = bytes.NewReader(stdin), s
	s.WaitDelay = time.Second
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = s.Wait() // how it ended is asked of the process state
		close(s.ended)
	}()
	t.Cleanup(func() { _ = s.Process.Kill() })
	return s
}

// finish waits until a seeding came to its end and gives how long it read and how long it concluded.
func (s *seeder) finish(t *testing.T) (reading, concluding time.Duration) {
	t.Helper()
	begin := time.Now()
	select {
	case <-s.concluding:
	case <-s.ended: // it failed, and never got so far
	case <-time.After(time.Minute):
		t.Fatal("seeding takes more than a minute")
	}
	reading = time.Since(begin)
	<-s.ended
	if !s.ProcessState.Success() {
		t.Fatalf("seeding ended with %v: %s", s.ProcessState, s.output.String())
	}
	return reading, time.Since(begin) - reading
}

// killAt kills a seeding some time after it began, or after it began to conclude. It gives false where the seeding
// had ended before.
func (s *seeder) killAt(t *testing.T, whileConcluding bool, after time.Duration) bool {
	t.Helper()
	if whileConcluding {
		select {
		case <-s.concluding:
		case <-s.ended:
		}
	}
	select {
	case <-time.After(after):
	case <-s.ended:
	}
	_ = s.Process.Kill() // fails where it ended
	<-s.ended
	return !s.ProcessState.Exited()
}

func TestKilledSeeder(t *testing.T) {
	folder := t.TempDir()
	undisturbed, archive := filepath.Join(folder, "undisturbed.db"), filepath.Join(folder, "a.db")
	reading, concluding := seedFrom(t, undisturbed, madeUp(0, crashCorpus)).finish(t)
	seedFrom(t, archive, madeUp(0, firstShare)).finish(t)
	s := start(t, archive, "-max-cost", "-1")
	t.Run("before", func(t *testing.T) { s.checkConsistent(t) })

	stop := s.askMeanwhile(t)
	rounds := kills
	if testing.Short() {
		rounds = 3
	}
	killed := 0
	scale := 1.0 // how much faster a round is than the undisturbed seeding; known records are read faster
	for round := 0; round < mostRounds && killed < rounds; round++ {
		known := firstShare + roundShare*(round+1)
		whole, whileConcluding := reading, round%2 == 1
		if whileConcluding {
			whole = concluding
		}
		moment := float64(1+round*7%kills) / float64(kills+1) // at another point of the seeding each time
		after := time.Duration(float64(whole) * scale * moment * float64(known) / crashCorpus)
		if !seedFrom(t, archive, madeUp(0, known)).killAt(t, whileConcluding, after) {
			scale *= 0.7
			continue
		}
		scale = min(1, scale*1.1)
		killed++
		t.Run(fmt.Sprintf("kill %d", killed), func(t *testing.T) { s.checkConsistent(t) })
	}
	stop()
	if killed < rounds {
		t.Errorf("%d seedings were killed, want %d", killed, rounds)
	}

	seedFrom(t, archive, madeUp(0, crashCorpus)).finish(t)
	s.checkConsistent(t)
	var got struct {
		Archive struct {
			Version  string
			Articles int
		}
	}
	if err := s.read("{ archive { version articles } }", &got); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(`{"data":{"archive":{"version":%q,"articles":%d}}}`, got.Archive.Version, crashCorpus)
	answer, stderr, code := run(t, "", "query", "-db", undisturbed, "{ archive { version articles } }")
	if code != 0 || strings.TrimSpace(answer) != want {
		t.Errorf("the archive is %s, an undisturbed one %s%s", want, answer, stderr)
	}
}

// read asks and decodes the data; there must be no errors. Unlike ask it may be called from any goroutine.
func (s *server) read(query string, data any) error {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return err
	}
	response, err := http.Post(s.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer response.Body.Close()
	answer := struct {
		Data   any
		Errors []struct{ Message string }
	}{Data: data}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return fmt.Errorf("%s: %v", query, answer.Errors)
	}
	return nil
}

// askMeanwhile keeps asking beside what the test does, until stop is called, which waits for the last answer.
func (s *server) askMeanwhile(t *testing.T) (stop func()) {
	told, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		s.keepAsking(t, told)
	}()
	return func() {
		close(told)
		<-stopped
	}
}

// keepAsking asks until it is told to stop: what one answer says must hold together while a seeding is under way, too.
func (s *server) keepAsking(t *testing.T, stop <-chan struct{}) {
	for n := 0; ; n++ {
		select {
		case <-stop:
			return
		case <-time.After(10 * time.Millisecond):
		}
		var got struct {
			Archive struct{ People int }
			People  struct {
				TotalCount int
				Nodes      []struct {
					ID           string
					ArticleCount int
					Articles     struct{ TotalCount int }
				}
			}
		}
		// Another size each time, so that no answer is remembered.
		err := s.read(fmt.Sprintf(`{ archive { people } people(first: 100) { totalCount
			nodes { id articleCount articles(first: %d) { totalCount } } } }`, 1+n%100), &got)
		if err != nil || got.Archive.People != got.People.TotalCount {
			t.Errorf("%d people of %d: %v", got.People.TotalCount, got.Archive.People, err)
			return
		}
		for _, p := range got.People.Nodes {
			if p.ArticleCount != p.Articles.TotalCount {
				t.Errorf("%s is counted in %d articles and listed in %d", p.ID, p.ArticleCount, p.Articles.TotalCount)
				return
			}
		}
	}
}
