// Lists: what pages print under headings such as الأكثر قراءة, أخبار ذات صلة and
// اترك تعليقا. A list that ends a page is cut with its teasers; links inside an
// article are cut up to where the article goes on.
package extract

// enoughBody is how many words of paragraphs must stand before a heading for
// the article to be able to end there.
const enoughBody = 30

// lists takes away what headings head.
func (p *page) lists() {
	before := 0 // words of paragraphs so far
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.rule == "" {
			if l.prose() {
				before += l.words
			}
			weak := furniture.match(l, tail)
			if weak == nil || weak.kind != headsList || before < enoughBody {
				continue
			}
			p.take(i, p.resumes(i, headsLinks), weak.name)
			continue
		}
		if l.heads == noKind {
			continue
		}
		if before < enoughBody {
			p.takeAbove(i)
			continue
		}
		end := len(p.lines)
		if l.heads == headsLinks {
			end = p.resumes(i, l.heads)
		}
		p.take(i, end, l.rule)
		i = end - 1
	}
}

// take gives lines [i, end) to the list headed by line i, and to the lists whose
// headings follow in it. Lines that a rule of their own took keep it.
func (p *page) take(i, end int, rule string) {
	p.lines[i].rule = rule
	for j := i + 1; j < end; j++ {
		switch l := &p.lines[j]; {
		case l.heads != noKind:
			rule = l.rule
		case l.rule == "":
			l.rule = rule + "-list"
		}
	}
}

// takeAbove takes a list that stands before the article: its short lines, but
// not the last ones before the body, which may be the title.
func (p *page) takeAbove(i int) {
	for j := i + 1; j+1 < len(p.lines); j++ {
		l, next := &p.lines[j], &p.lines[j+1]
		if l.rule != "" {
			continue
		}
		if !l.titleLike() || next.rule != "" || !next.titleLike() {
			return
		}
		if j+2 < len(p.lines) && p.lines[j+2].prose() && !p.lines[j+2].cutOff() {
			return
		}
		l.rule = p.lines[i].rule + "-list"
	}
}

// resumes returns the line on which the article goes on after the heading i, or
// the number of lines if it does not. Two paragraphs on end are an article; a
// headline before every single one is a list of teasers.
func (p *page) resumes(i int, k kind) int {
	var paragraphs []int
	end := len(p.lines)
	for j := i + 1; j < end; j++ {
		l := &p.lines[j]
		if l.heads != noKind && l.heads != headsLinks {
			end = j
			break
		}
		if l.rule == "" && l.prose() && !l.cutOff() {
			paragraphs = append(paragraphs, j)
		}
	}
	if len(paragraphs) == 0 {
		return p.afterLinks(i, end)
	}
	for n, j := range paragraphs {
		if n+1 < len(paragraphs) && paragraphs[n+1] == j+1 {
			return j
		}
	}
	if k == headsLinks && (len(paragraphs) == 1 || !p.alternate(i, paragraphs)) {
		return paragraphs[0]
	}
	return end
}

// alternate reports whether every paragraph has exactly one short line before it.
func (p *page) alternate(i int, paragraphs []int) bool {
	for _, j := range paragraphs {
		if j != i+2 {
			return false
		}
		i = j
	}
	return true
}

// afterLinks returns where a list of links without paragraphs ends: at the first
// short sentence, which is no link.
func (p *page) afterLinks(i, end int) int {
	for j := i + 1; j < end; j++ {
		if l := &p.lines[j]; l.rule == "" && l.stopped() && l.words >= 4 {
			return j
		}
	}
	return end
}
