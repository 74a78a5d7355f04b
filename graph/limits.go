// Limits on a document, checked before validation, because validating a
// hostile document is itself the attack: its rules compare fields in pairs and
// follow fragments. Tokens are counted by the lexer alone; the rest is counted
// on the parsed document, each fragment once, however often it is spread.

package graph

import (
	"errors"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"
)

const (
	// maxNameBytes bounds one name: error messages quote names and compare
	// them letter by letter with those of the schema.
	maxNameBytes = 255

	// plenty is where counting stops; doubling fragments would overflow.
	plenty = 1 << 30
)

// checkDocument parses a document and holds it against the limits. readOnly
// refuses what is no query, before validation could say so with another
// status. It returns nil for a document that may be validated.
func (o *Options) checkDocument(query, operation string, readOnly bool) *gqlerror.Error {
	if err := o.checkTokens(query); err != nil {
		return err.graphql()
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		var located *gqlerror.Error
		if errors.As(err, &located) {
			return o.refusal(gqlerror.List{located})[0]
		}
		return Errorf(BadInput, "The document cannot be parsed.").graphql()
	}
	if op := doc.Operations.ForName(operation); readOnly && op != nil && op.Operation != ast.Query {
		return onlyQueries().graphql()
	}
	return o.checkShape(doc)
}

func onlyQueries() *Error {
	return Errorf(MethodNotAllowed, "Only queries can be sent by GET; use POST.")
}

// checkTokens counts with the lexer only. What cannot be lexed is left to the
// parser, which says where.
func (o *Options) checkTokens(query string) *Error {
	lex := lexer.New(&ast.Source{Input: query})
	for count := 0; ; count++ {
		token, err := lex.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return nil
		}
		if overLimit(count+1, o.MaxTokens) {
			return Errorf(TooCostly, "The document has more than %d tokens.", o.MaxTokens)
		}
		if token.Kind == lexer.Name && len(token.Value) > maxNameBytes {
			return Errorf(BadInput, "The document has a name of more than %d bytes.", maxNameBytes)
		}
	}
}

// checkShape holds every definition against the limits: validation looks at
// those that no one asks to execute, too.
func (o *Options) checkShape(doc *ast.QueryDocument) *gqlerror.Error {
	s := surveyor{doc: doc, known: map[*ast.FragmentDefinition]*shape{}}
	var whole shape
	for _, op := range doc.Operations {
		whole.add(s.survey(op.SelectionSet))
	}
	largest := whole
	for _, fragment := range doc.Fragments {
		inside := s.fragment(fragment)
		inside.roots = 0 // not at the top by itself
		largest.fields = max(largest.fields, inside.fields)
		largest.aliases = max(largest.aliases, inside.aliases)
		largest.depth = max(largest.depth, inside.depth)
	}
	if s.fault != nil {
		return s.fault
	}
	for _, limit := range []struct {
		count, limit int
		what         string
	}{
		{largest.depth, o.MaxDepth, "nests fields deeper than %d levels"},
		{largest.aliases, o.MaxAliases, "renames more than %d fields"},
		{largest.roots, o.MaxRootFields, "asks for more than %d fields at the top"},
		{largest.fields, o.MaxFields, "asks for more than %d fields, fragments included"},
	} {
		if overLimit(limit.count, limit.limit) {
			return Errorf(TooCostly, "The document "+limit.what+".", limit.limit).graphql()
		}
	}
	return nil
}

// shape counts what a selection set comes to with its fragments spread.
type shape struct {
	fields, aliases, depth int
	roots                  int // fields of the outermost level
}

// add puts a neighbour beside s.
func (s *shape) add(beside shape) {
	s.fields = min(s.fields+beside.fields, plenty)
	s.aliases = min(s.aliases+beside.aliases, plenty)
	s.roots = min(s.roots+beside.roots, plenty)
	s.depth = max(s.depth, beside.depth)
}

// surveyor measures a document, every fragment once.
type surveyor struct {
	doc   *ast.QueryDocument
	known map[*ast.FragmentDefinition]*shape // by definition, for names may repeat; nil while being measured
	fault *gqlerror.Error
}

func (s *surveyor) survey(set ast.SelectionSet) (total shape) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			inside := s.survey(selection.SelectionSet)
			inside.fields++
			inside.depth++
			inside.roots = 1
			if selection.Alias != selection.Name {
				inside.aliases++
			}
			total.add(inside)
		case *ast.InlineFragment:
			s.refuseDefer(selection.Directives)
			total.add(s.survey(selection.SelectionSet))
		case *ast.FragmentSpread:
			s.refuseDefer(selection.Directives)
			if fragment := s.doc.Fragments.ForName(selection.Name); fragment != nil {
				total.add(s.fragment(fragment))
			}
		}
	}
	return total
}

func (s *surveyor) fragment(fragment *ast.FragmentDefinition) shape {
	known, met := s.known[fragment]
	if met && known == nil {
		s.blame(fragment.Position, Errorf(BadInput, "Fragment %q spreads itself.", fragment.Name))
		return shape{}
	}
	if !met {
		s.known[fragment] = nil
		measured := s.survey(fragment.SelectionSet)
		known = &measured
		s.known[fragment] = known
	}
	return *known
}

// refuseDefer: parts of an answer cannot be sent later over this transport,
// and leaving the directive unheeded would lose data.
func (s *surveyor) refuseDefer(directives ast.DirectiveList) {
	for _, name := range []string{"defer", "stream"} {
		if directive := directives.ForName(name); directive != nil {
			s.blame(directive.Position, Errorf(BadInput, "@%s is not supported: answers are sent whole.", name))
		}
	}
}

// blame keeps the first fault found and where it is.
func (s *surveyor) blame(at *ast.Position, err *Error) {
	if s.fault == nil {
		s.fault = located(err, at)
	}
}

func located(err *Error, at *ast.Position) *gqlerror.Error {
	shown := err.graphql()
	if at != nil {
		shown.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	return shown
}
