// @oneOf for values of variables: the framework enforces it only for values
// written in the document.

package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// checkOneOf demands exactly one field, and a value in it, of an input object
// marked @oneOf; of others nothing.
func checkOneOf(def *ast.Definition, fields map[string]any, where *place) *Error {
	if def.Directives.ForName("oneOf") == nil {
		return nil
	}
	given := 0
	for _, field := range def.Fields {
		if value, ok := fields[field.Name]; ok {
			given++
			if value == nil {
				return Errorf(BadInput, "%s.%s must not be null.", where, field.Name)
			}
		}
	}
	if given != 1 {
		return Errorf(BadInput, "%s must have exactly one of %s.", where, fieldNames(def))
	}
	return nil
}

func fieldNames(def *ast.Definition) string {
	names := make([]string, len(def.Fields))
	for i, field := range def.Fields {
		names[i] = field.Name
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
