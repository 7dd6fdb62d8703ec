package procedure

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// parameterDoc is how a parameter is written, under its name.
type parameterDoc struct {
	Name     string         `json:"-" doc:"key"`
	Title    text.Text      `json:"title"`
	Type     rules.Type     `json:"type" doc:"required" example:"money VND"`
	Key      rules.Type     `json:"key"`
	Relation rules.Relation `json:"relation"`
	Values   []valueDoc     `json:"values" doc:"required"`
}

// valueDoc is one value of a parameter, or several by key with the same days.
type valueDoc struct {
	Value         written       `json:"value"`
	ByKey         keyedValues   `json:"by_key"`
	InForce       date.Date     `json:"in_force" doc:"required" example:"2025-07-01"`
	Known         date.Date     `json:"known"`
	RetroactiveTo date.Date     `json:"retroactive_to"`
	BackPay       bool          `json:"back_pay"`
	Until         date.Date     `json:"until"`
	Basis         []legal.Basis `json:"basis"`
	// Unverified marks every basis of the value.
	Unverified bool      `json:"unverified"`
	Note       text.Text `json:"note"`
}

// keyedValues are values by key: {I: 5310000, II: 4730000}.
type keyedValues []keyedValue

type keyedValue struct {
	key   string
	value written
}

func decodeKeyedValues(d *yamldoc.Decoder, n yamldoc.Node) (values keyedValues) {
	if n.Kind() != yamldoc.Mapping {
		d.Report(n.Problem("values by key are a mapping", "write {I: 5310000, II: 4730000}"))
	}
	for _, e := range n.Entries() {
		k := keyedValue{key: e.Key}
		d.Into(e.Value, &k.value)
		values = append(values, k)
	}
	return values
}

func encodeKeyedValues(values keyedValues) any {
	m := yamldoc.Members{}
	for _, k := range values {
		m = append(m, yamldoc.Member{Key: k.key, Value: k.value})
	}
	return m
}

// written is a value as it was written; only its parameter knows the type.
type written struct {
	text string
	node yamldoc.Node
}

func decodeWritten(d *yamldoc.Decoder, n yamldoc.Node) written {
	if n.Kind() != yamldoc.Scalar {
		var s string
		d.Into(n, &s) // reports the kind
	}
	return written{n.Text(), n}
}

func encodeWritten(w written) any {
	if _, err := strconv.ParseInt(w.text, 10, 64); err == nil {
		return yamldoc.Number(w.text)
	}
	return w.text
}

func parametersFrom(d *yamldoc.Decoder, n yamldoc.Node, w []parameterDoc) []rules.Parameter {
	entries := n.Entries()
	parameters := make([]rules.Parameter, len(w))
	for i, p := range w {
		parameters[i] = rules.Parameter{Name: p.Name, Title: p.Title, Type: p.Type, Key: p.Key, Relation: p.Relation,
			At: rules.PlaceAt(entries[i].Value.KeyOrigin())}
		nodes := entries[i].Value.Find("values").Items()
		for j, v := range p.Values {
			parameters[i].Values = append(parameters[i].Values, v.values(d, nodes[j], p.Type)...)
		}
	}
	return parameters
}

// values makes the values of one entry: one, or one for each key.
func (w valueDoc) values(d *yamldoc.Decoder, n yamldoc.Node, t rules.Type) []rules.ParameterValue {
	basis := w.Basis
	for i := range basis {
		basis[i].Unverified = basis[i].Unverified || w.Unverified
	}
	v := rules.ParameterValue{InForce: w.InForce, Known: w.Known, RetroactiveTo: w.RetroactiveTo, BackPay: w.BackPay,
		Until: w.Until, Basis: basis, Note: w.Note, At: rules.PlaceAt(n.Origin())}
	if w.Unverified && len(basis) == 0 {
		d.Report(n.Problem("an unverified value names what it would rest on", "add basis: [Decree …]"))
	}
	if (w.Value.text == "") == (len(w.ByKey) == 0) && n.Kind() == yamldoc.Mapping {
		d.Report(n.Problem("a value is written once", "write value: … or by_key: {I: …, II: …}"))
		return nil
	}
	if w.Value.text != "" {
		v.Value = w.Value.value(d, t)
		return []rules.ParameterValue{v}
	}
	var values []rules.ParameterValue
	for _, k := range w.ByKey {
		v.Key, v.Value = k.key, k.value.value(d, t)
		values = append(values, v)
	}
	return values
}

// value reads a written value as one of a type.
func (w written) value(d *yamldoc.Decoder, t rules.Type) rules.Value {
	v, err := parseValue(w.text, t)
	if err != nil && w.text != "" && t.Kind != rules.KindNone {
		d.Report(w.node.Problem(err.Error(), ""))
	}
	return v
}

func parseValue(s string, t rules.Type) (rules.Value, error) {
	switch t.Kind {
	case rules.KindBool:
		b, err := strconv.ParseBool(s)
		if err != nil || (s != "true" && s != "false") {
			return rules.Value{}, fmt.Errorf("%q is not true or false", s)
		}
		return rules.ValueOf(b), nil
	case rules.KindInt:
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return rules.Value{}, fmt.Errorf("%q is not a whole number", s)
		}
		return rules.ValueOf(n), nil
	case rules.KindDecimal:
		x, err := exact.ParseDecimal(s)
		return rules.ValueOf(x), err
	case rules.KindMoney:
		return parseMoney(s, t)
	case rules.KindText:
		return rules.ValueOf(s), nil
	case rules.KindDate:
		day, err := date.Parse(s)
		return rules.ValueOf(day), err
	default:
		return rules.Value{}, fmt.Errorf("a parameter cannot be of type %s", t)
	}
}

// parseMoney reads an amount; a bare number takes the currency of the type.
func parseMoney(s string, t rules.Type) (rules.Value, error) {
	if x, err := exact.ParseDecimal(s); err == nil {
		return rules.ValueOf(exact.NewMoney(x, t.Currency)), nil
	}
	m, err := exact.ParseMoney(s)
	if err == nil && m.Currency() != t.Currency {
		err = fmt.Errorf("%s is not in %s, the currency of the parameter", m, t.Currency)
	}
	return rules.ValueOf(m), err
}

func parametersTo(parameters []rules.Parameter) []parameterDoc {
	docs := make([]parameterDoc, len(parameters))
	for i, p := range parameters {
		docs[i] = parameterDoc{Name: p.Name, Title: p.Title, Type: p.Type, Key: p.Key, Relation: p.Relation}
		for j, v := range p.Values {
			if last := len(docs[i].Values) - 1; v.Key != "" && j > 0 && sameDays(v, p.Values[j-1]) {
				docs[i].Values[last].ByKey = append(docs[i].Values[last].ByKey, keyedValue{v.Key, writtenOf(v.Value)})
				continue
			}
			docs[i].Values = append(docs[i].Values, valueDocOf(v))
		}
	}
	return docs
}

// sameDays reports whether two values differ in nothing but key and value.
func sameDays(a, b rules.ParameterValue) bool {
	return a.Key != "" && b.Key != "" && a.InForce == b.InForce && a.Known == b.Known &&
		a.RetroactiveTo == b.RetroactiveTo && a.BackPay == b.BackPay && a.Until == b.Until &&
		slices.Equal(a.Basis, b.Basis) && a.Note == b.Note
}

func valueDocOf(v rules.ParameterValue) valueDoc {
	w := valueDoc{InForce: v.InForce, Known: v.Known, RetroactiveTo: v.RetroactiveTo, BackPay: v.BackPay,
		Until: v.Until, Basis: v.Basis, Note: v.Note}
	if v.Key == "" {
		w.Value = writtenOf(v.Value)
	} else {
		w.ByKey = keyedValues{{v.Key, writtenOf(v.Value)}}
	}
	return w
}

// writtenOf returns a value as it is written; money without its currency,
// which the type of the parameter names.
func writtenOf(v rules.Value) written {
	if v.Kind() == rules.KindMoney {
		return written{text: v.Money().Amount().String()}
	}
	return written{text: v.String()}
}
