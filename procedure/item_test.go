package procedure_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// Whatever in a version has a provenance is among its items, under the key that
// files write. What is left out of Version.parts would be neither checked nor
// assessed.
func TestItemsLeaveNoPartOut(t *testing.T) {
	var v procedure.Version
	want := []string{""}
	fill(reflect.ValueOf(&v).Elem(), "", &want)
	var got []string
	for item := range v.Items() {
		got = append(got, item.Handle.String())
		assert.Equal(t, reflect.Pointer, reflect.TypeOf(item.Part).Kind(), "%s is in the memory of the version", item.Handle)
	}
	slices.Sort(got)
	slices.Sort(want)
	assert.Equal(t, want, got)
	assert.Greater(t, len(got), 20, "it looks at parts")
}

// fill gives each list of parts of a struct one member, and adds the places of
// all parts.
func fill(v reflect.Value, before string, places *[]string) {
	for i := range v.NumField() {
		field, key := v.Field(i), before+v.Type().Field(i).Tag.Get("json")
		switch {
		case field.Kind() == reflect.Slice && hasProvenance(field.Type().Elem()):
			field.Set(reflect.MakeSlice(field.Type(), 1, 1))
			*places = append(*places, key+"[0]")
		case field.Kind() == reflect.Struct && hasProvenance(field.Type()):
			*places = append(*places, key)
			fill(field, key+".", places)
		}
	}
}

func hasProvenance(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	f, ok := t.FieldByName("Provenance")
	return ok && f.Anonymous
}

// What a part says of itself, beside its name.
func TestItemsSayWhenTheyApply(t *testing.T) {
	said := func(s string) text.Text { return text.Plain(s) }
	v := procedure.Version{
		Authorities: []procedure.Authority{{Name: said("chair"), Valid: date.Interval{First: day("2025-07-01"), Last: day("2025-07-31")}}},
		Channels:    []procedure.Channel{{Kind: procedure.Post, When: "remote"}},
		Cases:       []procedure.Case{{ID: "new", Name: said("New"), When: "first"}},
		Evidence:    []procedure.Evidence{{ID: "plan", Name: said("Plan"), When: "built", Condition: said("if built"), Cases: []string{"new"}}},
		Fees:        []procedure.Fee{{Kind: procedure.StateFee, Channels: []procedure.ChannelKind{procedure.Online}, Cases: []string{"new"}}},
		Limits:      []procedure.TimeLimit{{For: procedure.ForRefusal, When: "refused"}},
		Steps:       []procedure.Step{{ID: "visit", Name: said("Visit"), Condition: said("if needed")}},
		Outputs:     []procedure.Output{{Name: said("Permit"), When: "granted"}},
		Conditions:  []procedure.Condition{{Text: said("lawful")}, {Text: said("adult"), Rules: []string{"age"}}},
	}
	var got []string
	for i := range v.Items() {
		if !strings.HasPrefix(i.Handle.String(), "handling") {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s: %s %s %v %v %s %t", i.Handle, i.Text, i.When, i.Cases, i.Channels, i.Valid, i.IsModelled())))
		}
	}
	always := v.Valid.String()
	assert.Equal(t, []string{
		": the version  [] [] " + always + " true",
		"authorities[0]: chair  [] [] " + v.Authorities[0].Valid.String() + " true",
		"channels[0]: by post remote [] [post] " + always + " true",
		"cases[0]: New first [] [] " + always + " true",
		"evidence[0]: Plan built [new] [] " + always + " true",
		"fees[0]: state fee  [new] [online] " + always + " true",
		"limits[0]: time limit for a refusal refused [] [] " + always + " true",
		"steps[0]: Visit  [] [] " + always + " false",
		"outputs[0]: Permit granted [] [] " + always + " true",
		"conditions[0]: lawful  [] [] " + always + " false",
		"conditions[1]: adult  [] [] " + always + " true",
		"transition: the transition  [] [] " + always + " true",
		"publication: the publication  [] [] " + always + " true",
	}, got)
	var open []string
	for _, n := range v.NotModelled() {
		open = append(open, n.Handle.String()+" "+n.Text.String())
	}
	assert.Equal(t, []string{"conditions[0] lawful", "steps[0] if needed"}, open, "requirements come first")
	for range v.Items() {
		break // a reader may stop
	}
}

// full is a version that has one of every part, each read in no source.
func full() procedure.Version {
	p, name := procedure.Provenance{Unverified: true}, text.Plain
	return procedure.Version{
		Provenance: p, Valid: date.Interval{First: day("2024-01-01")},
		LegalBasis:  []legal.Basis{{Act: name("Act 1"), Since: day("2024-01-01")}},
		Authorities: []procedure.Authority{{Name: name("chair"), Provenance: p}},
		Addressees:  []procedure.Addressee{{Name: name("citizen"), Provenance: p}},
		Channels:    []procedure.Channel{{Kind: procedure.Post, When: "a", Provenance: p}},
		Cases:       []procedure.Case{{ID: "new", Name: name("new"), When: "b", Provenance: p}},
		Evidence:    []procedure.Evidence{{ID: "form", Name: name("form"), When: "c", Provenance: p}},
		OneOf:       []procedure.EvidenceChoice{{Name: name("choice"), Lists: [][]string{{"form"}, {"form"}}, Provenance: p}},
		Fees: []procedure.Fee{{Kind: procedure.ServiceFee, When: "d", SetBy: name("province"), Provenance: p},
			{Name: name("toll"), When: "e", SetBy: name("province"), Provenance: p}},
		EvidenceSets: 1,
		Limits:       []procedure.TimeLimit{{For: procedure.ForReturn, Text: name("soon"), When: "f", Provenance: p}},
		Steps:        []procedure.Step{{ID: "check", Name: name("check"), When: "g", Provenance: p}},
		Outputs:      []procedure.Output{{Name: name("paper"), When: "h", Provenance: p}},
		Forms:        []procedure.Form{{ID: "01", Name: name("form 01"), Provenance: p}},
		Conditions:   []procedure.Condition{{Text: name("adult"), Provenance: p}},
		Overlaps:     []procedure.Overlap{{With: []string{"x"}, Text: name("not both"), Provenance: p}},
		Provisions:   []procedure.Provision{{Topic: "move", Text: name("on a move"), Provenance: p}},
		Handling: procedure.Handling{Provenance: p, Supplement: procedure.Supplement{Provenance: p}, Reappointment: procedure.Reappointment{Provenance: p},
			Opinion: procedure.Opinion{Provenance: p}, Suspensions: []procedure.Suspension{{ID: "visit", Name: name("visit"), Provenance: p}}},
		Transition:  procedure.Transition{Provenance: p},
		Publication: procedure.Publication{Provenance: p},
	}
}

// Every part has its path, its name, its condition and its provenance, in the
// order of the document.
func TestItems(t *testing.T) {
	want := []string{
		"|the version|", "authorities[0]|chair|", "addressees[0]|citizen|", "channels[0]|by post|a", "cases[0]|new|b", "evidence[0]|form|c",
		"one_of[0]|choice|", "fees[0]|service fee|d", "fees[1]|toll|e", "limits[0]|time limit for handing over the result|f", "steps[0]|check|g",
		"outputs[0]|paper|h", "forms[0]|form 01|", "conditions[0]|adult|", "overlaps[0]|not both|", "provisions[0]|on a move|",
		"handling|the handling of requests|", "handling.supplement|the rule on supplements|", "handling.reappointment|the rule on new appointments|",
		"handling.opinion|the rule on opinions|", "handling.suspensions[0]|visit|", "transition|the transition|", "publication|the publication|",
	}
	var got []string
	for item := range full().Items() {
		got = append(got, fmt.Sprintf("%s|%s|%s", item.Handle, item.Text, item.When))
		assert.True(t, item.Unverified, item.Handle)
	}
	assert.Equal(t, want, got)

	got = nil
	for item := range full().Items() {
		got = append(got, item.Handle.String())
		if item.Handle.String() == "channels[0]" {
			break
		}
	}
	assert.Equal(t, []string{"", "authorities[0]", "addressees[0]", "channels[0]"}, got, "who has seen enough sees no more")

	got = nil
	for _, remark := range (procedure.Procedure{ID: "x", Versions: []procedure.Version{full()}}).Lint(procedure.Profile{}) {
		if remark.Kind == procedure.UnverifiedItem {
			got = append(got, remark.Path)
		}
	}
	assert.Len(t, got, len(want), "the linter sees each")
	assert.Equal(t, []string{"versions[0]", "versions[0].authorities[0]"}, got[:2])
}

// A condition in words that no rule covers is listed, of the version, of a
// paper and of a step, with a provenance of its own.
func TestNotModelled(t *testing.T) {
	acts := []legal.Basis{legal.Cite("Act 1")}
	v := procedure.Version{
		Conditions: []procedure.Condition{{Text: text.Plain("adult"), Rules: []string{"adult"}}, {Text: text.Plain("healthy"), Provenance: procedure.Provenance{Basis: acts}}},
		Evidence:   []procedure.Evidence{{Condition: text.Plain("if old"), When: "old"}, {Condition: text.Plain("if any")}, {}},
		Steps:      []procedure.Step{{Condition: text.Plain("if new"), When: "new"}, {}, {Condition: text.Plain("on a complaint")}},
	}
	var got []string
	for _, item := range v.NotModelled() {
		got = append(got, item.Handle.String()+": "+item.Text.String())
	}
	assert.Equal(t, []string{"conditions[1]: healthy", "evidence[1]: if any", "steps[2]: on a complaint"}, got)
	v.NotModelled()[0].Basis[0] = legal.Basis{}
	assert.Equal(t, legal.Cite("Act 1"), acts[0])
}

// An item is unverified if it is marked, or if a provision it rests on is.
func TestIsUnverified(t *testing.T) {
	read, unread := legal.Cite("Act 1"), legal.Unverified(legal.Cite("Act 2"))
	for _, row := range []struct {
		p    procedure.Provenance
		want bool
	}{
		{procedure.Provenance{}, false},
		{procedure.Provenance{Basis: []legal.Basis{read}}, false},
		{procedure.Provenance{Basis: []legal.Basis{read, unread}}, true},
		{procedure.Provenance{Basis: []legal.Basis{read}, Unverified: true}, true},
		{procedure.Provenance{Unverified: true}, true},
	} {
		assert.Equal(t, row.want, row.p.IsUnverified(), "%v", row.p)
	}
}
