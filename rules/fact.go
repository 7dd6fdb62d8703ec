package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/rules/exact"
)

// Fact is something about a person or a case that rules ask for: what CCCEV
// calls an Information Concept.
type Fact struct {
	// Name is a CEL identifier, such as birth_date.
	Name string `json:"name" doc:"key"`
	Type Type   `json:"type" doc:"required" example:"bool"`
	// Label is what it is called: "Date of birth".
	Label text.Text `json:"label"`
	// Question asks for it: "When were you born?"
	Question text.Text `json:"question"`
	Help     text.Text `json:"help"`
	// Evidence are the codes of the documents that prove it.
	Evidence []string `json:"evidence"`
	// Sensitive values are redacted in texts, JSON and logs unless asked for.
	Sensitive bool `json:"sensitive"`
	// Optional facts can be known to be absent, which has() asks. One that is
	// not optional is either known or missing.
	Optional bool          `json:"optional"`
	Basis    []legal.Basis `json:"basis"`
	// Derived, if given, is how the fact follows from others. What is missing
	// is always given as the base facts it rests on.
	Derived Expression `json:"derived"`
	// OrGiven lets a derived fact be given instead of what it derives from:
	// an age where no date of birth is known. What is given must agree with
	// what follows, if both are known.
	OrGiven bool `json:"or_given"`
	// Today marks the fact, a date, that stands for the day of the question:
	// where it is not given, it is the day whose law applies.
	Today bool `json:"today"`
}

// findFact follows a path through records and lists to a declaration.
func findFact(facts []Fact, path string) (Fact, bool) {
	head, rest, more := strings.Cut(path, ".")
	name, _, _ := strings.Cut(head, "[")
	i := slices.IndexFunc(facts, func(f Fact) bool { return f.Name == name })
	if i < 0 {
		return Fact{}, false
	}
	if !more {
		return clone.Of(facts[i]), true
	}
	t := facts[i].Type
	for t.Kind == KindList && t.Elem != nil {
		t = *t.Elem
	}
	return findFact(t.Fields, rest)
}

// Type is the type of a fact or parameter, as plain data. [ParseType] reads
// the short spelling that most types have; a document writes the others by the key of their kind.
type Type struct {
	// Kind and Currency, of KindMoney, have no keys: a document writes them in
	// the short spelling.
	Kind     Kind
	Currency exact.Currency
	// Options are the values of KindEnum.
	Options []Option `json:"enum"`
	// Elem is the type of the members of KindList.
	Elem *Type `json:"list"`
	// Fields are those of KindRecord: name, type, texts, whether sensitive or
	// optional; none is derived.
	Fields []Fact `json:"record"`
}

// Option is one of the values of an enum: a word for rules, a label for
// people.
type Option struct {
	Name  string    `json:"name"`
	Label text.Text `json:"label,omitzero"`
}

// Bool returns the type of truth values.
func Bool() Type { return Type{Kind: KindBool} }

// Int returns the type of whole numbers.
func Int() Type { return Type{Kind: KindInt} }

// DecimalType returns the type of exact decimals.
func DecimalType() Type { return Type{Kind: KindDecimal} }

// MoneyIn returns the type of amounts in a currency.
func MoneyIn(c exact.Currency) Type { return Type{Kind: KindMoney, Currency: c} }

// TextType returns the type of texts.
func TextType() Type { return Type{Kind: KindText} }

// Enum returns the type of one of some words.
func Enum(names ...string) Type {
	t := Type{Kind: KindEnum}
	for _, name := range names {
		t.Options = append(t.Options, Option{Name: name})
	}
	return t
}

// Date returns the type of days.
func Date() Type { return Type{Kind: KindDate} }

// ListOf returns the type of lists.
func ListOf(elem Type) Type { return Type{Kind: KindList, Elem: &elem} }

// Record returns the type of records with some fields.
func Record(fields ...Fact) Type { return Type{Kind: KindRecord, Fields: fields} }

// String returns the type as a message names it: "money VND", "enum (poor,
// near_poor)", "list of record".
func (t Type) String() string {
	switch t.Kind {
	case KindMoney:
		return "money " + t.Currency.String()
	case KindEnum:
		names := make([]string, len(t.Options))
		for i, o := range t.Options {
			names[i] = o.Name
		}
		return "enum (" + strings.Join(names, ", ") + ")"
	case KindList:
		if t.Elem != nil {
			return "list of " + t.Elem.String()
		}
	default:
	}
	return t.Kind.String()
}

// ParseType reads what [Type.String] writes, for types whose options have no
// labels and that hold no records. The error says what to write instead.
func ParseType(s string) (Type, error) {
	word, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	rest = strings.TrimSpace(rest)
	kind, err := ParseKind(word)
	switch {
	case err != nil:
		return Type{}, err
	case kind == KindMoney:
		currency, err := exact.ParseCurrency(rest)
		if err != nil {
			return Type{}, fmt.Errorf("%.100q names no currency: write money VND", s)
		}
		return MoneyIn(currency), nil
	case kind == KindEnum:
		return parseEnum(s, rest)
	case kind == KindList:
		elem, err := ParseType(strings.TrimPrefix(rest, "of "))
		return ListOf(elem), err
	case kind == KindRecord:
		return Type{}, fmt.Errorf("a record names its fields: write type: {record: {name: {type: text}}}")
	case rest != "":
		return Type{}, fmt.Errorf("%.100q is not a type: write %s", s, word)
	}
	return Type{Kind: kind}, nil
}

func parseEnum(s, rest string) (Type, error) {
	inner, opened := strings.CutPrefix(rest, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	names := strings.Fields(inner)
	if strings.Contains(inner, ",") {
		names = slices.DeleteFunc(strings.Split(inner, ","), func(name string) bool { return strings.TrimSpace(name) == "" })
		for i := range names {
			names[i] = strings.TrimSpace(names[i])
		}
	}
	if !opened || !closed || len(names) == 0 {
		return Type{}, fmt.Errorf("%.100q names no words: write enum (poor, near_poor)", s)
	}
	return Enum(names...), nil
}
