// The playground's files. Text is stored gzipped, as the build leaves it, and
// unpacked for a client that does not accept gzip.

package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"
)

// contentTypes is fixed here because the operating system's own table is not
// the same everywhere: some have no fonts, some call scripts plain text.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".ttf":   "font/ttf",
	".txt":   "text/plain; charset=utf-8",
	".woff2": "font/woff2",
}

func assets(files fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		contentType, known := contentTypes[path.Ext(name)]
		data, zipped, err := readAsset(files, name)
		if !known || err != nil {
			http.NotFound(w, r)
			return
		}

		header := w.Header()
		header.Set("Content-Type", contentType)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cache-Control", cacheControl(name))
		header.Set("ETag", etag(data))
		if zipped {
			header.Set("Vary", "Accept-Encoding")
			if acceptsGzip(r.Header.Get("Accept-Encoding")) {
				header.Set("Content-Encoding", "gzip")
			} else if data, err = gunzip(data); err != nil {
				http.Error(w, "the file is damaged", http.StatusInternalServerError)
				return
			} else {
				header.Set("ETag", etag(data))
			}
		}
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}

// readAsset returns the file as stored, and whether that is gzipped.
func readAsset(files fs.FS, name string) (data []byte, zipped bool, err error) {
	if data, err = fs.ReadFile(files, "assets/"+name+".gz"); err == nil {
		return data, true, nil
	}
	data, err = fs.ReadFile(files, "assets/"+name)
	return data, false, err
}

// cacheControl lets clients keep for good what carries a digest in its name.
func cacheControl(name string) string {
	if name == "licenses.txt" {
		return "no-cache"
	}
	return "public, max-age=31536000, immutable"
}

// etag is a strong validator: the first half of the content's SHA-256.
func etag(data []byte) string {
	sum := sha256.Sum256(data)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// acceptsGzip reads an Accept-Encoding header (RFC 9110, section 12.5.3): the
// coding's own weight decides, the weight of "*" if it has none, and 0 refuses.
func acceptsGzip(header string) bool {
	weights := map[string]float64{}
	for coding := range strings.SplitSeq(header, ",") {
		name, parameter, _ := strings.Cut(coding, ";")
		weight := 1.0
		if q, found := strings.CutPrefix(strings.TrimSpace(strings.ToLower(parameter)), "q="); found {
			weight, _ = strconv.ParseFloat(q, 64) // what is no number refuses
		}
		weights[strings.ToLower(strings.TrimSpace(name))] = weight
	}
	if weight, named := weights["gzip"]; named {
		return weight > 0
	}
	return weights["*"] > 0
}
