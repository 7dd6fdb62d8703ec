package cel

import (
	"fmt"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// The types of ours that CEL's checker knows by name only.
func decimalType() *cel.Type { return cel.OpaqueType("decimal") }
func moneyType() *cel.Type   { return cel.OpaqueType("money") }
func dateType() *cel.Type    { return cel.OpaqueType("date") }

// provider gives CEL's checker the records. Two records of one name but
// other fields are kept apart by a number.
type provider struct {
	types.Provider
	records []tree.Type
}

func (p *provider) typeOf(t tree.Type) *cel.Type {
	switch t.Kind() {
	case tree.Bool:
		return cel.BoolType
	case tree.Int:
		return cel.IntType
	case tree.Decimal:
		return decimalType()
	case tree.Money:
		return moneyType()
	case tree.Date:
		return dateType()
	case tree.List:
		return cel.ListType(p.typeOf(t.Elem()))
	case tree.Record:
		return cel.ObjectType(p.nameOf(t))
	default:
		return cel.StringType
	}
}

func (p *provider) nameOf(t tree.Type) string {
	for i, known := range p.records {
		if known.Equal(t) {
			return fmt.Sprintf("record%d", i)
		}
	}
	p.records = append(p.records, t)
	for i := range t.NumFields() {
		p.typeOf(t.Field(i).Type)
	}
	return p.nameOf(t)
}

func (p *provider) record(name string) (tree.Type, bool) {
	var i int
	if _, err := fmt.Sscanf(name, "record%d", &i); err != nil || i < 0 || i >= len(p.records) {
		return tree.Type{}, false
	}
	return p.records[i], true
}

// FindStructType is part of types.Provider.
func (p *provider) FindStructType(name string) (*types.Type, bool) {
	if _, ok := p.record(name); ok {
		return types.NewTypeTypeWithParam(types.NewObjectType(name)), true
	}
	return p.Provider.FindStructType(name)
}

// FindStructFieldNames is part of types.Provider.
func (p *provider) FindStructFieldNames(name string) ([]string, bool) {
	t, ok := p.record(name)
	if !ok {
		return p.Provider.FindStructFieldNames(name)
	}
	names := make([]string, t.NumFields())
	for i := range names {
		names[i] = t.Field(i).Name
	}
	return names, true
}

// FindStructFieldType is part of types.Provider.
func (p *provider) FindStructFieldType(name, field string) (*types.FieldType, bool) {
	t, ok := p.record(name)
	if !ok {
		return p.Provider.FindStructFieldType(name, field)
	}
	i := t.FieldIndex(field)
	if i < 0 {
		return nil, false
	}
	return &types.FieldType{Type: p.typeOf(t.Field(i).Type)}, true
}

// NewValue is part of types.Provider. Expressions make no records.
func (p *provider) NewValue(name string, _ map[string]ref.Val) ref.Val {
	return types.NewErr("%s cannot be made in an expression", name)
}

// declare makes facts and parameters known to CEL's checker, beside the
// functions of the language.
func (l *Language) declare(d Declarations) (*cel.Env, error) {
	p := &provider{Provider: l.env.CELTypeProvider()}
	opts := []cel.EnvOption{cel.CustomTypeProvider(p)}
	for _, f := range d.Facts {
		opts = append(opts, cel.Variable(f.Name, p.typeOf(f.Type)))
	}
	for _, param := range d.Parameters {
		t := p.typeOf(param.Type)
		if !param.Key.IsZero() {
			t = cel.MapType(p.typeOf(param.Key), t)
		}
		opts = append(opts, cel.Variable(param.Name, t))
	}
	return l.env.Extend(opts...)
}
