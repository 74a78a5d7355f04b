// Values that a request brings, held to the letter of the specification where
// the framework is lax: it takes "5" for an Int, 5 for a String, any case for
// an enum, integers of 64 bits, and any number of keys for a @oneOf input.

package graph

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// checkVariables holds the variables of an operation against their types.
func checkVariables(schema *ast.Schema, op *ast.OperationDefinition, values map[string]any) *gqlerror.Error {
	for _, variable := range op.VariableDefinitions {
		value, given := values[variable.Variable]
		if !given {
			continue
		}
		if err := checkValue(schema, variable.Type, value, &place{name: "$" + variable.Variable}); err != nil {
			return located(err, variable.Position)
		}
	}
	return nil
}

// place is where in the variables a value stands; it is only spelled out, as
// $filter.by.id, when something is wrong there.
type place struct {
	parent *place
	name   string
}

func (p *place) String() string {
	var names []string
	for ; p != nil; p = p.parent {
		names = append(names, p.name)
	}
	slices.Reverse(names)
	return clipSentence(strings.Join(names, "."))
}

// checkValue checks one value.
func checkValue(schema *ast.Schema, typ *ast.Type, value any, where *place) *Error {
	if value == nil {
		if typ.NonNull {
			return Errorf(BadInput, "%s must not be null.", where)
		}
		return nil
	}
	if typ.Elem != nil {
		return checkList(schema, typ.Elem, reflect.ValueOf(value), where)
	}
	def := schema.Types[typ.NamedType]
	if def == nil {
		return Errorf(BadInput, "%s has an unknown type.", where)
	}
	switch def.Kind {
	case ast.InputObject:
		return checkInput(schema, def, value, where)
	case ast.Enum:
		if name, ok := value.(string); ok && def.EnumValues.ForName(name) != nil {
			return nil
		}
	default:
		if suits, builtin := scalars[def.Name]; !builtin || suits(value) {
			return nil
		}
	}
	return Errorf(BadInput, "%s must be of type %s.", where, def.Name)
}

func checkList(schema *ast.Schema, elem *ast.Type, list reflect.Value, where *place) *Error {
	if list.Kind() != reflect.Slice { // one value stands for a list of one
		return checkValue(schema, elem, list.Interface(), where)
	}
	for i := range list.Len() {
		if err := checkValue(schema, elem, list.Index(i).Interface(), &place{where, strconv.Itoa(i)}); err != nil {
			return err
		}
	}
	return nil
}

func checkInput(schema *ast.Schema, def *ast.Definition, value any, where *place) *Error {
	fields, ok := value.(map[string]any)
	if !ok {
		return Errorf(BadInput, "%s must be of type %s.", where, def.Name)
	}
	if err := checkOneOf(def, fields, where); err != nil {
		return err
	}
	for _, field := range def.Fields {
		inner, given := fields[field.Name]
		if !given {
			continue
		}
		if err := checkValue(schema, field.Type, inner, &place{where, field.Name}); err != nil {
			return err
		}
	}
	return nil
}

// scalars tell which Go values, as they come from JSON, a built-in scalar takes.
// (GraphQL specification, 3.5; numbers are json.Number unless the caller is Go.)
var scalars = map[string]func(any) bool{
	"Int":     func(v any) bool { n, ok := integer(v); return ok && n == int64(int32(n)) },
	"Float":   isNumber,
	"String":  func(v any) bool { _, ok := v.(string); return ok },
	"Boolean": func(v any) bool { _, ok := v.(bool); return ok },
	"ID": func(v any) bool {
		_, isText := v.(string)
		_, isInteger := integer(v)
		return isText || isInteger
	},
}

// plainNumbers rewrites, in place, whole numbers that are written with a point or an exponent, as far as every client
// can hold them exactly (up to 2^53).
func plainNumbers(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			v[name] = plainNumbers(inner)
		}
	case []any:
		for i, inner := range v {
			v[i] = plainNumbers(inner)
		}
	case json.Number:
		if !strings.ContainsAny(string(v), ".eE") {
			return v
		}
		if f, err := v.Float64(); err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
			return json.Number(strconv.FormatInt(int64(f), 10))
		}
	}
	return v
}

func isNumber(v any) bool {
	switch v.(type) {
	case json.Number, float64, int64, int:
		return true
	}
	return false
}

// integer reads a whole number, whichever way it was decoded.
func integer(v any) (int64, bool) {
	switch v := v.(type) {
	case int:
		return int64(v), true
	case int64:
		return v, true
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) < 1<<53
	case json.Number:
		n, err := strconv.ParseInt(string(v), 10, 64)
		return n, err == nil
	}
	return 0, false
}

// validationRules are the framework's and one more: integers written in the
// document must fit, for an Int 32 bits, for a scalar of our own 64.
func validationRules() *rules.Rules {
	all := rules.NewDefaultRules()
	all.AddRule("IntegersFit", func(observers *core.Events, addError core.AddErrFunc) {
		observers.OnValue(func(_ *core.Walker, value *ast.Value) {
			if value.Kind != ast.IntValue || value.Definition == nil {
				return
			}
			bits := 64
			switch value.Definition.Name {
			case "Int":
				bits = 32
			case "Float", "ID":
				return
			}
			if _, err := strconv.ParseInt(value.Raw, 10, bits); err != nil {
				addError(core.Message("%s does not fit into %d bits.", clipSentence(value.Raw), bits), core.At(value.Position))
			}
		})
	})
	return all
}
