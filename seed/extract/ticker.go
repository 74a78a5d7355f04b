// Lines at the head of a page that stand nearer to its menu than to its article: the
// languages that the site has, and news that runs above every page.
package extract

import "strings"

// languages are the names of languages as sites offer them.
var languages = readPhrases("العربية، عربي، الإنجليزية، الإنكليزية، English، EN، AR، Français، الفرنسية، FR، Türkçe، التركية، فارسی، الفارسية، Español، Deutsch، Русский، کوردی، كوردي، عربی")

// isLanguages reports whether a line offers languages and nothing else.
func isLanguages(text string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("|•·/،,-", r) })
	for _, part := range parts {
		if !languages.has(phraseKey(part)) {
			return false
		}
	}
	return len(parts) > 1
}

// tickerLabels begin the news that runs above every page of a site.
var tickerLabels = readPhrases("عاجل، خبر عاجل، عاجل الآن، شريط الأخبار، آخر خبر، breaking")

// tickers takes running news: a line such as عاجل: ... above the site's name, its
// section or its menu, with another line for a title below those. Directly above
// the article it is its title.
func (p *page) tickers() {
	for i := range p.top() {
		l := &p.lines[i]
		at := strings.IndexAny(l.text, ":|")
		if l.rule != "" || at < 0 {
			continue
		}
		if before := l.text[:at]; !tickerLabels.has(phraseKey(before)) || l.stopped() {
			continue
		}
		site := false
		for j := i + 1; j < p.top(); j++ {
			below := &p.lines[j]
			switch {
			case below.rule == "masthead" || below.rule == "navigation" || below.rule == "breadcrumb" || sections.has(below.phrase):
				site = true
			case below.rule != "":
			case below.words >= fewestTitleWords && below.titleLike() && site:
				l.rule = "ticker"
			}
			if l.rule != "" || below.rule == "" && below.words >= fewestTitleWords {
				break
			}
		}
	}
}
