// Collecting the fields of a selection as the executor does it (GraphQL
// specification, 6.3.2), so that the cost counts what will be executed.

package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// collector gathers the fields asked of one object type.
type collector struct {
	counter *costCounter
	typ     *ast.Definition
	fields  []fieldGroup
	spread  []string // fragments already spread here
}

// fieldGroup is one response key: its first field and everything asked beneath.
type fieldGroup struct {
	field *ast.Field
	sets  []ast.SelectionSet
}

func (c *collector) collect(set ast.SelectionSet) {
	for _, selection := range set {
		c.counter.steps++
		if c.counter.steps > maxCostSteps {
			return
		}
		switch selection := selection.(type) {
		case *ast.Field:
			if c.included(selection.Directives) {
				c.add(selection)
			}
		case *ast.InlineFragment:
			if c.included(selection.Directives) && c.applies(selection.TypeCondition) {
				c.collect(selection.SelectionSet)
			}
		case *ast.FragmentSpread:
			if c.included(selection.Directives) && !slices.Contains(c.spread, selection.Name) {
				c.spread = append(c.spread, selection.Name)
				if def := selection.Definition; def != nil && c.applies(def.TypeCondition) {
					c.collect(def.SelectionSet)
				}
			}
		}
	}
}

func (c *collector) add(field *ast.Field) {
	for i := range c.fields {
		if c.fields[i].field.Alias == field.Alias {
			c.fields[i].sets = append(c.fields[i].sets, field.SelectionSet)
			return
		}
	}
	c.fields = append(c.fields, fieldGroup{field, []ast.SelectionSet{field.SelectionSet}})
}

// included heeds @skip and @include.
func (c *collector) included(directives ast.DirectiveList) bool {
	if len(directives) == 0 {
		return true
	}
	return !c.condition(directives.ForName("skip"), false) && c.condition(directives.ForName("include"), true)
}

func (c *collector) condition(directive *ast.Directive, otherwise bool) bool {
	if directive == nil {
		return otherwise
	}
	value, _ := directive.ArgumentMap(c.counter.variables)["if"].(bool)
	return value
}

// applies tells whether a fragment on the named type is about this object.
func (c *collector) applies(condition string) bool {
	if condition == "" || condition == c.typ.Name {
		return true
	}
	return slices.Contains(c.counter.schema.PossibleTypes[condition], c.typ)
}
