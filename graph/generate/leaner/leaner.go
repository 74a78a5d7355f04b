// Package leaner rewrites gqlgen's code: a few shapes, most of which its templates write again and again, are replaced
// by calls of package lean, or by nothing. A shape that is no longer found is an error, so that a new version of gqlgen cannot
// undo this unnoticed.
package leaner

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// rule replaces one shape.
type rule struct {
	name  string
	shape *regexp.Regexp
	by    string
}

var rules = []rule{
	{"a list with a goroutine for each element",
		regexp.MustCompile(`graphql\.MarshalSliceConcurrently\(ctx, len\(v\), 0, false, `),
		`lean.List(ctx, len(v), `},
	// Nothing can go wrong in a scalar that stands in the record, so no field context is made for it.
	{"a scalar of the record", field(`NewScalarFieldContext`),
		"return ec.$marshal(ctx, field.Selections, $value)\n}\n$rest"},
	{"an object of the record", field(`FieldContext`),
		"return lean.Field(ctx, \"$object\", field, func(ctx context.Context) graphql.Marshaler {\nreturn ec.$marshal(ctx, field.Selections, $value)\n})\n}\n$rest"},
	{"room for deferred parts",
		regexp.MustCompile(`\n\tdeferredFieldSet := graphql\.NewFieldSet\(nil\)\n\tdeferLabelToView := .*\n`), "\n"},
	{"a deferred field",
		regexp.MustCompile(`(?s)\n\t*if field\.IsDeferred\(\) \{\n.*?\n\t*continue\n\t*\}\n`), "\n"},
	{"the dispatch of deferred parts",
		regexp.MustCompile(`(?s)\n\tatomic\.AddInt32\(&ec\.Deferred, [^\n]*\n\n\tec\.ProcessDeferredGroup\(graphql\.DeferredGroup\{\n.*?\n\t\}\)\n\n\treturn out\n`),
		"\n\treturn lean.Object{Fields: fields, Values: out.Values}\n"},
	{"the writing of an answer",
		regexp.MustCompile(`\n\t*var buf bytes\.Buffer\n\t*data\.MarshalGQL\(&buf\)\n\t*response\.Data = buf\.Bytes\(\)\n`),
		"\nresponse.Data = lean.Write(ctx, data)\n"},
}

// field is the shape of a field that needs no resolver, followed by how its field context is made.
func field(context string) *regexp.Regexp {
	return regexp.MustCompile(`return graphql\.ResolveField\(
		ctx,
		ec\.OperationContext,
		field,
		func\(ctx context\.Context, field graphql\.CollectedField\) \(\*graphql\.FieldContext, error\) \{
			return ec\.fieldContext_(?P<object>[A-Za-z]+)_\w+\(ctx, field\)
		\},
		func\(ctx context\.Context\) \(any, error\) \{
			return (?P<value>obj(?:\.\w+)+), nil
		\},
		nil,
		func\(ctx context\.Context, selections ast\.SelectionSet, v [^)]*\) graphql\.Marshaler \{
			return ec\.(?P<marshal>\S+)\(ctx, selections, v\)
		\},
		true,
		(?:true|false),
	\)
\}
(?P<rest>func \(ec \*executionContext\) fieldContext_\w+\(_ context\.Context, field graphql\.CollectedField\) \(fc \*graphql\.FieldContext, err error\) \{
	(?:return graphql\.|fc = &graphql\.)` + context + `[({])`)
}

// concurrent are the types whose fields are questions of their own, asked at once.
var concurrent = []string{"Query", "SearchConnection", "Timeline"}

// object is the function that resolves the fields of a type.
var object = regexp.MustCompile(`(?s)\nfunc \(ec \*executionContext\) _(\w+)\(ctx context\.Context, sel ast\.SelectionSet.*?\n\}\n`)

// inTurn resolves the fields of an object one after another.
func inTurn(code string) string {
	return object.ReplaceAllStringFunc(code, func(function string) string {
		if slices.Contains(concurrent, object.FindStringSubmatch(function)[1]) {
			return function
		}
		return strings.ReplaceAll(function,
			"out.Concurrently(i, func(ctx context.Context) graphql.Marshaler { return innerFunc(ctx, out) })",
			"out.Values[i] = innerFunc(ctx, out)")
	})
}

const imported = `"github.com/99designs/gqlgen/graphql"`

// Rewrite gives the code with every shape replaced.
func Rewrite(code string) (string, error) {
	for _, r := range rules {
		if !r.shape.MatchString(code) {
			return "", fmt.Errorf("gqlgen no longer writes %s as it is known here", r.name)
		}
		code = r.shape.ReplaceAllString(code, r.by)
	}
	if !strings.Contains(code, imported) {
		return "", fmt.Errorf("the code does not import %s", imported)
	}
	code = strings.Replace(code, imported, imported+"\n\t\"sijill/graph/lean\"", 1)
	for _, unused := range []string{"bytes", "math"} { // only what was replaced needed them
		code = strings.Replace(code, "\t\""+unused+"\"\n", "", 1)
	}
	return inTurn(code), nil
}
