package catalogue

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// ruleCodecs are those of package rules.
func ruleCodecs() []yamldoc.Codec {
	return []yamldoc.Codec{
		yamldoc.Custom(decodeExpression, func(e rules.Expression) any { return string(e) },
			yamldoc.Object{"type": []string{"string", "boolean", "number"}, "minLength": 1}),
		yamldoc.TextOf[exact.Currency]("for example VND", yamldoc.Object{"type": "string", "pattern": "^[A-Z]{3}$"}),
		yamldoc.TextOf[rules.Period]("", yamldoc.Object{"enum": []string{"once", "month", "year"}}),
		yamldoc.TextOf[rules.Combination]("", yamldoc.Object{"enum": []string{"highest", "sum", "only"}}),
		yamldoc.TextOf[rules.Relation]("", yamldoc.Object{"enum": []string{"at_least", "on_top", "replaces"}}),
		yamldoc.OneOf(decodeType, encodeType, yamldoc.Checked(completeType)),
		yamldoc.Custom(decodeOptions, encodeOptions, yamldoc.Object{"anyOf": []any{
			yamldoc.Object{"type": "array", "items": yamldoc.Object{"type": "string"}},
			yamldoc.Object{"type": "object"},
		}}),
		yamldoc.Checked(checkShape),
		yamldoc.Checked(readParameter),
		yamldoc.Via(valuesFrom, valuesTo),
		yamldoc.Custom(decodeKeyedValues, encodeKeyedValues, yamldoc.Object{"type": "object"}),
		yamldoc.Custom(decodeWritten, encodeWritten, yamldoc.Object{"type": []string{"string", "number", "boolean"}}),
	}
}

// decodeExpression refuses the controls that make an expression read otherwise
// than it is computed.
func decodeExpression(d *yamldoc.Decoder, n yamldoc.Node) rules.Expression {
	for _, r := range n.Text() {
		if unicode.Is(unicode.Bidi_Control, r) {
			d.Report(n.Problem(fmt.Sprintf("the control U+%04X makes the expression read otherwise than it is computed", r), "take it out"))
			return ""
		}
	}
	return rules.Expression(decodeWritten(d, n))
}

// checkShape reports a rule that is written in no way or in several.
func checkShape(d *yamldoc.Decoder, n yamldoc.Node, r *rules.Rule) {
	if r.AtLeast.Rules == nil {
		r.AtLeast = rules.AtLeast{} // that they are missing is reported already
	}
	if n.Kind() != yamldoc.Mapping {
		return
	}
	const shapes = "write one of when, all, any, none, at_least and readings"
	found := ""
	for _, e := range n.Entries() {
		switch e.Key {
		case "when", "all", "any", "none", "at_least", "readings":
			if found != "" {
				d.Report(e.Value.KeyProblem("the rule has "+found+" already", shapes))
			}
			found = e.Key
		}
	}
	if found == "" {
		d.Report(n.Problem("the rule has no condition", shapes))
	}
}

// decodeType reads the short spelling of a type, "money VND" or "list of int".
// The long one is one of its keys.
func decodeType(d *yamldoc.Decoder, n yamldoc.Node) rules.Type {
	t, err := rules.ParseType(n.Text())
	if err != nil {
		d.Report(n.Problem(err.Error(), ""))
	}
	return t
}

func encodeType(t rules.Type) (string, bool) { return t.String(), isShort(t) }

// isShort reports whether a type comes back from its short spelling.
func isShort(t rules.Type) bool {
	switch t.Kind {
	case rules.KindRecord:
		return false
	case rules.KindList:
		return t.Elem == nil || isShort(*t.Elem)
	default:
	}
	return !slices.ContainsFunc(t.Options, func(o rules.Option) bool {
		return !o.Label.IsZero() || strings.Contains(o.Name, ",") || len(t.Options) == 1 && strings.Contains(o.Name, " ")
	})
}

func completeType(d *yamldoc.Decoder, n yamldoc.Node, t *rules.Type) {
	if n.Kind() == yamldoc.Mapping && len(n.Entries()) != 1 {
		d.Report(n.Problem("a type is one thing", "write one of enum, list and record"))
	}
	switch {
	case t.Elem != nil:
		*t = rules.ListOf(*t.Elem)
	case t.Fields != nil:
		*t = rules.Record(t.Fields...)
	default:
		t.Kind = rules.KindEnum
	}
}

// decodeOptions reads the words of an enum, written as a list or as a mapping
// from word to label; {} is none.
func decodeOptions(d *yamldoc.Decoder, n yamldoc.Node) (words []rules.Option) {
	if n.Kind() == yamldoc.Mapping {
		for _, e := range n.Entries() {
			o := rules.Option{Name: e.Key}
			if e.Value.Kind() != yamldoc.Mapping || len(e.Value.Entries()) > 0 {
				d.Into(e.Value, &o.Label)
			}
			words = append(words, o)
		}
		return words
	}
	var names []string
	d.Into(n, &names)
	return rules.Enum(names...).Options
}

func encodeOptions(words []rules.Option) any {
	m := yamldoc.Members{}
	for _, o := range words {
		m = append(m, yamldoc.Member{Key: o.Name, Value: o.Label})
	}
	return m
}

// datedValue is how a value of a parameter is written, or several by key with
// the same days.
type datedValue struct {
	Value         written       `json:"value"`
	ByKey         keyedValues   `json:"by_key"`
	InForce       date.Date     `json:"in_force" doc:"required" example:"2025-07-01"`
	Known         date.Date     `json:"known"`
	RetroactiveTo date.Date     `json:"retroactive_to"`
	BackPay       bool          `json:"back_pay"`
	Until         date.Date     `json:"until"`
	Basis         []legal.Basis `json:"basis"`
	Unverified    bool          `json:"unverified"` // marks every basis of the value
	Note          text.Text     `json:"note"`
}

// written is a value as it was written; only its parameter knows the type.
type written string

func decodeWritten(d *yamldoc.Decoder, n yamldoc.Node) written {
	if n.Kind() != yamldoc.Scalar {
		var s string
		d.Into(n, &s) // reports the kind
		return ""
	}
	return written(n.Text())
}

func encodeWritten(w written) any {
	if _, err := strconv.ParseInt(string(w), 10, 64); err == nil {
		return yamldoc.Number(w)
	}
	return string(w)
}

// keyedValues are values by key: {I: 5310000, II: as before, III: ended}.
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

// valuesFrom makes the values of a parameter: one of each entry, or one for
// each of its keys. They are still the texts that were written.
func valuesFrom(d *yamldoc.Decoder, n yamldoc.Node, entries []datedValue) []rules.ParameterValue {
	var values []rules.ParameterValue
	nodes := n.Items()
	for i, w := range entries {
		w.check(d, nodes[i])
		v := rules.ParameterValue{InForce: w.InForce, Known: w.Known, RetroactiveTo: w.RetroactiveTo, BackPay: w.BackPay,
			Until: w.Until, Basis: w.Basis, Note: w.Note}
		for j := range w.Basis {
			w.Basis[j].Unverified = w.Basis[j].Unverified || w.Unverified
		}
		for key, node := range valueNodes(nodes[i]) {
			v.Key, v.Value = key, rules.ValueOf(node.Text())
			if v.AsBefore, v.Ended = key != "" && node.Text() == asBefore, key != "" && node.Text() == ended; v.AsBefore || v.Ended {
				v.Value = rules.Value{}
			}
			values = append(values, v)
		}
	}
	return values
}

func (w datedValue) check(d *yamldoc.Decoder, n yamldoc.Node) {
	if w.Unverified && len(w.Basis) == 0 {
		d.Report(n.Problem("an unverified value names what it would rest on", "add basis: [Decree …]"))
	}
	if (w.Value == "") == (len(w.ByKey) == 0) && n.Kind() == yamldoc.Mapping {
		d.Report(n.Problem("a value is written once", "write value: … or by_key: {I: …, II: …}"))
	}
}

// valueNodes yields the values of an entry by their keys; a value without a
// key has the empty one. An entry that does not give them in one way has none.
func valueNodes(entry yamldoc.Node) iter.Seq2[string, yamldoc.Node] {
	return func(yield func(string, yamldoc.Node) bool) {
		value, single := entry.Get("value")
		byKey, several := entry.Get("by_key")
		single = single && value.Text() != ""
		several = several && len(byKey.Entries()) > 0
		switch {
		case single == several:
		case single:
			yield("", value)
		default:
			for _, e := range byKey.Entries() {
				if !yield(e.Key, e.Value) {
					return
				}
			}
		}
	}
}

// readParameter gives the values of a parameter, which are texts so far, its
// type.
func readParameter(d *yamldoc.Decoder, n yamldoc.Node, p *rules.Parameter) {
	list, given := n.Get("values")
	if !given {
		return
	}
	i := 0
	for _, entry := range list.Items() {
		for _, node := range valueNodes(entry) {
			if p.Values[i].AsBefore || p.Values[i].Ended {
				i++
				continue
			}
			v, err := parseValue(node.Text(), p.Type)
			if err != nil && node.Text() != "" && p.Type.Kind != rules.KindNone {
				d.Report(node.Problem(err.Error(), ""))
			}
			p.Values[i].Value = v
			i++
		}
	}
}

func parseValue(s string, t rules.Type) (rules.Value, error) {
	switch t.Kind {
	case rules.KindBool:
		if s != "true" && s != "false" {
			return rules.Value{}, fmt.Errorf("%q is not true or false", s)
		}
		return rules.ValueOf(s == "true"), nil
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
	m, err := exact.ParseAmount(s, t.Currency)
	if named := (*exact.DecimalError)(nil); errors.As(err, &named) {
		m, err = exact.ParseMoney(s)
	}
	if err == nil && m.Currency() != t.Currency {
		err = fmt.Errorf("%s is not in %s, the currency of the parameter", m, t.Currency)
	}
	return rules.ValueOf(m), err
}

func valuesTo(values []rules.ParameterValue) []datedValue {
	var entries []datedValue
	for i, v := range values {
		if last := len(entries) - 1; v.Key != "" && i > 0 && sameDays(v, values[i-1]) {
			entries[last].ByKey = append(entries[last].ByKey, keyedValue{v.Key, keyedOf(v)})
			continue
		}
		w := datedValue{InForce: v.InForce, Known: v.Known, RetroactiveTo: v.RetroactiveTo, BackPay: v.BackPay,
			Until: v.Until, Basis: v.Basis, Note: v.Note}
		if v.Key == "" {
			w.Value = writtenOf(v.Value)
		} else {
			w.ByKey = keyedValues{{v.Key, keyedOf(v)}}
		}
		entries = append(entries, w)
	}
	return entries
}

// sameDays reports whether two values differ in nothing but key and value.
func sameDays(a, b rules.ParameterValue) bool {
	return a.Key != "" && b.Key != "" && a.InForce == b.InForce && a.Known == b.Known &&
		a.RetroactiveTo == b.RetroactiveTo && a.BackPay == b.BackPay && a.Until == b.Until &&
		slices.Equal(a.Basis, b.Basis) && a.Note == b.Note
}

// What stands by key in place of a value.
const (
	asBefore = "as before"
	ended    = "ended"
)

// keyedOf returns a value by key as it is written.
func keyedOf(v rules.ParameterValue) written {
	switch {
	case v.AsBefore:
		return asBefore
	case v.Ended:
		return ended
	}
	return writtenOf(v.Value)
}

// writtenOf returns a value as it is written; money without its currency,
// which the type of the parameter names.
func writtenOf(v rules.Value) written {
	if v.Kind() == rules.KindMoney {
		m := v.Money()
		return written(strings.TrimSuffix(m.String(), " "+m.Currency().String()))
	}
	return written(v.String())
}
