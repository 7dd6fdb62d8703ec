package assessment_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/rules"
)

// everybody are facts of a person about whom all procedures can be asked.
func everybody() map[string]any {
	return map[string]any{
		"birth_date": "1946-05-20", "citizen": true, "requested": true, "household": "poor", "has_supporter": false,
		"disability": "severe", "hiv": false, "has_income": true, "single_parent": false, "children_raised": 0,
		"child_without_support": false, "in_education": false, "hard_commune": false, "monthly_pension": 0,
		"eligible_for_care_home": false, "local_level": rules.Absent, "beneficiary": true, "other_funeral_grant": 0,
		"death_date": "2024-06-28", "group": "heroic_mother",
	}
}

// asKnownOn returns the catalogue as someone would have written it on a day
// who knew the law made known by then, and no other.
func asKnownOn(t *rapid.T, c *catalogue.Catalogue, known date.Date) *catalogue.Catalogue {
	def := catalogue.Definition{Facts: c.Facts(), Parameters: c.Parameters(), Profiles: []procedure.Profile{vnprocedure.Profile()}}
	for i := range def.Parameters {
		def.Parameters[i].Values = slices.DeleteFunc(def.Parameters[i].Values, func(v rules.ParameterValue) bool {
			return v.InForce.After(known) && v.Known.IsZero() || v.Known.After(known)
		})
	}
	def.Parameters = slices.DeleteFunc(def.Parameters, func(p rules.Parameter) bool { return len(p.Values) == 0 })
	for p := range c.Procedures() {
		for i := range p.Versions {
			if i > 0 && !p.Versions[i-1].EndsByItself && p.Versions[i].KnownFrom().After(known) && !p.Versions[i-1].KnownFrom().After(known) {
				p.Versions[i-1].Valid.Last = date.Date{} // nobody knew that it would end
			}
		}
		p.Versions = slices.DeleteFunc(p.Versions, func(v procedure.Version) bool { return v.KnownFrom().After(known) })
		if len(p.Versions) > 0 {
			def.Procedures = append(def.Procedures, p)
		}
	}
	then, err := catalogue.New(t.Context(), def)
	if err != nil {
		t.Fatal(err)
	}
	return then
}

// An answer as of V known K is the answer of a catalogue that holds nothing
// that was made known after K: no version, no value of a parameter, no end of
// validity leaks back.
func TestNothingIsKnownBeforeItsTime(t *testing.T) {
	c := thirteen(t)
	hash := regexp.MustCompile(`"hash":"[0-9a-f]*"`)
	days := []string{ // around which law was made known, or took force
		"2024-09-01", "2025-02-28", "2025-06-30", "2025-07-01", "2025-08-06", "2025-08-07", "2025-12-31", "2026-01-01",
		"2026-06-30", "2026-07-01", "2026-08-20", "2026-08-21", "2026-09-30", "2026-10-01", "2026-10-04", "2026-10-05", "2027-03-02",
	}
	catalogues := map[date.Date]*catalogue.Catalogue{}
	rapid.Check(t, func(t *rapid.T) {
		known := day(rapid.SampledFrom(days).Draw(t, "known"))
		valid := day(rapid.SampledFrom(days).Draw(t, "valid")).AddDays(rapid.IntRange(-40, 40).Draw(t, "shift"))
		if catalogues[known] == nil {
			catalogues[known] = asKnownOn(t, c, known)
		}
		then := catalogues[known]
		q := assessment.Question{AsOf: legal.AsOf{Valid: valid, Known: known}, Facts: everybody()}
		q.Facts = knownFacts(then, everybody())
		key := rapid.SampledFrom(keys(then)).Draw(t, "procedure")
		want, err := then.Assess(t.Context(), key, q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Assess(t.Context(), key, q)
		if err != nil {
			t.Fatal(err)
		}
		wantJSON, _ := json.Marshal(want)
		gotJSON, _ := json.Marshal(got)
		if w, g := hash.ReplaceAllString(string(wantJSON), ""), hash.ReplaceAllString(string(gotJSON), ""); w != g {
			t.Fatalf("%s as of %s:\n%s\nwant, of a catalogue that knows no more,\n%s", key, q.AsOf, g, w)
		}
	})
}

func keys(c *catalogue.Catalogue) []string {
	var keys []string
	for p := range c.Procedures() {
		keys = append(keys, p.Key())
	}
	return keys
}

// knownFacts leaves out the facts that no procedure of a catalogue asks for.
func knownFacts(c *catalogue.Catalogue, facts map[string]any) map[string]any {
	known := map[string]any{}
	names := func(declared []rules.Fact) {
		for _, f := range declared {
			if value, ok := facts[f.Name]; ok {
				known[f.Name] = value
			}
		}
	}
	names(c.Facts())
	for p := range c.Procedures() {
		names(p.Facts)
		for _, v := range p.Versions {
			names(v.Requirements.Facts)
		}
	}
	return known
}
