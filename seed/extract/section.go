// The section among the lines above a title that name one. A row of them is the menu of
// the site; the article's own stands alone, under the name of the first page, right above
// the title a second time, or over the country that it is about.
package extract

import "strings"

// regions are the sections that are parted by countries.
var regions = readPhrases("العرب والعالم، عرب وعالم، عربي، عرب، العالم العربي، أخبار العالم العربي، الوطن العربي، المشرق العربي، المغرب العربي، الشرق الأوسط، شرق أوسط، الدول العربية، شؤون عربية، أخبار عربية، الخليج، الخليج العربي، أوروبا، أفريقيا، إفريقيا، آسيا، أخبار الدار، سياسة، سياسة واقتصاد، أخبار، الأخبار")

// sectionAbove returns which of the lines that name sections, all above the title, names
// the article's own; -1 where they are a menu.
func (p *page) sectionAbove(named []int) int {
	if len(named) == 0 {
		return -1
	}
	if i := p.verticalCrumb(); i >= 0 {
		return i
	}
	last := named[len(named)-1]
	if len(named) == 1 {
		if p.inMenu(last) {
			return -1
		}
		return last
	}
	if !p.rightAbove(last) {
		return -1
	}
	before := named[len(named)-2]
	country, _ := strings.CutPrefix(p.lines[last].phrase, "اخبار ")
	if places.has(country) && before == last-1 && regions.has(p.lines[before].phrase) {
		if plainNews.has(p.lines[before].phrase) {
			return last // الأخبار, الجزائر
		}
		return before
	}
	for _, i := range named[:len(named)-1] {
		if i < last-1 && p.lines[i].phrase == p.lines[last].phrase {
			return last // in the menu, and again above the title
		}
	}
	return -1
}

// rightAbove reports whether nothing but furniture of the article's own stands between
// line i and the title below it.
func (p *page) rightAbove(i int) bool {
	for j := i + 1; j < p.title; j++ {
		switch p.lines[j].rule {
		case "published-line", "byline", "photo-credit", "caption-credit", "counter", "share", "share-site", "title-repeated", "age":
		default:
			return false
		}
	}
	return true
}

// verticalCrumb reads a breadcrumb of a line for each step: the first page, one or two
// sections, the title. It returns the line of the section, -1 if there is none.
func (p *page) verticalCrumb() int {
	var steps []int
	for i := p.title - 1; i >= 0; i-- {
		l := &p.lines[i]
		switch {
		case crumbRoots.has(l.phrase):
			switch {
			case len(steps) == 2 && plainNews.has(p.lines[steps[1]].phrase):
				return steps[0]
			case len(steps) > 0:
				return steps[len(steps)-1]
			}
			return -1
		case l.rule == "section" && len(steps) < 2:
			steps = append(steps, i)
		case l.rule == "published-line" || l.rule == "title-repeated":
		default:
			return -1
		}
	}
	return -1
}
