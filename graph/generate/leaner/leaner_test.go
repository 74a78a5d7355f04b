package leaner_test

import (
	"os"
	"strings"
	"testing"

	"sijill/graph/generate/leaner"
)

// The committed code is the result: the shapes are gone from it, and what resolvers answer is not touched.
func TestGeneratedCodeIsLean(t *testing.T) {
	code, err := os.ReadFile("../../generated/generated.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{"MarshalSliceConcurrently", "IsDeferred", "deferLabelToView", "ProcessDeferredGroup", "bytes.Buffer"} {
		if strings.Contains(string(code), gone) {
			t.Errorf("it still holds %s", gone)
		}
	}
	for _, kept := range []string{
		"return ec.marshalNID2string(ctx, field.Selections, obj.ID)",               // a scalar of the record
		`return lean.Field(ctx, "Article", field,`,                                 // an object of the record
		"return ec.Resolvers.Article().Text(ctx, obj)",                             // a resolver, with its field context
		"out.Values[i] = innerFunc(ctx, out)",                                      // resolvers of an article, in turn
		"out.Concurrently(i, func(ctx context.Context) graphql.Marshaler { return", // questions at the root, at once
	} {
		if !strings.Contains(string(code), kept) {
			t.Errorf("it does not hold %s", kept)
		}
	}
}

func TestRewriteRefusesUnknownCode(t *testing.T) {
	if _, err := leaner.Rewrite("package generated\n"); err == nil {
		t.Error("code of another shape is taken")
	}
}
