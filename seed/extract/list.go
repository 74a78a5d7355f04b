// Lists: what pages print under headings such as الأكثر قراءة, أخبار ذات صلة and
// اترك تعليقا. A list that ends a page is cut with its teasers; links inside an
// article are cut up to where the article goes on.
package extract

import "strings"

// enoughBody is how many words of paragraphs must stand before a comment form
// for the article to end there whatever follows.
const enoughBody = 30

// lists takes away what headings head.
func (p *page) lists() {
	for i := 0; i < p.top() && !p.datedHead; i++ {
		_, p.datedHead = readPublishedLine(p.lines[i].text, p.lines[i].words)
	}
	before := 0 // words of paragraphs so far
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.rule == "" {
			if l.prose() {
				before += l.words
			}
			if before >= enoughBody && p.countsComments(i) {
				p.take(i, len(p.lines), "comments")
				return
			}
			weak := furniture.match(l, tail)
			if weak == nil || weak.kind != headsList || before == 0 {
				continue
			}
			p.take(i, p.resumes(i, headsLinks), weak.name)
			continue
		}
		if l.heads == noKind {
			continue
		}
		if before == 0 {
			if l.phrase != readMore {
				p.takeAbove(i)
			}
			continue
		}
		end := len(p.lines)
		if l.heads != headsComments || before < enoughBody {
			end = p.resumes(i, l.heads)
		}
		if i > 0 && l.heads == headsLinks && p.lines[i-1].rule == "" && sections.has(p.lines[i-1].phrase) {
			p.lines[i-1].rule = l.rule + "-list" // the section of what is linked
		}
		p.take(i, end, l.rule)
		i = end - 1
	}
}

// readMore is a button above an article and heads a link within it.
var readMore = phraseKey("اقرأ المزيد")

// commentLines is how far below their number the first comment's date stands.
const commentLines = 10

// countsComments reports whether comments stand below line i: it says how many there are,
// or that there are some, and a little below it the first has its date or its age.
func (p *page) countsComments(i int) bool {
	l := &p.lines[i]
	end := i + 4
	if r := furniture.match(l, tail); r != nil && r.name == "comments" {
		if l.key[len(l.key)-1] == "#" {
			end = i + commentLines // عدد التعليقات 12
		}
	} else if len(l.key) != 2 || l.key[0] != "#" || !strings.HasPrefix(l.key[1], "تعليق") {
		return false
	}
	for j := i + 1; j < min(end, len(p.lines)); j++ {
		below := &p.lines[j]
		if _, dated := readPublishedLine(below.text, below.words); dated {
			return true
		}
		if r := furniture.match(below, tail); r != nil && r.name == "age" {
			return true
		}
	}
	return false
}

// take gives lines [i, end) to the list headed by line i, and to the lists whose
// headings follow in it. Lines that a rule of their own took keep it.
func (p *page) take(i, end int, rule string) {
	p.lines[i].rule = rule
	for j := i + 1; j < end; j++ {
		switch l := &p.lines[j]; {
		case l.heads != noKind:
			rule = l.rule
		case l.rule != "":
		case l.words <= captionWords && isCopyright(l):
			l.rule = "copyright" // it may name the outlet
		default:
			l.rule = rule + "-list"
		}
	}
}

// isCopyright reports whether a line at a page's end keeps rights.
func isCopyright(l *line) bool {
	if strings.HasPrefix(l.text, "©") {
		return true
	}
	r := furniture.match(l, tail)
	return r != nil && r.name == "copyright"
}

// takeAbove takes a list that stands before the article: its short lines, but
// not the last one before the date or the body, which may be the title.
func (p *page) takeAbove(i int) {
	for j := i + 1; j+1 < len(p.lines); j++ {
		l, next := &p.lines[j], &p.lines[j+1]
		if l.heads != noKind {
			return
		}
		if l.rule != "" {
			continue
		}
		if !l.titleLike() || next.rule != "" || !next.titleLike() {
			return
		}
		if _, dated := readPublishedLine(next.text, next.words); dated {
			return
		}
		l.rule = p.lines[i].rule + "-list"
	}
}

// lookAhead is how many lines below a heading decide what it heads.
const lookAhead = 200

// resumes returns the line on which the article goes on after the heading i, or
// the number of lines if it does not. Two paragraphs on end are an article; a
// headline before every single one is a list of teasers.
func (p *page) resumes(i int, k kind) int {
	var paragraphs []int
	end := len(p.lines)
	for j := i + 1; j < min(end, i+lookAhead); j++ {
		l := &p.lines[j]
		if l.heads != noKind && l.heads != headsLinks {
			end = j
			break
		}
		if l.rule == "" && goesOn(l) && !isFiled(l) {
			paragraphs = append(paragraphs, j)
		}
	}
	for n, j := range paragraphs {
		if n+1 < len(paragraphs) && paragraphs[n+1] == j+1 {
			return j
		}
	}
	if k == headsLinks && len(paragraphs) > 0 && !p.teasers(i, paragraphs) && !p.datedTeasers(i, paragraphs) {
		return paragraphs[0]
	}
	return end
}

// isFiled reports whether a line opens with the dateline of an outlet: below a heading of
// links it is the beginning of another report.
func isFiled(l *line) bool {
	if l.filed == unread {
		l.filed = notFiled
		if d, ok := readDateline(l.text); ok && d.outlet.text != "" {
			l.filed = filed
		}
	}
	return l.filed == filed
}

// What is known of a line's dateline: headings are many, and each looks at the lines below it.
const (
	unread = iota
	notFiled
	filed
)

// goesOn reports whether a line below a list of links belongs to the article: it
// is a paragraph, a short sentence, or announces what follows it.
func goesOn(l *line) bool {
	switch {
	case l.cutOff():
		return false
	case l.prose(), l.stopped() && l.words >= 4:
		return true
	}
	return l.words >= 5 && strings.HasSuffix(l.text, ":")
}

// datedTeasers reports whether each paragraph has a title above it and the date of another
// report right below, the article its own above the body.
func (p *page) datedTeasers(i int, paragraphs []int) bool {
	for _, j := range paragraphs {
		if !p.datedHead || j < i+2 || j+1 >= len(p.lines) || !p.lines[j-1].titleLike() || p.lines[j].words > teaserWords {
			return false
		}
		if _, dated := readPublishedLine(p.lines[j+1].text, p.lines[j+1].words); !dated {
			return false
		}
	}
	return true
}

// A list of teasers has at least this many, none longer than this.
const (
	fewestTeasers = 3
	teaserWords   = 45
)

// teasers reports whether paragraphs are those of teasers: each has exactly one
// short line before it, and none is long.
func (p *page) teasers(i int, paragraphs []int) bool {
	for _, j := range paragraphs {
		if j != i+2 || p.lines[j].words > teaserWords {
			return false
		}
		i = j
	}
	return len(paragraphs) >= fewestTeasers
}
