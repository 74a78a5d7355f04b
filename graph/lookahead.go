// Looking ahead: which fields a query asks of the records that a resolver is about to read, so that no other columns
// are read. It takes too many rather than too few: @skip, @include and types of fragments are not heeded.

package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/db"
)

// fieldsAsked are those of the record that is being resolved.
func fieldsAsked(ctx context.Context) db.Fields {
	return fieldsIn(db.Fields(0).With("__typename"), graphql.GetFieldContext(ctx).Field.Selections)
}

// nodeFields are those of the nodes in the connection that is being resolved, and those of whatever the nodes hold.
func nodeFields(ctx context.Context) (fields, within db.Fields) {
	fields, within = db.Fields(0).With("__typename"), db.Fields(0).With("__typename")
	look := func(node *ast.Field) {
		fields = fieldsIn(fields, node.SelectionSet)
		eachField(node.SelectionSet, func(inner *ast.Field) { within = fieldsIn(within, inner.SelectionSet) })
	}
	eachField(graphql.GetFieldContext(ctx).Field.Selections, func(list *ast.Field) {
		switch list.Name {
		case "nodes":
			look(list)
		case "edges":
			eachField(list.SelectionSet, func(node *ast.Field) {
				if node.Name == "node" {
					look(node)
				}
			})
		}
	})
	return fields, within
}

func fieldsIn(wanted db.Fields, set ast.SelectionSet) db.Fields {
	eachField(set, func(field *ast.Field) { wanted = wanted.With(field.Name) })
	return wanted
}

// eachField visits the fields of a selection, fragments spread; checkShape bounds how many there are.
func eachField(set ast.SelectionSet, visit func(*ast.Field)) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			visit(selection)
		case *ast.InlineFragment:
			eachField(selection.SelectionSet, visit)
		case *ast.FragmentSpread:
			eachField(selection.Definition.SelectionSet, visit)
		}
	}
}
