package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Whether a short summary stands alone: it says who or what, and what became of it.

// saysLittle says whether a short summary says too little to stand alone: الاجتماع الذي جرى الاثنين, of two words without
// anybody or any place; سيذهب إلى نيويورك غدا, of nobody; المقررة الجمعة, of nothing.
func (r *eventReader) saysLittle(first, last int, h happening) bool {
	if h.headed && r.headless(first, last) {
		return true
	}
	words, content, end := 0, 0, first
	for i := first; i < last; i++ {
		norm := r.p.Norm[i]
		if r.p.Tokens[i].Kind == arabic.Word {
			words++
		}
		if r.p.Tokens[i].Kind == arabic.Word && !r.dated(i) && !arabic.IsStopWord(norm) && !relatives[norm] && !statives[withoutAnd(norm)] && !governing[norm] {
			content, end = content+1, i
		}
	}
	switch {
	case words > fewWords:
		return false
	case content < 2, content == 2 && h.headed && h.when.date.Anchor != db.AnchorNone && !r.named(first, last) && r.anyOf(relatives, first, last):
		return true
	case !h.headed && end == h.predicate && temporal.Says(r.p.Norm[h.predicate]):
		return true
	case temporal.VerbOf(r.p.Norm[first]) == temporal.Announced && strings.HasPrefix(r.p.Norm[first], "ال"):
		return true
	}
	return !h.headed && r.verbAt(h.predicate, h.first) != temporal.NoVerb && r.subjectless(h) && !r.someoneIn(first, last)
}

// headless says whether a noun phrase was cut from its noun: the adjective that stands after a closing mark (نتائج "الاجتماع"
// التاريخي الذي), or two men of whom التي speaks (القمة بين الرئيسين التي).
func (r *eventReader) headless(first, last int) bool {
	if first > 1 && isClosing(r.p.Tokens[first-1].Text) && strings.HasPrefix(r.p.Norm[first-2], "ال") && strings.HasPrefix(r.p.Norm[first], "ال") && !r.covered[first] {
		return true
	}
	return first+1 < last && r.p.Norm[first+1] == "التي" && strings.HasPrefix(r.p.Norm[first], "ال") && strings.HasSuffix(r.p.Norm[first], "ين") && !r.covered[first]
}

// fewWords is how many words a summary has at the most that may say too little.
const fewWords = 6

// someoneIn says whether a person or an organisation is named between two tokens.
func (r *eventReader) someoneIn(first, last int) bool {
	from, to := r.p.Tokens[first].Start, r.p.Tokens[last-1].End
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start >= from && m.Span.End <= to && r.entities[m.Entity].Kind != db.KindPlace {
			return true
		}
	}
	return false
}
