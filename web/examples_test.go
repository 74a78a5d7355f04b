package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

const fewestExamples = 5

func loadSchema(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestExamples holds every example query to the schema and to what the page
// relies on: an Arabic title in the first line, and one named operation that
// runs without variables.
func TestExamples(t *testing.T) {
	schema := loadSchema(t)
	files, err := filepath.Glob("examples/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < fewestExamples {
		t.Fatalf("examples: got %d, want at least %d", len(files), fewestExamples)
	}

	names := map[string]string{}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			title, _, _ := strings.Cut(string(text), "\n")
			if !strings.HasPrefix(title, "# ") || !strings.ContainsFunc(title, isArabic) {
				t.Errorf("first line: got %q, want a comment that is an Arabic title", title)
			}

			query, err := parser.ParseQuery(&ast.Source{Name: file, Input: string(text)})
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range validator.ValidateWithRules(schema, query, rules.NewDefaultRules()) {
				t.Errorf("against the schema: %v", problem)
			}
			if len(query.Operations) != 1 || query.Operations[0].Name == "" {
				t.Fatalf("operations: got %d, want one with a name, which its tab shows", len(query.Operations))
			}
			operation := query.Operations[0]
			for _, variable := range operation.VariableDefinitions {
				if variable.DefaultValue == nil {
					t.Errorf("$%s has no default, so the tab does not run as it stands", variable.Variable)
				}
			}
			if other, taken := names[operation.Name]; taken {
				t.Errorf("operation %s: also in %s", operation.Name, other)
			}
			names[operation.Name] = file
		})
	}
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }
