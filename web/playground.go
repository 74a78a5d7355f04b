// Package web holds the pages that people open in a browser: for now the
// playground, GraphiQL with Arabic example queries, bundled by npm into dist/
// and embedded here, so that it works with no network.
package web

import (
	"bytes"
	"embed"
	"html"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"time"
)

// A clone without Node holds only dist/.keep, which lets this line compile.
//
//go:embed all:dist
var dist embed.FS

// Built reports whether the bundled playground is in this binary.
func Built() bool {
	_, err := fs.Stat(dist, "dist/index.html")
	return err == nil
}

// Playground serves the page at "/" and its files below "/assets/"; every other
// path is 404. The page sends its queries to endpoint, a path or an absolute
// URL. Without the bundle it serves a page that loads its code from a public
// network, says so on the page and logs a warning.
func Playground(endpoint string) http.Handler {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // only an invalid path can fail, and this one is a constant
	}
	return serve(files, endpoint)
}

func serve(files fs.FS, endpoint string) http.Handler {
	page, err := fs.ReadFile(files, "index.html")
	if err != nil {
		slog.Warn("the playground was not built into this program, so its page needs the network; `make web` builds it")
		return online(endpoint)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", bundledPage(page, endpoint))
	mux.Handle("GET /assets/{name}", assets(files))
	return mux
}

// endpointTag is the place in index.html where the endpoint is written, so that
// the page needs no inline script.
const endpointTag = `<meta name="graphql-endpoint" content="`

func bundledPage(page []byte, endpoint string) http.Handler {
	page = bytes.Replace(page,
		[]byte(endpointTag+`/graphql"`),
		[]byte(endpointTag+html.EscapeString(endpoint)+`"`), 1)
	policy := bundledPolicy + connectSource(endpoint)
	tag := etag(page)

	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setPageHeaders(w.Header(), policy)
		w.Header().Set("ETag", tag)
		http.ServeContent(w, r, "index.html", time.Time{}, bytes.NewReader(page))
	})
}

// bundledPolicy allows nothing from elsewhere and no inline script. The editor
// writes its colours into style elements, and carries its fonts and some icons
// in its style sheet as data.
const bundledPolicy = "default-src 'none'; script-src 'self'; worker-src 'self' blob:; " +
	"style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'"

// connectSource is what the policy must add for an endpoint on another host.
func connectSource(endpoint string) string {
	u, err := url.Parse(endpoint)
	if err != nil || u.Host == "" {
		return ""
	}
	return " " + u.Scheme + "://" + u.Host
}

func setPageHeaders(header http.Header, policy string) {
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cache-Control", "no-cache")
}
