package annotate

import "strings"

// Nobody: nouns that never speak. What a verb of saying has right after it may
// be when, how or what was said instead of who said it.

// isNobody reports whether the noun phrase at f can be no speaker: a time, an
// adverb in -اً, a preposition with its pronoun, a verbal noun.
func (p *Part) isNobody(f int) bool {
	if !p.isArabic(f) || p.owner[f] >= 0 {
		return false
	}
	if p.hasTanwin(f) || speechWords().nobody[p.Norm[f]] || p.isOneWithB(f) {
		return true
	}
	return !p.words[f].any(isOffice|isUnnamed|isHead|isKin|isOrgHead) && p.isVerbalNoun(f)
}

// isVerbalNoun reports whether a word is a verbal noun by the table or by a form
// that hardly any other noun has: استخدام, اعتراف, انسحاب, إطلاق, تحسين.
func (p *Part) isVerbalNoun(f int) bool {
	w, text := speechWords(), p.Tokens[f].Text
	n := strings.TrimPrefix(p.Norm[f], "ال")
	for _, suffix := range []string{"", "ه", "ها", "هم", "هما", "نا"} {
		stem, ok := strings.CutSuffix(n, suffix)
		if !ok {
			continue
		}
		if rest, cut := strings.CutSuffix(stem, "ت"); cut && suffix != "" && w.verbalNoun[rest+"ه"] {
			return true // ثقته
		}
		if w.verbalNoun[stem] || !w.textNoun[stem] && hasVerbalForm([]rune(stem), strings.HasPrefix(strings.TrimPrefix(text, "ال"), "إ")) {
			return true
		}
	}
	return false
}

// hasVerbalForm reports whether the letters of a noun are those of the verbal
// noun of a derived verb: إفعال (when its hamza is written below: أفعال is a
// plural), تفعيل, افتعال, انفعال, استفعال.
func hasVerbalForm(r []rune, below bool) bool {
	n := len(r)
	switch {
	case n == 5 && r[0] == 'ا' && r[3] == 'ا':
		return below || r[1] == 'ت' // اتفاق
	case n == 6 && r[0] == 'ا' && r[4] == 'ا':
		return r[2] == 'ت' || r[1] == 'ن' || r[1] == 'س' && r[2] == 'ت'
	case n == 7 && r[0] == 'ا' && r[5] == 'ا':
		return r[1] == 'س' && r[2] == 'ت'
	case n == 5 && r[0] == 'ت':
		return r[3] == 'ي'
	}
	return false
}
