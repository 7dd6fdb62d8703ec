package cel_test

import (
	"fmt"
	"strings"
	"testing"

	celgo "github.com/google/cel-go/cel"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// value draws a known value of a type, absent where it may be.
func value(t *rapid.T, typ tree.Type, optional bool, path *tree.Path) tree.Value {
	if optional && rapid.IntRange(0, 3).Draw(t, "absent") == 0 {
		return tree.NoValue(path)
	}
	switch typ.Kind() {
	case tree.Bool:
		return tree.OfBool(rapid.Bool().Draw(t, "bool"))
	case tree.Int:
		return tree.OfInt(rapid.SampledFrom([]int64{-1, 0, 1, 2, 3, 7}).Draw(t, "int"))
	case tree.Decimal:
		return tree.OfDecimal(exact.MustParseDecimal(rapid.SampledFrom([]string{"-1", "0", "0.5", "1", "2.5", "3"}).Draw(t, "decimal")))
	case tree.Money:
		return tree.OfMoney(exact.NewMoney(exact.MustParseDecimal(rapid.SampledFrom([]string{"0", "1", "1.5", "2.5", "4"}).Draw(t, "money")), exact.VND))
	case tree.Date:
		return tree.OfDate(date.MustParse(rapid.SampledFrom([]string{"2023-02-28", "2024-01-31", "2024-02-29", "2024-03-01", "2030-12-31"}).Draw(t, "day")))
	case tree.Enum:
		return tree.OfEnum(rapid.SampledFrom(typ.Values()).Draw(t, "enum"))
	case tree.Text:
		return tree.OfText(rapid.SampledFrom([]string{"", "a", "ab", "x"}).Draw(t, "text"))
	case tree.List:
		members := make([]tree.Value, rapid.IntRange(0, 3).Draw(t, "size"))
		for i := range members {
			members[i] = value(t, typ.Elem(), false, path.Index(i))
		}
		return tree.OfList(members...)
	default:
		fields := make([]tree.Value, typ.NumFields())
		for i := range fields {
			fields[i] = value(t, typ.Field(i).Type, typ.Field(i).Optional, path.Field(i))
		}
		return tree.OfRecord(fields...)
	}
}

// forget makes some of a value missing: the whole, a member or a field.
func forget(t *rapid.T, v tree.Value, typ tree.Type, path *tree.Path) tree.Value {
	if rapid.IntRange(0, 2).Draw(t, "forget") == 0 {
		return tree.Unknown(path)
	}
	parts := make([]tree.Value, v.Len())
	switch {
	case v.IsKnown() && typ.Kind() == tree.List:
		for i := range parts {
			parts[i] = forget(t, v.At(i), typ.Elem(), path.Index(i))
		}
		return tree.OfList(parts...)
	case v.IsKnown() && typ.Kind() == tree.Record:
		for i := range parts {
			parts[i] = forget(t, v.At(i), typ.Field(i).Type, path.Field(i))
		}
		return tree.OfRecord(parts...)
	}
	return v
}

// complete fills what is missing of a value with any values.
func complete(t *rapid.T, v tree.Value, typ tree.Type, optional bool, path *tree.Path) tree.Value {
	if v.IsMissing() {
		return value(t, typ, optional, path)
	}
	parts := make([]tree.Value, v.Len())
	switch {
	case v.IsKnown() && typ.Kind() == tree.List:
		for i := range parts {
			parts[i] = complete(t, v.At(i), typ.Elem(), false, path.Index(i))
		}
		return tree.OfList(parts...)
	case v.IsKnown() && typ.Kind() == tree.Record:
		for i := range parts {
			parts[i] = complete(t, v.At(i), typ.Field(i).Type, typ.Field(i).Optional, path.Field(i))
		}
		return tree.OfRecord(parts...)
	}
	return v
}

func pathOf(f cel.Fact) *tree.Path { return tree.NewPath(f.Name, f.Type, f.Optional) }

func knownWorld(t *rapid.T, d cel.Declarations) eval.Values {
	values := make(eval.Values, len(d.Facts))
	for i, f := range d.Facts {
		values[i] = value(t, f.Type, f.Optional, pathOf(f))
	}
	return values
}

// activation is the world for cel-go.
func activation(d cel.Declarations, values eval.Values) map[string]any {
	vars := map[string]any{}
	for i, f := range d.Facts {
		vars[f.Name] = toCEL(values[i], f.Type)
	}
	return vars
}

type subject struct {
	text      string
	program   *tree.Program
	reference celgo.Program
}

// draw makes a random expression, compiled both ways.
func draw(t *rapid.T, env *cel.Env) subject {
	g := &generator{t: t}
	depth := rapid.IntRange(1, 4).Draw(t, "depth")
	text := g.bool(depth)
	if rapid.IntRange(0, 4).Draw(t, "kind") == 0 {
		text = g.money(depth)
	}
	p, err := env.Compile(text, tree.Type{})
	if err != nil && strings.Contains(err.Error(), "no type") || err != nil && strings.Contains(err.Error(), "empty list") {
		return draw(t, env) // nothing gives an empty list a type: draw another
	}
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	reference, err := env.Reference(text, bindings())
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return subject{text, p, reference}
}

func (s subject) agrees(t *rapid.T, d cel.Declarations, got tree.Value, values eval.Values, note string) {
	want, _, err := s.reference.Eval(activation(d, values))
	if !agree(got, s.program.Type(), want, err) {
		t.Fatalf("%s: %s gives %s, cel-go %v %v\nfacts %v", note, s.text, got, want, err, values)
	}
}

// On complete facts every outcome is that of cel-go, failures included.
func TestCompleteFactsAgreeWithCEL(t *testing.T) {
	d := world()
	env, err := cel.NewEnv(d)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t, env)
		for range 4 {
			values := knownWorld(t, d)
			in := &eval.Input{Facts: values}
			s.agrees(t, d, eval.Decide(t.Context(), s.program, in), values, "complete")
			s.agrees(t, d, eval.Explain(t.Context(), s.program, in).Value, values, "traced")
		}
	})
}

// On missing facts nothing is decided that two completions run in cel-go
// could tell apart, neither by the interpreter nor by the analysis; and what
// completions decide the other way is said to be missing.
func TestMissingFactsNeverDecideTooMuch(t *testing.T) {
	d := world()
	env, err := cel.NewEnv(d)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t, env)
		values := knownWorld(t, d)
		for i, f := range d.Facts {
			values[i] = forget(t, values[i], f.Type, pathOf(f))
		}
		in := &eval.Input{Facts: values}
		decided, a := eval.Decide(t.Context(), s.program, in), relevance.Analyse(t.Context(), s.program, in)
		if decided.IsKnown() && !(a.Value.IsKnown() && a.Value.String() == decided.String()) {
			t.Fatalf("%s: decided %s, analysed %s", s.text, decided, a.Value)
		}
		if a.Value.IsMissing() != (len(a.Missing) > 0) || (a.Next != nil) != a.Value.IsMissing() {
			t.Fatalf("%s: %s with missing %v, next %v", s.text, a.Value, a.Missing, a.Next)
		}
		for range 6 {
			whole := make(eval.Values, len(values))
			for i, f := range d.Facts {
				whole[i] = complete(t, values[i], f.Type, f.Optional, pathOf(f))
			}
			switch got := eval.Decide(t.Context(), s.program, &eval.Input{Facts: whole}); {
			case !a.Value.IsMissing():
				s.agrees(t, d, a.Value, whole, "analysed with "+fmt.Sprint(values))
			case got.IsKnown() && (a.Low.IsKnown() && got.Decimal().Compare(a.Low.Decimal()) < 0 || a.High.IsKnown() && got.Decimal().Compare(a.High.Decimal()) > 0):
				t.Fatalf("%s: %s lies outside %s to %s", s.text, got, a.Low, a.High)
			}
		}
	})
}
