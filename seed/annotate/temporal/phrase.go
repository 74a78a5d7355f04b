package temporal

// Phrases of several words that the grammar takes as one: أول من أمس, أكثر من, في وقت سابق.

// phraseTable finds phrases of several words.
type phraseTable map[string][]phraseEntry

type phraseEntry struct {
	words []string
	value int
}

func (t phraseTable) add(row string, value int) {
	for _, words := range splitWords(row) {
		t[words[0]] = append(t[words[0]], phraseEntry{words, value})
	}
}

// longest is the value of the longest phrase at word i and the number of its words.
func (t phraseTable) longest(s *scan, i int) (value, used int) {
	for _, p := range t[s.word(i).core] {
		if len(p.words) > used && s.reads(i, p.words) {
			value, used = p.value, len(p.words)
		}
	}
	return value, used
}

func (s *scan) reads(i int, words []string) bool {
	if i+len(words) > len(s.words) {
		return false
	}
	for k, w := range words[1:] {
		if at := &s.words[i+k+1]; at.norm != w || at.line {
			return false
		}
	}
	return true
}

var deictics, approximations, vagues = func() (d, a, v phraseTable) {
	d, a, v = phraseTable{}, phraseTable{}, phraseTable{}
	for _, row := range deicticPhrases {
		d.add(row.words, row.days)
	}
	a.add(approxWords, 0)
	a.add(boundWords, 1)
	v.add(vaguePhrases, 0)
	return
}()
