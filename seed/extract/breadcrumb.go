// Breadcrumbs: the line that says where on a site a page stands, from the home
// page over the section to the title: الرئيسية > سياسة > عنوان, often with the marks
// between them lost.
package extract

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// crumbRoots are the names of a site's first page.
var crumbRoots = readPhrases("الرئيسية، الصفحة الرئيسية، الرئيسة، الصفحة الأولى، رئيسية، home، accueil")

// crumbMarks stand between the steps of a breadcrumb.
const crumbMarks = "> » › / \\ | → ← ⟩ « ‹ < ، - – : ::"

// breadcrumbWords is the longest breadcrumb.
const breadcrumbWords = 35

// breadcrumbs takes breadcrumbs away and notes what they say.
func (p *page) breadcrumbs() {
	for i := range p.lines {
		l := &p.lines[i]
		if len(p.crumbs) >= mostFacts {
			return
		}
		if l.rule != "" || p.zone(i) == body || len(l.key) < 2 || l.words > breadcrumbWords || l.stopped() {
			continue
		}
		w := wordsOf(l.text)
		if steps := crumbSteps(l.text, &w); steps != nil && w.holdsDay() {
			continue // الصفحة الأولى - العدد 512 - 15 يوليو 2021
		} else if steps != nil {
			l.rule = "breadcrumb"
			p.readSteps(i, steps)
		} else if _, root := crumbRoots.longest(w.norms); root > 0 {
			p.readUnmarked(i, &w, root)
		}
	}
}

// holdsDay reports whether a day with its year stands among the words.
func (w *words) holdsDay() bool {
	for i := range w.len() {
		if p, ok := w.dateAt(i); ok && p.date.Precision == db.PrecisionDay {
			return true
		}
	}
	return false
}

// crumbSteps returns the steps of a breadcrumb with marks: it begins at the home
// page, or at an outlet and goes on to a section.
func crumbSteps(text string, w *words) []piece {
	var steps []piece
	from, mark := 0, ""
	for i := 0; i <= w.len(); i++ {
		isMark := i < w.len() && w.tokens[i].Kind == arabic.Punct && strings.Contains(" "+crumbMarks+" ", " "+w.tokens[i].Text+" ")
		if mark != "" && isMark && w.tokens[i].Text != mark {
			isMark = false
		}
		if i < w.len() && !isMark {
			continue
		}
		if i > from {
			steps = append(steps, pieceOf(text, w.tokens[from], w.tokens[i-1]))
		}
		if i < w.len() {
			mark = w.tokens[i].Text
		}
		from = i + 1
	}
	if len(steps) < 2 {
		return nil
	}
	_, root := crumbRoots[phraseKey(steps[0].text)]
	if len(steps) == 2 && !root && sections.has(phraseKey(steps[0].text)) && sections.has(phraseKey(steps[1].text)) {
		return steps // أخبار|العراق
	}
	if len(steps) == 3 && !root && plainNews.has(phraseKey(steps[0].text)) && sections.has(phraseKey(steps[1].text)) && places.has(phraseKey(steps[2].text)) {
		return steps // أخبار|سياسة|الأردن
	}
	if root || isOutlet(steps[0].text) && len(steps) > 2 && sections.has(phraseKey(steps[1].text)) {
		return steps
	}
	return nil
}

// readSteps notes the section and title of a breadcrumb with marks.
func (p *page) readSteps(i int, steps []piece) {
	if isOutlet(steps[0].text) {
		p.names(i, steps[0])
	}
	if isMenu(steps) || len(steps) > 3 && strings.Contains(p.lines[i].text, "|") && !p.isRepeated(i, steps[len(steps)-1]) {
		p.lines[i].rule = "navigation"
		return
	}
	last := steps[len(steps)-1]
	if !sections.has(phraseKey(last.text)) && len(keyWords(last.text)) >= 3 {
		p.crumbs = append(p.crumbs, phraseKey(last.text))
		steps = steps[:len(steps)-1]
	}
	at := 1
	if len(steps) > 2 && plainNews.has(phraseKey(steps[1].text)) && (len(steps) > 3 || sections.has(phraseKey(steps[2].text))) {
		at = 2 // الأخبار / العراق
	}
	if len(steps) > 1 && !p.section.found() && len(keyWords(steps[at].text)) <= 4 && hasArabic(steps[at].text) {
		p.section = fact{i, steps[at]}
	}
}

// isRepeated reports whether the last step of a breadcrumb is a line of the page's head, as
// a title is.
func (p *page) isRepeated(i int, last piece) bool {
	key := phraseKey(last.text)
	for j := range p.top() {
		if j != i && p.lines[j].phrase == key {
			return true
		}
	}
	return false
}

// isButton reports whether a text is a button of pages' heads: اتصل بنا.
func isButton(text string) bool {
	l, ok := trimLine(text, 0)
	r := furniture.match(&l, head)
	return ok && r != nil && r.kind == wholeLine
}

// plainNews names a section that says nothing of its articles.
var plainNews = readPhrases("أخبار، الأخبار")

// isMenu reports whether what follows the first page are sections, more than a page
// can be under, with at most as many buttons (فيديو) again as a third of them.
func isMenu(steps []piece) bool {
	known, buttons := 0, 0
	if isButton(steps[len(steps)-1].text) {
		return true // الصفحة الرئيسية | سجل الزوار | اتصل بنا
	}
	for _, s := range steps[1:] {
		switch words := len(keyWords(s.text)); {
		case sections.has(phraseKey(s.text)):
			known++
		case words > 1 && !isButton(s.text):
			return false
		default:
			buttons++
		}
	}
	return known >= 3 && 3*buttons <= known
}

// readUnmarked reads a breadcrumb that lost its marks: the home page, a section,
// and the title, which another line repeats. A row of sections is a menu.
func (p *page) readUnmarked(i int, w *words, root int) {
	l := &p.lines[i]
	rest := w.norms[root:]
	section, crumb := 0, ""
	for j := max(0, i-headLines); j < min(len(p.lines), i+headLines); j++ {
		if other := &p.lines[j]; j != i && len(other.key) >= 3 && hasSuffix(l.key, other.key) && len(l.key)-len(other.key) <= root+4 {
			section, crumb = len(l.key)-len(other.key)-root, other.phrase
			break
		}
	}
	_, known := sections.longest(rest)
	switch {
	case crumb != "":
		l.rule = "breadcrumb"
	case known > 0 && known == len(rest):
		l.rule, section = "breadcrumb", known
	case known > 0 && allSections(rest):
		l.rule = "navigation"
		return
	case known > 0 && len(rest)-known >= 4:
		l.rule, section = "breadcrumb", known
		crumb = strings.Join(keyWords(join(w.tokens[root+known:])), " ")
	default:
		if p.zone(i) == head && l.words <= 12 {
			l.rule = "navigation"
		}
		return
	}
	if crumb != "" {
		p.crumbs = append(p.crumbs, crumb)
	}
	if section > 0 && !p.section.found() {
		p.section = fact{i, pieceOf(l.text, w.tokens[root], w.tokens[root+section-1])}
	}
}

// allSections reports whether words are names of sections and nothing else.
func allSections(words []string) bool {
	for len(words) > 0 {
		_, used := sections.longest(words)
		if used == 0 {
			return false
		}
		words = words[used:]
	}
	return true
}

func hasSuffix(words, suffix []string) bool {
	return len(words) > len(suffix) && hasPrefix(words[len(words)-len(suffix):], suffix)
}
