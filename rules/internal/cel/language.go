package cel

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"
	"github.com/google/cel-go/parser"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// The limits on an expression.
const (
	MaxLength  = 8_000 // characters
	MaxNesting = 60    // parentheses, calls and operators inside each other
	MaxNodes   = 3_000 // operations
)

// Language is what all expressions share, whatever they may name. Making it is
// most of the work of making an [Env], so that those who make many make one
// Language first. It is immutable and safe for concurrent use.
type Language struct{ env *cel.Env }

// NewLanguage returns the language. No error is known to happen.
func NewLanguage() (*Language, error) {
	env, err := cel.NewEnv(languageOptions()...)
	if err != nil {
		return nil, fmt.Errorf("making the language: %w", err)
	}
	return &Language{env}, nil
}

// languageOptions are the parts of CEL that the language keeps, and what it
// adds. What is left out (double, bytes, time stamps, regular expressions) is
// refused by our own checker before CEL's sees it.
func languageOptions() []cel.EnvOption {
	opts := []cel.EnvOption{
		cel.ClearMacros(),
		cel.Macros(
			parser.NewGlobalMacro("has", 1, expandHas),
			parser.NewReceiverMacro(operators.Exists, 2, parser.MakeExists),
			parser.NewReceiverMacro(operators.All, 2, parser.MakeAll),
			parser.NewReceiverMacro(operators.ExistsOne, 2, parser.MakeExistsOne),
			parser.NewReceiverMacro(operators.Filter, 2, parser.MakeFilter),
			parser.NewReceiverMacro(operators.Map, 2, parser.MakeMap),
		),
		cel.EnableMacroCallTracking(),
		cel.ParserExpressionSizeLimit(MaxLength),
		cel.ParserRecursionLimit(4 * MaxNesting),
	}
	return append(opts, functionOptions()...)
}

// hasFact is the function that has(fact) becomes: CEL's own has() takes
// fields only.
const hasFact = "@has"

func expandHas(eh parser.ExprHelper, _ ast.Expr, args []ast.Expr) (ast.Expr, *common.Error) {
	if args[0].Kind() == ast.SelectKind {
		s := args[0].AsSelect()
		return eh.NewPresenceTest(s.Operand(), s.FieldName()), nil
	}
	return eh.NewCall(hasFact, args[0]), nil
}

// functionOptions declare to CEL's checker what it does not have of our
// operations; what they do is in the table of operations.
func functionOptions() []cel.EnvOption {
	byName := map[string][]cel.FunctionOpt{}
	for op := range tree.NumOps {
		o := tree.Of(op)
		name := declaredName(o)
		for _, overload := range o.Overloads[o.Standard:] {
			byName[name] = append(byName[name], declared(o, overload))
		}
		for n := 2; o.Members && n <= maxArguments; n++ {
			a := cel.TypeParamType("A")
			byName[name] = append(byName[name], cel.Overload(o.Name+"_"+strconv.Itoa(n), slices.Repeat([]*cel.Type{a}, n), a))
		}
	}
	var opts []cel.EnvOption
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		opts = append(opts, cel.Function(name, byName[name]...))
	}
	a := cel.TypeParamType("A")
	return append(opts, cel.Function(hasFact, cel.Overload("has_fact", []*cel.Type{a}, cel.BoolType)),
		cel.Function("on", cel.MemberOverload("on_day", []*cel.Type{a, dateType()}, a)))
}

// declaredName is the name under which CEL knows the overloads of ours.
func declaredName(o *tree.Operation) string {
	switch {
	case o.Sign != "":
		return signName(o)
	case o.Alias != "":
		return nameOf(o.Alias)
	}
	return nameOf(o.Usage)
}

// signName is the name that CEL has for an operator.
func signName(o *tree.Operation) string {
	if o.Unary != nil {
		return operators.Negate
	}
	name, _ := operators.Find(o.Sign)
	return name
}

func declared(o *tree.Operation, overload tree.Overload) cel.FunctionOpt {
	id, args := o.Name, make([]*cel.Type, len(overload)-1)
	for i, s := range overload[1:] {
		args[i] = shapeType(s)
		id += "_" + s.Kind().String()
	}
	return cel.Overload(id, args, shapeType(overload[0]))
}

func shapeType(s tree.Shape) *cel.Type {
	t := cel.TypeParamType("A")
	switch s.Kind() {
	case tree.Bool:
		t = cel.BoolType
	case tree.Int:
		t = cel.IntType
	case tree.Decimal:
		t = decimalType()
	case tree.Money:
		t = moneyType()
	case tree.Text:
		t = cel.StringType
	case tree.Date:
		t = dateType()
	default:
	}
	if s.IsList() {
		return cel.ListType(t)
	}
	return t
}

// maxArguments is how many values min and max take without a list.
const maxArguments = 8
