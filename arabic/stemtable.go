package arabic

import (
	"sort"
	"strings"
)

// The affixes that Stem takes off, in normalised spelling.

// articlePrefixes are the article and what is written before it, longest first.
var articlePrefixes = []string{
	"وبال", "وكال", "فبال", "فكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "ال", "لل",
}

// prefixLetters are the single letters that may stand before a word without the
// article, in the order in which Arabic writes them, each with the letters one of
// which must follow it ("" for any). ف and ك are too rarely clitics to be peeled.
var prefixLetters = []map[string]string{
	{"و": ""},
	{"ب": "", "ل": "", "س": "يتن"},
	{"ي": "", "ت": ""},
}

// suffixLists are the endings: pronouns, with the ت or ات of the feminine before
// them; plural, dual and feminine; the relative ي; the alef of tanwin.
var suffixLists = []string{
	"ها هم هما هن نا كم ه ي",
	"تها ته تهم تهما تنا اتها اته اتهم اتهما اتنا يها يهم",
	"ان ات ون ين وا تين تان اء",
	"يه يون يين يات يا ايي وي ويه ا تي",
}

// suffixesByLast has the endings by the second byte of their last letter, the
// longest first.
var suffixesByLast = func() (t [256][]string) {
	for s := range strings.FieldsSeq(strings.Join(suffixLists, " ")) {
		last := s[len(s)-1]
		t[last] = append(t[last], s)
	}
	for _, list := range t {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i]) > len(list[j]) })
	}
	return
}()
