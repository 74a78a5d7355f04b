// What a client accepts: media types and encodings with their weights
// (RFC 9110, 12.5), and the entity tags it already has.

package graph

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The two media types of GraphQL over HTTP.
const (
	graphqlResponse = "application/graphql-response+json"
	plainJSON       = "application/json"
)

// usual are Accept headers that clients often send, and what is picked for
// them, so that they are not taken apart each time.
var usual = map[string]string{
	"":                                 plainJSON,
	"*/*":                              plainJSON,
	plainJSON:                          plainJSON,
	graphqlResponse:                    graphqlResponse,
	graphqlResponse + ", " + plainJSON: graphqlResponse,
	graphqlResponse + "," + plainJSON + ";q=0.9": graphqlResponse,
	plainJSON + ", text/plain, */*":              plainJSON,
}

// acceptable picks the media type of the answer; "" if the client accepts
// none. Without a preference it is application/json, as old clients expect;
// named beside it and weighted alike, the newer type wins.
func acceptable(header http.Header) string {
	ranges := strings.Join(header["Accept"], ",")
	if picked, ok := usual[ranges]; ok {
		return picked
	}
	if strings.TrimSpace(ranges) == "" {
		return plainJSON
	}
	newer, newerNamed := weigh(ranges, graphqlResponse)
	older, _ := weigh(ranges, plainJSON)
	switch {
	case newer == 0 && older == 0:
		return ""
	case newer > older, newer == older && newerNamed:
		return graphqlResponse
	}
	return plainJSON
}

// weigh gives the weight of a media type, that of the most specific range
// that covers it; named tells whether that range names it in full.
func weigh(ranges, mediaType string) (weight float64, named bool) {
	major, _, _ := strings.Cut(mediaType, "/")
	specificity := 0
	for part := range strings.SplitSeq(ranges, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		level := 0
		switch name {
		case mediaType:
			level = 3
		case major + "/*":
			level = 2
		case "*/*":
			level = 1
		}
		if charset := params["charset"]; level == 0 || charset != "" && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		if level > specificity {
			specificity, weight = level, quality(params["q"])
		}
	}
	return weight, specificity == 3
}

// quality reads a weight; what cannot be read counts as 1, as if left out.
func quality(q string) float64 {
	if q == "" {
		return 1
	}
	weight, err := strconv.ParseFloat(q, 64)
	if err != nil || weight < 0 || weight > 1 {
		return 1
	}
	return weight
}

// acceptsGzip tells whether the answer may be compressed.
func acceptsGzip(header http.Header) bool {
	accepted, named := false, false
	for part := range strings.SplitSeq(header.Get("Accept-Encoding"), ",") {
		coding, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		weight := 1.0
		if q, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q="); ok {
			weight = quality(q)
		}
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			accepted, named = weight > 0, true
		case "*":
			accepted = accepted || !named && weight > 0
		}
	}
	return accepted
}

// hasTag tells whether If-None-Match names a tag, compared weakly.
func hasTag(header http.Header, tag string) bool {
	opaque := strings.TrimPrefix(tag, "W/")
	for _, value := range header.Values("If-None-Match") {
		for known := range strings.SplitSeq(value, ",") {
			known = strings.TrimSpace(known)
			if known == "*" || strings.TrimPrefix(known, "W/") == opaque {
				return true
			}
		}
	}
	return false
}
