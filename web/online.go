// The page for a program that was compiled without the bundle: gqlgen's own
// playground, whose code comes from a public network, under a line that says so.

package web

import (
	"bytes"
	"net/http"

	"github.com/99designs/gqlgen/graphql/playground"
)

// notice is Arabic first, for readers, then English, for whoever compiles.
const notice = `<p dir="rtl" lang="ar" style="margin:0;padding:.5rem 1rem;background:#fef3c7;color:#1c1917;font:1rem/1.6 sans-serif">` +
	`لم تُبنَ صفحة الملعب ضمن هذا البرنامج، فهذه الصفحة تُحمَّل من الشبكة العامة وتبقى فارغة من دونها. ` +
	`لبنائها: <code dir="ltr">make web</code> ` +
	`<span lang="en" dir="ltr">(This page needs the network: the bundled playground was not built.)</span></p>`

// onlinePolicy allows the one host that gqlgen's page loads from, and the
// inline script that page starts with.
const onlinePolicy = "default-src 'none'; script-src 'unsafe-inline' https://cdn.jsdelivr.net; " +
	"style-src 'unsafe-inline' https://cdn.jsdelivr.net; font-src data: https://cdn.jsdelivr.net; " +
	"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'"

func online(endpoint string) http.Handler {
	// The page is the same for everyone, so it is rendered once.
	var rendered pageBuffer
	playground.Handler("سجل", endpoint)(&rendered, new(http.Request))
	page := bytes.Replace(rendered.Bytes(), []byte("<body>"), []byte("<body>"+notice), 1)
	policy := onlinePolicy + connectSource(endpoint)

	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		setPageHeaders(w.Header(), policy)
		_, _ = w.Write(page) // a client that left needs no answer
	})
	return mux
}

// pageBuffer keeps what a handler writes as its page; status and headers are
// not wanted.
type pageBuffer struct{ bytes.Buffer }

func (*pageBuffer) Header() http.Header { return http.Header{} }
func (*pageBuffer) WriteHeader(int)     {}
