// The cost of a query: the greatest number of objects that its answer can
// hold, known before anything is executed. The walk collects fields as the
// executor will (same response key, one field; @skip and @include heeded), so
// the number is what the data could really come to, not a sum over the text.

package graph

import (
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sijill/db"
)

const (
	greatestPage = 100 // the greatest first or last anywhere
	standardPage = 20  // where a connection is asked for neither

	// maxCostSteps bounds the walk itself, in selections looked at.
	maxCostSteps = 200_000
)

// listSizes are the lists of objects that no argument bounds, with the greatest
// number they are expected to hold; a list not named here counts as a page.
var listSizes = map[string]int{
	"Article.removed":         100,
	"ArticlePersonEdge.roles": 10,
	"Highlight.matches":       10,
}

// costCounter counts for one operation.
type costCounter struct {
	schema    *ast.Schema
	doc       *ast.QueryDocument
	variables map[string]any
	sizes     map[string]int     // of lists that no argument bounds, by Type.field
	closed    bool               // whether introspection is refused
	filter    *db.TimelineFilter // of the timeline that is being walked through
	steps     int
	fault     *gqlerror.Error
}

// count gives the cost of an operation. Page sizes out of range, and
// introspection where it is closed, are found on the way.
func (c *costCounter) count(op *ast.OperationDefinition) (int, *gqlerror.Error) {
	root := c.schema.Query
	switch op.Operation {
	case ast.Mutation:
		root = c.schema.Mutation
	case ast.Subscription:
		root = c.schema.Subscription
	}
	total := c.below(root, []ast.SelectionSet{op.SelectionSet}, 0)
	if c.steps > maxCostSteps {
		return plenty, Errorf(TooCostly, "The document is too intricate to be answered.").graphql()
	}
	return total, c.fault
}

// below counts the objects beneath one object of a type. page is what the
// lists of a connection hold; 0 outside connections.
func (c *costCounter) below(typ *ast.Definition, sets []ast.SelectionSet, page int) int {
	groups := collector{counter: c, typ: typ}
	for _, set := range sets {
		groups.collect(set)
	}
	total := 0
	for i := range groups.fields {
		group := &groups.fields[i]
		def := group.field.Definition
		if def == nil {
			continue
		}
		if c.closed && (group.field.Name == "__schema" || group.field.Name == "__type") {
			c.blame(group.field, "Introspection is turned off; the schema may be at /schema.graphql.")
			return 0
		}
		inside := c.schema.Types[def.Type.Name()]
		if inside == nil || !inside.IsCompositeType() {
			c.pageOf(group.field) // for its range only
			continue
		}
		n, inherited := c.size(typ, group.field, page)
		if n == 0 {
			continue
		}
		outer := c.filter
		if inside.Name == "Timeline" {
			c.filter = c.filterOf(group.field)
		}
		greatest := 0
		for _, concrete := range c.concrete(inside) {
			greatest = max(greatest, c.below(concrete, group.sets, inherited))
		}
		c.filter = outer
		total = min(total+n*(1+greatest), plenty)
	}
	return total
}

func (c *costCounter) concrete(typ *ast.Definition) []*ast.Definition {
	if typ.IsAbstractType() {
		return c.schema.GetPossibleTypes(typ)
	}
	return []*ast.Definition{typ}
}

// size tells how many objects a field answers with, and what page its own
// lists inherit if it is a connection.
func (c *costCounter) size(parent *ast.Definition, field *ast.Field, page int) (n, inherited int) {
	asked, paged := c.pageOf(field)
	isList := field.Definition.Type.Elem != nil
	switch {
	case field.Definition.Type.Name() == "Histogram":
		return 1, c.bucketsOf(field)
	case !isList && paged:
		return 1, asked
	case !isList:
		return 1, 0
	case paged:
		return asked, 0
	case page > 0:
		return page, 0
	}
	if given, ok := c.listGiven(field); ok {
		return given, 0
	}
	if known, ok := c.sizes[parent.Name+"."+field.Name]; ok {
		return known, 0
	}
	return standardPage, 0
}

// pageOf reads first or last. paged is false for a field that has neither.
func (c *costCounter) pageOf(field *ast.Field) (n int, paged bool) {
	n = standardPage
	given := 0
	for _, name := range []string{"first", "last", "fragments"} {
		def := field.Definition.Arguments.ForName(name)
		if def == nil {
			continue
		}
		paged = true
		value, present := c.argument(field, name)
		if !present {
			value, _ = def.DefaultValue.Value(nil)
		}
		size, ok := integer(value)
		if !ok {
			continue
		}
		if size < 1 || size > greatestPage {
			c.blame(field, "%s is 1 to %d, not %d.", name, greatestPage, size)
			return 1, true
		}
		n = int(size)
		if present {
			given++
		}
	}
	if given > 1 {
		c.blame(field, "Give first or last, not both.")
	}
	return n, paged
}

func (c *costCounter) blame(field *ast.Field, format string, args ...any) {
	if c.fault == nil {
		c.fault = located(Errorf(BadInput, format, args...), field.Position)
	}
}

// argument is a value as given, false where it is absent or an unset variable.
func (c *costCounter) argument(field *ast.Field, name string) (any, bool) {
	arg := field.Arguments.ForName(name)
	if arg == nil {
		return nil, false
	}
	if arg.Value.Kind == ast.Variable {
		value, given := c.variables[arg.Value.Raw]
		return value, given
	}
	value, err := arg.Value.Value(c.variables)
	return value, err == nil
}

// filterOf reads the period from the filter of a timeline.
func (c *costCounter) filterOf(field *ast.Field) *db.TimelineFilter {
	value, _ := c.argument(field, "filter")
	filter, _ := value.(map[string]any)
	period, _ := filter["date"].(map[string]any)
	date := &db.DateFilter{}
	for name, day := range map[string]**string{"from": &date.From, "to": &date.To} {
		if text, ok := period[name].(string); ok {
			*day = &text
		}
	}
	if match, ok := period["match"].(string); ok {
		match := db.DateMatch(match)
		date.Match = &match
	}
	return &db.TimelineFilter{Date: date}
}

// bucketsOf is the greatest number of buckets that a histogram can have.
func (c *costCounter) bucketsOf(field *ast.Field) int {
	width, _ := c.argument(field, "interval")
	name, _ := width.(string)
	return db.MostBuckets(db.Interval(name), c.filter)
}

// listGiven is the length of the list of ids in the arguments: who asks for
// nodes by ids gets as many.
func (c *costCounter) listGiven(field *ast.Field) (n int, ok bool) {
	value, _ := c.argument(field, "ids")
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		return 0, false
	}
	return list.Len(), true
}
