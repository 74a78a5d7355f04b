// Package breaking finds what in a GraphQL schema breaks clients of an older one: what they may ask is gone, asks for
// more than before, or answers with what they do not expect. What only adds is no break.
package breaking

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Break is one change that can break a client.
type Break struct {
	Coordinate string // as in the GraphQL specification's schema coordinates: Type.field, Type.field(argument:), @directive
	What       string // a few English words
}

// String is the break as one line.
func (b Break) String() string { return b.Coordinate + ": " + b.What }

// Between lists what breaks from an older schema to a newer one, in order of the coordinates.
func Between(before, after *ast.Schema) []Break {
	f := &finder{after: after}
	for name, old := range before.Types {
		if !old.BuiltIn {
			f.definition(old, after.Types[name])
		}
	}
	for name, old := range before.Directives {
		f.directive(old, after.Directives[name])
	}
	slices.SortFunc(f.found, func(x, y Break) int {
		return cmp.Or(strings.Compare(x.Coordinate, y.Coordinate), strings.Compare(x.What, y.What))
	})
	return f.found
}

// Unnamed gives the breaks whose coordinate a changelog does not name in backquotes, as in `Article.kicker`. Only what
// stands above the section of the release counts; its version is written without the v. Before the first release, with
// "" for it, the whole changelog counts.
func Unnamed(breaks []Break, changelog, release string) []Break {
	if above, _, found := strings.Cut(changelog, "\n## ["+strings.TrimPrefix(release, "v")+"]"); found {
		changelog = above
	}
	var unnamed []Break
	for _, b := range breaks {
		if !strings.Contains(changelog, "`"+b.Coordinate+"`") {
			unnamed = append(unnamed, b)
		}
	}
	return unnamed
}

type finder struct {
	after *ast.Schema
	found []Break
}

func (f *finder) add(coordinate, format string, args ...any) {
	f.found = append(f.found, Break{coordinate, fmt.Sprintf(format, args...)})
}

func (f *finder) definition(old, now *ast.Definition) {
	switch {
	case now == nil:
		f.add(old.Name, "the %s is gone", strings.ToLower(string(old.Kind)))
		return
	case now.Kind != old.Kind:
		f.add(old.Name, "it was a kind of %s and is one of %s", old.Kind, now.Kind)
		return
	}
	for _, name := range old.Interfaces {
		if !slices.Contains(now.Interfaces, name) {
			f.add(old.Name, "it no longer implements %s", name)
		}
	}
	for _, name := range old.Types {
		if !slices.Contains(now.Types, name) {
			f.add(old.Name, "%s is no longer a member", name)
		}
	}
	for _, value := range old.EnumValues {
		if now.EnumValues.ForName(value.Name) == nil {
			f.add(old.Name+"."+value.Name, "the value is gone")
		}
	}
	if old.Kind == ast.InputObject {
		f.input(old, now)
		return
	}
	for _, field := range old.Fields {
		if !strings.HasPrefix(field.Name, "__") {
			f.field(old.Name+"."+field.Name, field, now.Fields.ForName(field.Name))
		}
	}
}

func (f *finder) field(coordinate string, old, now *ast.FieldDefinition) {
	if now == nil {
		f.add(coordinate, "the field is gone")
		return
	}
	if !f.answersAs(now.Type, old.Type) {
		f.add(coordinate, "it answered with %s and answers with %s", old.Type, now.Type)
	}
	f.arguments(coordinate, old.Arguments, now.Arguments)
}

func (f *finder) arguments(parent string, old, now ast.ArgumentDefinitionList) {
	for _, argument := range old {
		coordinate := parent + "(" + argument.Name + ":)"
		if kept := now.ForName(argument.Name); kept == nil {
			f.add(coordinate, "the argument is gone")
		} else {
			f.given(coordinate, argument.Type, kept.Type, kept.DefaultValue)
		}
	}
	for _, argument := range now {
		if old.ForName(argument.Name) == nil && required(argument.Type, argument.DefaultValue) {
			f.add(parent+"("+argument.Name+":)", "the new argument must be given")
		}
	}
}

func (f *finder) input(old, now *ast.Definition) {
	if now.Directives.ForName("oneOf") != nil && old.Directives.ForName("oneOf") == nil {
		f.add(old.Name, "exactly one field must be given now")
	}
	for _, field := range old.Fields {
		coordinate := old.Name + "." + field.Name
		if kept := now.Fields.ForName(field.Name); kept == nil {
			f.add(coordinate, "the field is gone")
		} else {
			f.given(coordinate, field.Type, kept.Type, kept.DefaultValue)
		}
	}
	for _, field := range now.Fields {
		if old.Fields.ForName(field.Name) == nil && required(field.Type, field.DefaultValue) {
			f.add(old.Name+"."+field.Name, "the new field must be given")
		}
	}
}

// given compares the types of what clients give. A default keeps what was optional so.
func (f *finder) given(coordinate string, old, now *ast.Type, standard *ast.Value) {
	wanted := *now
	if standard != nil {
		wanted.NonNull = false
	}
	if !takes(&wanted, old) {
		f.add(coordinate, "it took %s and takes %s", old, now)
	}
}

func (f *finder) directive(old, now *ast.DirectiveDefinition) {
	coordinate := "@" + old.Name
	if now == nil {
		f.add(coordinate, "the directive is gone")
		return
	}
	for _, place := range old.Locations {
		if !slices.Contains(now.Locations, place) {
			f.add(coordinate, "it is no longer allowed on %s", place)
		}
	}
	f.arguments(coordinate, old.Arguments, now.Arguments)
}

// answersAs says whether a client that expects the old type can read the new one: the same, a member of it, or the
// same without null.
func (f *finder) answersAs(now, old *ast.Type) bool {
	switch {
	case old.NonNull && !now.NonNull, (old.Elem == nil) != (now.Elem == nil):
		return false
	case old.Elem != nil:
		return f.answersAs(now.Elem, old.Elem)
	}
	return now.NamedType == old.NamedType || f.isMember(now.NamedType, old.NamedType)
}

func (f *finder) isMember(name, abstract string) bool {
	return slices.ContainsFunc(f.after.PossibleTypes[abstract], func(d *ast.Definition) bool { return d.Name == name })
}

// takes says whether whatever fitted the old type fits the new one: the same, or with null besides.
func takes(now, old *ast.Type) bool {
	switch {
	case now.NonNull && !old.NonNull, (old.Elem == nil) != (now.Elem == nil):
		return false
	case old.Elem != nil:
		return takes(now.Elem, old.Elem)
	}
	return now.NamedType == old.NamedType
}

func required(t *ast.Type, standard *ast.Value) bool { return t.NonNull && standard == nil }
