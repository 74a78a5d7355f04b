package annotate

import (
	"fmt"
	"strings"
	"sync"
)

// Shares: how often each rule's finds were right on labelled sentences that the
// tagger never saw. The score command writes the table.

// fewest finds that a share is believed with.
const fewestFinds = 20

// shares maps kind and rule to the share that was right.
var shares = sync.OnceValue(func() map[string]float64 {
	out := map[string]float64{}
	for kind, rows := range table("shares.txt") {
		for _, row := range rows {
			name, counts, _ := strings.Cut(row, "=")
			var right, found int
			if n, _ := fmt.Sscanf(counts, "%d/%d", &right, &found); n == 2 && found >= fewestFinds {
				out[kind+" "+name] = float64(right) / float64(found)
			}
		}
	}
	return out
})

// confidence is the share that was right of the rule that found a mention, or
// nil where too few were seen.
func (m *mention) confidence() *float64 {
	if s, ok := shares()[string(m.kind)+" "+string(m.rule)]; ok {
		return &s
	}
	return nil
}
