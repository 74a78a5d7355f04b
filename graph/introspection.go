// What introspection costs and shows. Its lists are known in advance, so their
// average sizes are taken from the schema; @defer, which the framework lists
// though this server refuses it, is not shown.

package graph

import (
	"maps"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// averageSizes adds to the known list sizes those of the schema's own
// description, rounded up.
func averageSizes(schema *ast.Schema) map[string]int {
	var fields, args, inputs, values, interfaces, possible, directiveArgs int
	for _, def := range schema.Types {
		values += len(def.EnumValues)
		interfaces += len(def.Interfaces)
		possible += len(schema.PossibleTypes[def.Name])
		if def.Kind == ast.InputObject {
			inputs += len(def.Fields)
			continue
		}
		fields += len(def.Fields)
		for _, field := range def.Fields {
			args += len(field.Arguments)
		}
	}
	for _, directive := range schema.Directives {
		directiveArgs += len(directive.Arguments)
	}
	types := len(schema.Types)
	sizes := map[string]int{
		"__Schema.types":       types,
		"__Schema.directives":  len(schema.Directives),
		"__Directive.args":     average(directiveArgs, len(schema.Directives)),
		"__Type.fields":        average(fields, types),
		"__Type.interfaces":    average(interfaces, types),
		"__Type.possibleTypes": average(possible, types),
		"__Type.enumValues":    average(values, types),
		"__Type.inputFields":   average(inputs, types),
		"__Field.args":         average(args, fields),
	}
	maps.Copy(sizes, listSizes)
	return sizes
}

func average(total, over int) int {
	if over == 0 {
		return 0
	}
	return (total + over - 1) / over
}

var hiding sync.Mutex

// hideDefer takes @defer out of the schema's description. A schema is shared by
// all who serve it, hence the lock.
func hideDefer(schema *ast.Schema) {
	hiding.Lock()
	defer hiding.Unlock()
	if schema.Directives["defer"] == nil { // nor is it written to while it is read
		return
	}
	delete(schema.Directives, "defer")
}
