package procedure

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// factDoc is how a fact is written, under its name.
type factDoc struct {
	Name      string           `json:"-" doc:"key"`
	Type      rules.Type       `json:"type" doc:"required" example:"bool"`
	Label     text.Text        `json:"label"`
	Question  text.Text        `json:"question"`
	Help      text.Text        `json:"help"`
	Evidence  []string         `json:"evidence"`
	Sensitive bool             `json:"sensitive"`
	Optional  bool             `json:"optional"`
	Basis     []legal.Basis    `json:"basis"`
	Derived   rules.Expression `json:"derived"`
	OrGiven   bool             `json:"or_given"`
	Today     bool             `json:"today"`
}

func factsFrom(_ *yamldoc.Decoder, n yamldoc.Node, w []factDoc) []rules.Fact {
	entries := n.Entries()
	facts := make([]rules.Fact, len(w))
	for i, f := range w {
		facts[i] = rules.Fact{Name: f.Name, Type: f.Type, Label: f.Label, Question: f.Question, Help: f.Help,
			Evidence: f.Evidence, Sensitive: f.Sensitive, Optional: f.Optional, Basis: f.Basis,
			Derived: f.Derived, OrGiven: f.OrGiven, Today: f.Today, At: rules.PlaceAt(entries[i].Value.KeyOrigin())}
	}
	return facts
}

func factsTo(facts []rules.Fact) []factDoc {
	w := make([]factDoc, len(facts))
	for i, f := range facts {
		w[i] = factDoc{f.Name, f.Type, f.Label, f.Question, f.Help, f.Evidence, f.Sensitive, f.Optional, f.Basis,
			f.Derived, f.OrGiven, f.Today}
	}
	return w
}

// typeDoc is the long spelling of a type: one of its keys.
type typeDoc struct {
	Enum   options      `json:"enum"`
	List   *rules.Type  `json:"list"`
	Record []rules.Fact `json:"record"`
}

// options are the words of an enum, written as a list or as a mapping from
// word to label.
type options []rules.Option

func decodeOptions(d *yamldoc.Decoder, n yamldoc.Node) (words options) {
	if n.Kind() == yamldoc.Mapping {
		for _, e := range n.Entries() {
			o := rules.Option{Name: e.Key}
			d.Into(e.Value, &o.Label)
			words = append(words, o)
		}
		return words
	}
	var names []string
	d.Into(n, &names)
	return rules.Enum(names...).Options
}

func encodeOptions(words options) any {
	m := yamldoc.Members{}
	for _, o := range words {
		m = append(m, yamldoc.Member{Key: o.Name, Value: o.Label})
	}
	return m
}

// typeCodec reads "int", "money VND", "enum (poor, near_poor)" and "list of
// int", the words that Type.String writes, or the long spelling.
func typeCodec() yamldoc.Codec {
	return yamldoc.OneOf(decodeType, encodeType, yamldoc.Via(typeFrom, typeTo))
}

func decodeType(d *yamldoc.Decoder, n yamldoc.Node) rules.Type {
	t, err := parseType(n.Text())
	if err != nil {
		d.Report(n.Problem(err.Error(), ""))
	}
	return t
}

func parseType(s string) (rules.Type, error) {
	word, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	rest = strings.TrimSpace(rest)
	kind, err := rules.ParseKind(word)
	switch {
	case err != nil:
		return rules.Type{}, err
	case kind == rules.KindMoney:
		currency, err := exact.ParseCurrency(rest)
		if err != nil {
			return rules.Type{}, fmt.Errorf("%q names no currency: write money VND", s)
		}
		return rules.MoneyIn(currency), nil
	case kind == rules.KindEnum:
		return parseEnum(s, rest)
	case kind == rules.KindList:
		elem, err := parseType(strings.TrimPrefix(rest, "of "))
		return rules.ListOf(elem), err
	case kind == rules.KindRecord:
		return rules.Type{}, fmt.Errorf("a record names its fields: write type: {record: {name: {type: text}}}")
	case rest != "":
		return rules.Type{}, fmt.Errorf("%q is not a type: write %s", s, word)
	}
	return rules.Type{Kind: kind}, nil
}

func parseEnum(s, rest string) (rules.Type, error) {
	inner, ok := strings.CutPrefix(rest, "(")
	inner, ok2 := strings.CutSuffix(inner, ")")
	names := strings.FieldsFunc(inner, func(r rune) bool { return r == ',' || r == ' ' })
	if !ok || !ok2 || len(names) == 0 {
		return rules.Type{}, fmt.Errorf("%q names no words: write enum (poor, near_poor)", s)
	}
	return rules.Enum(names...), nil
}

func encodeType(t rules.Type) (string, bool) {
	for _, o := range t.Options {
		if !o.Label.IsZero() {
			return "", false
		}
	}
	if t.Kind == rules.KindRecord || t.Elem != nil && t.Elem.Kind == rules.KindRecord {
		return "", false
	}
	return t.String(), true
}

func typeFrom(d *yamldoc.Decoder, n yamldoc.Node, w typeDoc) rules.Type {
	if n.Kind() == yamldoc.Mapping && len(n.Entries()) != 1 {
		d.Report(n.Problem("a type is one thing", "write one of enum, list and record"))
	}
	switch {
	case w.List != nil:
		return rules.ListOf(*w.List)
	case w.Record != nil:
		return rules.Record(w.Record...)
	}
	return rules.Type{Kind: rules.KindEnum, Options: w.Enum}
}

func typeTo(t rules.Type) typeDoc {
	return typeDoc{List: t.Elem, Record: t.Fields, Enum: t.Options}
}
