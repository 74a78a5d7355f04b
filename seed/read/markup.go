// Records whose text is HTML: what a browser would show of it is the document.
// Tags, scripts and comments are dropped, what stands on its own line there
// becomes a line here, and entities become the characters that they stand for.
package read

import (
	"html"
	"regexp"
	"strings"
)

var (
	// ownTag is a tag that only HTML writes; a text with none is no HTML, whatever
	// stands between < and > in it.
	ownTag = regexp.MustCompile(`(?i)</?(?:p|br|hr|div|span|a|b|i|u|em|strong|img|script|style|iframe|ul|ol|li|h[1-6]|table|t[rdh]|tbody|blockquote|figure|figcaption|font|article|section|small|sup|sub|center|pre|main|header|footer|aside|nav|address|dl|dt|dd|html|head|body|meta|link|title|time|picture|source|video|audio|svg|math|object|embed|form|input|button|label|abbr|cite|code|del|ins|mark|strike|col|colgroup|thead|tfoot|caption|o:p)(?:[\s/][^<>]*)?/?>`)
	// blockTag begins or ends a line.
	blockTag = regexp.MustCompile(`(?i)</?(?:p|br|hr|div|ul|ol|li|h[1-6]|table|tr|blockquote|figure|figcaption|article|section|center|pre|iframe|main|header|footer|aside|nav|address|dl|dt|dd|thead|tfoot|tbody|caption|video|audio)(?:\s(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*))?/?>`)
	// unseen is shown by no browser.
	unseen   = regexp.MustCompile(`(?is)<script\b.*?(?:</script\s*>|\z)|<style\b.*?(?:</style\s*>|\z)|<noscript\b.*?(?:</noscript\s*>|\z)|<!--.*?(?:-->|\z)`)
	anyTag   = regexp.MustCompile(`</?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|</?[A-Za-z][^<>]*>`)
	cellEnd  = regexp.MustCompile(`(?i)</t[dh]\s*>`)
	cdata    = regexp.MustCompile(`<!\[CDATA\[|\]\]>`)
	blanks   = regexp.MustCompile(`[ \t]*\r?\n[ \t]*`)
	emptied  = regexp.MustCompile(`\n{2,}`)
	anEntity = regexp.MustCompile(`&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|nbsp|quot|amp|lt|gt|apos|[lr][ds]quo|[lr]aquo|hellip|[nm]dash|zwnj|zwj|rlm|lrm|copy|reg|bull|middot|times|deg);`)
)

// shown gives the text of a record's value as a browser shows it; a value without
// tags and entities as it is.
func shown(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	if strings.Contains(s, "<![CDATA[") {
		s = cdata.ReplaceAllString(s, "")
	}
	if ownTag.MatchString(s) {
		return html.UnescapeString(withoutTags(s))
	}
	if !anEntity.MatchString(s) {
		return s
	}
	s = html.UnescapeString(s)
	switch {
	case ownTag.MatchString(s): // the tags themselves were escaped
		s = html.UnescapeString(withoutTags(s))
	case anEntity.MatchString(s): // the entities were
		s = html.UnescapeString(s)
	}
	return s
}

// withoutTags drops tags and what is not shown. Where tags make the lines, a line
// end of the source is white space, but for an empty line.
func withoutTags(s string) string {
	s = unseen.ReplaceAllString(s, "")
	s = cellEnd.ReplaceAllString(s, " ")
	if !blockTag.MatchString(s) {
		return anyTag.ReplaceAllString(s, "")
	}
	s = blanks.ReplaceAllString(s, "\n")
	s = emptied.ReplaceAllString(s, "\x00")
	s = strings.ReplaceAll(s, "\n", " ")
	s = strings.ReplaceAll(s, "\x00", "\n\n")
	s = blockTag.ReplaceAllString(s, "\n")
	return anyTag.ReplaceAllString(s, "")
}
