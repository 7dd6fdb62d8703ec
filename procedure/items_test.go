package procedure_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

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
		got = append(got, fmt.Sprintf("%s|%s|%s", item.Path, item.Text, item.When))
		assert.True(t, item.Unverified, item.Path)
	}
	assert.Equal(t, want, got)

	got = nil
	for item := range full().Items() {
		got = append(got, item.Path)
		if item.Path == "channels[0]" {
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
		got = append(got, item.Path+": "+item.Text.String())
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
