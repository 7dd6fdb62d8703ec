package differential_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// hide makes some facts, derived facts and fields sensitive, at least one
// where there is any that can be.
func (r *generator) hide(facts []rules.Fact) (hidden bool) {
	for i := range facts {
		f := &facts[i]
		t := &f.Type
		for t.Elem != nil {
			t = t.Elem
		}
		switch {
		case len(t.Fields) > 0 && r.IntN(3) > 0:
			hidden = r.hide(t.Fields) || hidden
		case r.IntN(2) == 0:
			f.Sensitive, hidden = true, true
		}
	}
	return hidden
}

// secrets are facts with other values wherever they are sensitive: the same is
// known of both, and lists are as long unless they are sensitive themselves.
func (r *generator) secrets(d domains, facts []rules.Fact, known map[string]any) map[string]any {
	other := map[string]any{}
	for _, f := range facts {
		if v, given := known[f.Name]; given {
			other[f.Name] = r.secret(d, f.Type, f.Sensitive, v)
		}
	}
	return other
}

func (r *generator) secret(d domains, t rules.Type, sensitive bool, v any) any {
	switch v := v.(type) {
	case nil:
		return nil
	case map[string]any:
		fields := slices.Clone(t.Fields)
		for i := range fields {
			fields[i].Sensitive = fields[i].Sensitive || sensitive
		}
		return r.secrets(d, fields, v)
	case []any:
		list := make([]any, len(v))
		for i := range list {
			list[i] = r.secret(d, *t.Elem, sensitive, v[i])
		}
		return list
	}
	if !sensitive || v == any(rules.Absent) {
		return v
	}
	return d.of(t, false).draw(r.Rand)
}

// answerOf is what an answer is about: outcome, amounts, what became of every
// rule, and what is waited for. It shows although it follows from sensitive
// facts.
func answerOf(v rules.Verdict) string {
	var b strings.Builder
	fmt.Fprintln(&b, v.Outcome, v.Missing, v.Next, v.Inexact)
	for _, f := range v.Errors {
		fmt.Fprintln(&b, f.Code, f.Expression)
	}
	for _, a := range v.Amounts {
		fmt.Fprintln(&b, a.State, a.Value, a.Lowest, a.Highest, a.Missing, a.Inexact, a.Errors)
		for _, k := range a.Cases {
			fmt.Fprintln(&b, k.State, k.Paid, k.Value)
		}
	}
	var walk func(f *rules.Finding)
	walk = func(f *rules.Finding) {
		if f == nil {
			return
		}
		fmt.Fprintln(&b, f.Rule, f.State, f.Missing, f.Inexact)
		for _, fault := range f.Errors {
			fmt.Fprintln(&b, fault.Code, fault.Expression)
		}
		waiting(&b, f.Conditions)
		for i := range f.Rules {
			walk(&f.Rules[i])
		}
	}
	walk(v.Required)
	walk(v.Eligible)
	for i := range v.Conditions {
		walk(&v.Conditions[i])
	}
	return b.String()
}

func waiting(b *strings.Builder, conditions []rules.Condition) {
	for _, c := range conditions {
		fmt.Fprintln(b, c.State == rules.Unknown, c.Missing)
		for _, m := range c.Members {
			fmt.Fprintln(b, m.State == rules.Unknown)
			waiting(b, m.Conditions)
		}
	}
}

// Two people of whom only sensitive facts differ, and who get the same answer,
// get it in the same words.
func TestSecretsChangeNoWord(t *testing.T) {
	scenarios := 1000
	if testing.Short() {
		scenarios = 200
	}
	compiler := rules.NewCompiler()
	compared := 0
	for k := range uint64(scenarios) {
		r := &generator{Rand: rand.New(rand.NewPCG(*seed, 1<<40+k))}
		s := r.scenario()
		def := s.definition()
		if !r.hide(def.Facts) {
			continue
		}
		rs, err := compiler.Compile(def, nil)
		if err != nil {
			continue
		}
		one := explain(t, rs, s.known)
		for range 6 {
			known := r.secrets(s.domains(), def.Facts, s.known)
			other := explain(t, rs, known)
			if answerOf(one) != answerOf(other) {
				continue
			}
			compared++
			if a, b := wordsOf(t, one), wordsOf(t, other); a != b {
				t.Fatalf("scenario %d: of\n%s\nwith %v\nand %v:\n%s", k, s, sensitiveNames("", def.Facts), show(known), firstDifference(a, b))
			}
		}
	}
	t.Logf("%d pairs compared", compared)
	if compared < scenarios/2 {
		t.Errorf("of %d scenarios only %d pairs were compared", scenarios, compared)
	}
}

func explain(t *testing.T, rs *rules.Ruleset, known map[string]any) rules.Verdict {
	facts, err := rs.FactsFromMap(known)
	if err != nil {
		t.Fatal(err)
	}
	return rs.Explain(t.Context(), rules.Question{AsOf: asOf, Facts: facts})
}

func wordsOf(t *testing.T, v rules.Verdict) string {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return v.In("en") + "\n" + v.In("vi") + "\n" + string(data)
}

func firstDifference(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	i := 0
	for i < min(len(one), len(other)) && one[i] == other[i] {
		i++
	}
	around := func(lines []string) string {
		return strings.Join(lines[max(0, min(i-6, len(lines))):min(i+4, len(lines))], "\n")
	}
	return around(one) + "\n--- or\n" + around(other)
}

func sensitiveNames(prefix string, facts []rules.Fact) []string {
	var names []string
	for _, f := range facts {
		if f.Sensitive {
			names = append(names, prefix+f.Name)
		}
		t := f.Type
		for t.Elem != nil {
			t = *t.Elem
		}
		names = append(names, sensitiveNames(prefix+f.Name+".", t.Fields)...)
	}
	return names
}

// The markers stand for every sensitive value of their kind.
const (
	markedNumber  = 7654321
	markedDecimal = "7654321.5"
	markedDay     = "1987-07-19"
	markedText    = "Zephyrine"
)

// mark puts a marker into every sensitive place that has a value.
func mark(t rules.Type, sensitive bool, v any) any {
	switch v := v.(type) {
	case nil:
		return nil
	case map[string]any:
		marked := map[string]any{}
		for _, f := range t.Fields {
			if part, given := v[f.Name]; given {
				marked[f.Name] = mark(f.Type, sensitive || f.Sensitive, part)
			}
		}
		return marked
	case []any:
		marked := make([]any, len(v))
		for i := range marked {
			marked[i] = mark(*t.Elem, sensitive, v[i])
		}
		return marked
	}
	if !sensitive {
		return v
	}
	switch t.Kind {
	case rules.KindInt, rules.KindMoney:
		return markedNumber
	case rules.KindDecimal:
		return json.Number(markedDecimal)
	case rules.KindDate:
		return markedDay
	case rules.KindText:
		return markedText
	default:
		return v
	}
}

// hidden draws scenarios until one compiles, as nearly all do, with some of its
// facts sensitive and without amounts: an amount is an answer.
func (r *generator) hidden(compiler *rules.Compiler) (*scenario, rules.Definition, *rules.Ruleset) {
	for {
		s := r.scenario()
		def := s.definition()
		def.Amounts = nil
		r.hide(def.Facts)
		if rs, err := compiler.Compile(def, nil); err == nil {
			return s, def, rs
		}
	}
}

// FuzzSecrets plants a marker in every sensitive fact of a random ruleset and
// looks for it in everything that can be printed of the facts and the answer.
func FuzzSecrets(f *testing.F) {
	for k := range uint64(100) {
		f.Add(k)
	}
	compiler := rules.NewCompiler()
	marks := []string{strconv.Itoa(markedNumber), exact.DecimalOf(markedNumber).In("en"), exact.DecimalOf(markedNumber).In("vi"), markedText,
		markedDay, date.MustParse(markedDay).In("vi"), strconv.FormatInt(markedNumber, 16), fmt.Sprintf("%x", markedText)}
	f.Fuzz(func(t *testing.T, k uint64) {
		r := &generator{Rand: rand.New(rand.NewPCG(k, 77))}
		s, def, rs := r.hidden(compiler)
		known := map[string]any{}
		for _, fact := range def.Facts {
			if v, given := s.known[fact.Name]; given {
				known[fact.Name] = mark(fact.Type, fact.Sensitive, v)
			}
		}
		facts, err := rs.FactsFromMap(known)
		if err != nil {
			t.Fatal(err)
		}
		q := rules.Question{AsOf: asOf, Facts: facts}
		v := explain(t, rs, known)
		type file struct {
			facts rules.Facts
			query rules.Question
			v     rules.Verdict
		}
		var log bytes.Buffer
		shown := []string{wordsOf(t, v)}
		for _, thing := range []any{facts, q, v, &q, file{facts, q, v}} {
			for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%s", "%x"} {
				shown = append(shown, fmt.Sprintf(verb, thing))
			}
			slog.New(slog.NewTextHandler(&log, nil)).Info("text", "thing", thing)
			slog.New(slog.NewJSONHandler(&log, nil)).Info("json", "thing", thing)
		}
		for name, value := range facts.All() {
			shown = append(shown, fmt.Sprintf("%v %#v %d", value, value, value), value.In("vi"))
			_, err := rs.FactsFromMap(map[string]any{name: []any{value, map[string]any{strconv.Itoa(markedNumber): known[name]}, known[name]}})
			if facts.Get(name).IsSensitive() {
				shown = append(shown, fmt.Sprintf("%v %+v %#v", err, err, err))
			}
		}
		for _, text := range append(shown, log.String()) {
			for _, m := range marks {
				if at := strings.Index(text, m); at >= 0 {
					t.Fatalf("%q shows of\n%s\nin %.300s", m, s, text[max(0, at-150):])
				}
			}
		}
	})
}
