// Corrections and removals take facts away. A command that is killed while it does so, or before it has concluded
// anew, must leave an archive that agrees with itself, too.

package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	correctable = 240 // records of the archive
	corrected   = 60  // of which so many are corrected in each round
	removedKeys = 3   // and so many taken out in every third
)

// writeCorrections corrects another choice of records in each round, each in another way.
func writeCorrections(t *testing.T, archive string, round int) {
	t.Helper()
	var text strings.Builder
	text.WriteString("documents:\n")
	for n := range corrected {
		i := (round*17 + n*3) % correctable
		fmt.Fprintf(&text, "  - key: made-up/%d\n    date: %d-0%d-1%d\n    source: صحيفة المصحح %d\n    title: عنوان مصحح %d\n",
			i, 2010+round%9, 1+n%9, n%10, (round+n)%5, round)
	}
	path := strings.TrimSuffix(archive, ".db") + ".corrections.yaml"
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// keysOf are those taken out in a round.
func keysOf(round int) []string {
	keys := make([]string, removedKeys)
	for i := range keys {
		keys[i] = fmt.Sprintf("made-up/%d", (round*removedKeys+i)%correctable)
	}
	return keys
}

func TestKilledWhileCorrecting(t *testing.T) {
	folder := t.TempDir()
	archive, undisturbed := filepath.Join(folder, "a.db"), filepath.Join(folder, "undisturbed.db")
	seedFrom(t, archive, madeUp(0, correctable)).finish(t)
	writeCorrections(t, archive, 0)
	begun := time.Now()
	begin(t, nil, "seed", "-db", archive).finish(t)
	whole := time.Since(begun)
	s := start(t, archive, "-max-cost", "-1")
	stop := s.askMeanwhile(t)

	rounds := kills
	if testing.Short() {
		rounds = 3
	}
	killed, scale := 0, 1.0
	gone := map[string]bool{}
	for round := 1; round <= mostRounds && killed < rounds; round++ {
		args := []string{"seed", "-db", archive}
		if round%3 == 0 {
			args = append([]string{"remove", "-db", archive}, keysOf(round)...)
			for _, key := range keysOf(round) {
				gone[key] = true
			}
		} else {
			writeCorrections(t, archive, round)
		}
		moment := float64(1+round*7%kills) / float64(kills+1)
		if !begin(t, nil, args...).killAt(t, false, time.Duration(float64(whole)*scale*moment)) {
			scale *= 0.8
			continue
		}
		scale = min(1, scale*1.1)
		killed++
		t.Run(fmt.Sprintf("kill %d of %s", killed, args[0]), func(t *testing.T) { s.checkConsistent(t) })
	}
	stop()
	if killed < rounds {
		t.Errorf("%d commands were killed, want %d", killed, rounds)
	}

	// What was killed is made good, and comes to what it would have been undisturbed.
	writeCorrections(t, archive, mostRounds+1)
	begin(t, nil, "seed", "-db", archive).finish(t)
	removeAll(t, archive, gone)
	s.checkConsistent(t)
	writeCorrections(t, undisturbed, mostRounds+1)
	seedFrom(t, undisturbed, madeUp(0, correctable)).finish(t)
	removeAll(t, undisturbed, gone)
	if got, want := versionOf(t, archive), versionOf(t, undisturbed); got != want {
		t.Errorf("the archive is %s, an undisturbed one %s", got, want)
	}
}

// removeAll takes out what is still there.
func removeAll(t *testing.T, archive string, keys map[string]bool) {
	t.Helper()
	args := []string{"remove", "-db", archive}
	for key := range keys {
		args = append(args, key)
	}
	if _, stderr, code := run(t, "", args...); code != 0 && !strings.Contains(stderr, "no article has the key") {
		t.Fatalf("remove ended with %d: %s", code, stderr)
	}
}

func versionOf(t *testing.T, archive string) string {
	t.Helper()
	answer, stderr, code := run(t, "", "query", "-db", archive, "{ archive { version articles people events quotes } }")
	if code != 0 {
		t.Fatalf("%s%s", answer, stderr)
	}
	return strings.TrimSpace(answer)
}
