package annotate

import (
	"strings"
	"sync"

	"sijill/arabic"
)

// Cues: the words of saying, what may follow each, and whether a token is one.

// cue is what may follow a word of saying.
type cue struct {
	prep       string // the preposition that opens what is said: إلى, عن …; "ب" is written with its word
	object     bool   // a noun may follow as object
	participle bool   // goes on with the speech of its sentence's subject
	impersonal bool   // said of nobody when it has no subject
	thatOnly   bool   // a cue only before أن, a colon or a quotation mark
	feminine   bool
	plural     bool
}

var cues = sync.OnceValue(func() map[string]cue {
	t, out := table("cues.txt"), map[string]cue{}
	prepositions := map[string]string{"say": "", "to": "الي", "about": "عن", "on": "علي", "of": "من", "with": "ب"}
	for section, prep := range prepositions {
		for _, f := range t[section] {
			c := out[arabic.Normalize(f)]
			if prep != "" {
				c.prep = prep
			}
			out[arabic.Normalize(f)] = c
		}
	}
	set := func(section string, do func(*cue)) {
		for _, f := range t[section] {
			c := out[arabic.Normalize(f)]
			do(&c)
			out[arabic.Normalize(f)] = c
		}
	}
	set("object", func(c *cue) { c.object = true })
	set("participle", func(c *cue) { c.participle = true })
	set("participle-object", func(c *cue) { c.object = true })
	set("that-only", func(c *cue) { c.thatOnly = true })
	set("impersonal", func(c *cue) { c.impersonal = true })
	for f, c := range out {
		rest, prefixed := strings.CutPrefix(f, "ت")
		_, imperfect := out["ي"+rest]
		c.feminine = prefixed && imperfect || strings.HasSuffix(f, "ت") && hasOther(out, f) || c.participle && strings.HasSuffix(f, "ه")
		c.plural = strings.HasSuffix(f, "وا") || strings.HasSuffix(f, "ون") || strings.HasSuffix(f, "ين") && c.participle
		out[f] = c
	}
	return out
})

// hasOther reports whether the form without its last ت is a cue too: قالت, قال,
// but not لفت.
func hasOther(cues map[string]cue, f string) bool {
	root := strings.TrimSuffix(f, "ت")
	if _, ok := cues[root]; ok {
		return true
	}
	_, weak := cues[root+"ي"] // نفت, نفى
	_, hollow := cues[root+"ا"]
	_, fourth := cues["ا"+root] // دانت, أدان
	return weak || hollow || fourth
}

func addSpeech(l lexiconBuilder) {
	t, s := table("cues.txt"), table("sources.txt")
	for _, section := range []string{"say", "to", "about", "on", "of", "with", "object", "participle"} {
		l.add(isCue, false, t[section])
	}
	l.add(isUnnamed, false, s["unnamed"])
	l.add(isUnnamed, false, s["unnamed-definite"])
	l.add(isUnnamed, false, s["unnamed-accusative"])
	l.add(isOffice, false, s["office"])
	l.add(isOffice, false, s["document"])
	for _, e := range s["media"] {
		l.add(0, false, []string{normWords(e)[0]})
	}
}

// cueAt returns what the word of saying at the token may be followed by.
func (p *Part) cueAt(i int) (cue, bool) {
	w := p.words[i]
	if !w.any(isCue) || p.owner[i] >= 0 || w.peel > 0 && w.proc != "و" && w.proc != "ف" {
		return cue{}, false
	}
	if w.base == "عبر" && p.whereSaid(i+1) {
		return cue{}, false // عبر تويتر is where
	}
	c, ok := cues()[w.base]
	if !ok || i > 0 && !p.lineStart[i] && speechWords().negation[p.Norm[i-1]] {
		return cue{}, false
	}
	if i > 0 && !p.lineStart[i] && beforeNoun[p.Norm[i-1]] && p.owner[i-1] < 0 && w.peel == 0 {
		return cue{}, false // عدم كشف: a noun
	}
	if i > 0 && p.Norm[i-1] == "ان" && (strings.HasPrefix(w.base, "ي") || strings.HasPrefix(w.base, "ت")) {
		return cue{}, false // أن يعلن: not said yet
	}
	if (w.base == "يدعي" || w.base == "تدعي") && strings.HasSuffix(p.Tokens[i].Text, "ى") {
		return cue{}, false // تدعى: is called
	}
	if w.base == "عقب" && p.continues(i+1) && p.isArabic(i+1) && p.words[i+1].bare && !p.at(i+1) && !p.words[i+1].any(isHead|isUnnamed|isOffice) && !speechWords().marker[p.Norm[i+1]] {
		return cue{}, false // عقب لقائها
	}
	if w.proc == "و" && (w.base == "رد" || w.base == "ردت") && p.wordNorm(i+1) == "في" {
		return cue{}, false // وردت في الكتاب
	}
	if p.inQuestion(i) {
		return cue{}, false
	}
	if c.participle && c.feminine && !p.opensSpeech(i, c) && p.describesNoun(i) {
		return cue{}, false // كلمة معربة
	}
	if strings.ContainsRune(p.Tokens[i].Text, 'ّ') || c.prep == "عن" && p.wordNorm(i+1) == "عن" && p.continues(i+1) {
		c.thatOnly = false // بيّن is no preposition, عبرت عن crosses nothing
	}
	return c, true
}

// inQuestion reports whether a verb stands in a question that is told: عما إذا كانت
// الحركة تتهم أحدا. Nobody says it.
func (p *Part) inQuestion(i int) bool {
	for k := i - 1; k > i-longestBefore && k > 0 && !p.lineStart[k+1] && p.mark(k) == ""; k-- {
		if p.Norm[k] == "اذا" && (p.Norm[k-1] == "عما" || p.Norm[k-1] == "ما") {
			return true
		}
	}
	return false
}

// beforeNoun are the words that no verb follows.
var beforeNoun = map[string]bool{
	"عدم": true, "عن": true, "الي": true, "في": true, "علي": true, "دون": true, "بدون": true,
	"رفض": true, "رفضت": true, "رفضوا": true, // رفض كشف اسمه
}

// whereSaid reports whether the token is a network or in marks, or an account
// there.
func (p *Part) whereSaid(k int) bool {
	return p.continues(k) && (isQuoteMark(p.mark(k)) || social()[p.Norm[k]])
}

// describesNoun reports whether a feminine participle is the adjective of the noun
// before it: it follows no mark, no و and no verb of saying, and has no
// preposition of its own.
func (p *Part) describesNoun(i int) bool {
	if i == 0 || p.lineStart[i] || p.mark(i-1) != "" || p.words[i].proc != "" || p.words[i-1].any(isCue) || aboutHim[p.Norm[i-1]] {
		return false
	}
	return p.isArabic(i-1) && p.words[i-1].any(isOrdinary) && !p.words[i-1].any(isBreak) && (!ownPrepositions[p.wordNorm(i+1)] || p.wordNorm(i+1) == "من" && p.words[i].base != "محذره")
}
