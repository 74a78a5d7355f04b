package read_test

import (
	"context"
	"encoding/json"
	"testing"
	"testing/fstest"

	"sijill/seed/read"
)

// only reads one record with these values.
func only(t *testing.T, values map[string]string) read.Document {
	t.Helper()
	raw, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	var docs []read.Document
	err = read.FromFS(context.Background(), fstest.MapFS{"a.json": {Data: raw}}, read.Options{}, func(d read.Document) error {
		docs = append(docs, d)
		return nil
	}, func(r read.Rejected) { t.Errorf("set aside: %+v", r) })
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	return docs[0]
}

func TestMarkup(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs", "<p>وصل الوفد.</p><p class=\"a > b\">وعاد أمس.</p>", "\nوصل الوفد.\n\nوعاد أمس.\n"},
		{"line breaks", "وصل الوفد.<br/>وعاد<BR>أمس.", "وصل الوفد.\nوعاد\nأمس."},
		{"inline tags join nothing", "قال <b>الوزير</b> إن <a href='/x'>الاتفاق</a> وشيك.\nوأضاف.", "قال الوزير إن الاتفاق وشيك.\nوأضاف."},
		{"source lines within a paragraph", "<p>وصل\n  الوفد.</p>", "\nوصل الوفد.\n"},
		{"empty line between tags", "<p>أولا</p>\n\nثانيا", "\nأولا\n\n\nثانيا"},
		{"script", "وصل الوفد.<script>var a = \"<p>\";</script> وعاد.", "وصل الوفد. وعاد."},
		{"script without end", "وصل الوفد.<script>var a = 1;", "وصل الوفد."},
		{"style and comment", "<style>p{}</style>وصل<!-- <p> --> الوفد<br>.", "وصل الوفد\n."},
		{"entities", "قال &quot;نعم&quot;&nbsp;ثم &#1604;ا &hellip;", "قال \"نعم\"\u00a0ثم لا …"},
		{"escaped tags", "&lt;p&gt;وصل الوفد.&lt;/p&gt;", "\nوصل الوفد.\n"},
		{"escaped mark among tags", "<p>س &lt; ص</p>", "\nس < ص\n"},
		{"cells", "<table><tr><td>1</td><td>2</td></tr></table>", "\n\n1 2 \n\n"},
		{"CDATA", "<![CDATA[<p>وصل الوفد.</p>]]>", "\nوصل الوفد.\n"},
		{"entities escaped twice", "قال &amp;quot;نعم&amp;quot;", "قال \"نعم\""},
		{"a drawing", "<svg/onload=alert(1)>وصل الوفد.", "وصل الوفد."},
		{"a page's parts", "<main>وصل الوفد.</main><footer>وعاد.</footer>", "\nوصل الوفد.\n\nوعاد.\n"},
		{"near: brackets around a word", "[[نص]] <كلمة>", "[[نص]] <كلمة>"},
		{"near: an escaped &", "شركة AT&amp;T", "شركة AT&T"},
		{"near: less and greater", "إذا كان س < ص و ص > ع، فإن س < ع", "إذا كان س < ص و ص > ع، فإن س < ع"},
		{"near: a name with &", "شركة AT&T وشركة H&M;", "شركة AT&T وشركة H&M;"},
		{"near: an address in brackets", "كتب إليه <salam@example.org> أمس", "كتب إليه <salam@example.org> أمس"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := only(t, map[string]string{"text": c.body}).Raw; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Values beside the text lose their markup too; an address keeps its &.
func TestMarkupOfValues(t *testing.T) {
	d := only(t, map[string]string{"text": "نص", "title": "قال &quot;<b>نعم</b>&quot;", "url": "https://example.org/?a=1&lt;=2", "id": "a&amp;b"})
	if d.Meta.Title != `قال "نعم"` || d.Meta.URL != "https://example.org/?a=1&lt;=2" || d.Key != "a&amp;b" {
		t.Errorf("got %+v, key %q", d.Meta, d.Key)
	}
}
