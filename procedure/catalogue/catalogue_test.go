package catalogue_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

// aid is a catalogue built in Go, of two procedures that share a fact and a
// parameter.
func aid() catalogue.Definition {
	of := func(id, code string) procedure.Procedure {
		return procedure.Procedure{ID: id, Code: code, Name: text.Plain(id), Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")},
			Requirements: rules.Definition{Eligible: rules.Rule{When: "age > level"}}}}}
	}
	return catalogue.Definition{
		Procedures: []procedure.Procedure{of("b", "2"), of("a", "1")},
		Facts:      []rules.Fact{{Name: "age", Type: rules.Int()}},
		Parameters: []rules.Parameter{{Name: "level", Type: rules.Int(), Values: []rules.ParameterValue{{InForce: day("2024-01-01"), Value: rules.ValueOf(60)}}}},
	}
}

// What is shared serves every procedure; the catalogue keeps and hands out
// copies, in the order of the keys.
func TestCatalogueFromGo(t *testing.T) {
	def := aid()
	c, err := catalogue.New(t.Context(), def)
	require.NoError(t, err)
	def.Facts[0].Name, def.Parameters[0].Values[0].InForce = "size", day("2030-01-01")
	c.Facts()[0].Name, c.Parameters()[0].Values[0].InForce = "size", day("2030-01-01")
	assert.Equal(t, "age", c.Facts()[0].Name)
	assert.Equal(t, day("2024-01-01"), c.Parameters()[0].Values[0].InForce)
	assert.Equal(t, 2, c.Len())
	for p := range c.Procedures() {
		assert.Equal(t, "a", p.Key(), "the first")
		break
	}
	for _, key := range []string{"b", "2"} {
		a, err := c.Assess(t.Context(), key, assessment.Question{AsOf: legal.AsOfDay(day("2025-01-02")), Facts: map[string]any{"age": 61}})
		require.NoError(t, err)
		assert.Equal(t, []any{"b", assessment.Eligible}, []any{a.Procedure, a.Outcome})
		v, err := c.Version(key, legal.AsOfDay(day("2025-01-02")))
		require.NoError(t, err)
		assert.Equal(t, day("2024-01-01"), v.Valid.First)
	}
	_, err = c.Version("b", legal.AsOfDay(day("2023-12-31")))
	require.ErrorIs(t, err, procedure.ErrNotInForce)
	_, err = c.Procedure("c")
	assert.EqualError(t, err, `the catalogue has no procedure "c"; did you mean "1"?`)
	_, err = c.Procedure("somewhere")
	assert.EqualError(t, err, `the catalogue has no procedure "somewhere"`)
}

// What is wrong with a catalogue built in Go is told by its path.
func TestFaultsOfACatalogueFromGo(t *testing.T) {
	for _, row := range []struct {
		spoil func(def *catalogue.Definition)
		want  string
	}{
		{func(def *catalogue.Definition) { def.Procedures[1].ID = "b" }, `id: "b" is the id of another procedure already: b`},
		{func(def *catalogue.Definition) { def.Procedures[1].Code = "2" }, `code: "2" is the code of another procedure already: b`},
		{func(def *catalogue.Definition) { def.Procedures[1].Code = "b" }, `code: "b" is the code of another procedure already: b`},
		{func(def *catalogue.Definition) { def.Procedures[0].Code = "b" }, ``}, // its own id
		{func(def *catalogue.Definition) { def.Procedures[1].ID, def.Procedures[1].Code = "", "a" }, ``},
		{func(def *catalogue.Definition) { def.Facts = append(def.Facts, def.Facts[0]) }, `the fact "age" is declared twice; declare it once`},
		{func(def *catalogue.Definition) { def.Parameters = append(def.Parameters, def.Parameters[0]) }, `the parameter "level" is declared twice; declare it once`},
		{func(def *catalogue.Definition) { def.Facts[0].Name = "level" }, `the parameter "level" is declared twice; declare it once`},
		{func(def *catalogue.Definition) { def.Facts[0].Derived = "brith" }, "1:1: facts.age.derived: nothing has the name brith; declare it as a fact or a parameter\n    1 | brith\n      | ^^^^^"},
		{func(def *catalogue.Definition) { def.Parameters[0].Values = nil }, `parameters.level.values: the parameter has no value`},
		{func(def *catalogue.Definition) { def.Procedures[0].Versions[0].Limits = []procedure.TimeLimit{{}} },
			`versions[0].limits[0]: the time limit has no term; write term: 10 working days, or text: … where it cannot be read as one`},
	} {
		def := aid()
		row.spoil(&def)
		_, err := catalogue.New(t.Context(), def)
		if row.want == "" {
			assert.NoError(t, err)
			continue
		}
		require.Error(t, err, row.want)
		assert.Equal(t, row.want, strings.Join(firstLines(err.Error(), row.want), "\n"))
	}
	ended, end := context.WithCancel(t.Context())
	end()
	_, err := catalogue.New(ended, aid())
	assert.EqualError(t, err, "check procedures: context canceled")
}

// firstLines returns as many lines of a report as are wanted.
func firstLines(report, want string) []string {
	lines := strings.Split(report, "\n")
	return lines[:min(len(lines), strings.Count(want, "\n")+1)]
}

// Of the caller's processors a catalogue uses what there is, and leaves their
// number alone.
func TestLoadLeavesTheProcessorsAlone(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	_, err := catalogue.New(t.Context(), aid())
	require.NoError(t, err)
	assert.Equal(t, 3, runtime.GOMAXPROCS(0))
}

// A text is given in languages: two or three letters, and what comes after a
// hyphen has two to eight letters or digits. One that serves every language is
// written as it is.
func TestLanguages(t *testing.T) {
	for lang, good := range map[string]bool{
		"en": true, "vie": true, "EN": true, "en-US": true, "zh-Hant-TW": true, "es-419": true, "en-abcdefgh": true,
		"e": false, "engl": false, "e1": false, "": false, "en-": false, "en-U": false, "en-abcdefghi": false, "en-US-x": false, "en_US": false, "en-a b": false,
	} {
		p, err := catalogue.Parse("p.yaml", []byte("statutory: procedure/v1\nid: aid\nname: {en: Aid, \""+lang+"\": Hilfe}\nversions: [{valid: {from: 2024-01-01}}]\n"))
		switch {
		case !good:
			assert.ErrorContains(t, err, `"`+lang+`" is not a language; write a text as vi: … and en: …`, lang)
		case strings.EqualFold(lang, "en"):
		default:
			require.NoError(t, err, lang)
			assert.Equal(t, "Hilfe", p.Name.In(lang))
		}
	}
	written, err := catalogue.YAML(aid().Procedures[0])
	require.NoError(t, err)
	assert.Contains(t, string(written), "\nname: b\n")
}

// What is wrong with all that is shared stands where the facts do, and where
// the parameters do if there is no fact.
func TestSharedFaultsStandAtTheFirstFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("statutory: parameters/v1\nparameters:\n")
	for i := range rules.MaxDefinitionParts {
		fmt.Fprintf(&b, "  level_%d: {type: int, values: [{value: 1, in_force: 2024-01-01}]}\n", i)
	}
	files := fstest.MapFS{"parameters.yaml": {Data: []byte(b.String())}}
	_, err := catalogue.Load(t.Context(), files)
	assert.ErrorContains(t, err, "parameters.yaml:2:1: parameters: the definition has ")
	files["zfacts.yaml"] = &fstest.MapFile{Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: int}\n")}
	_, err = catalogue.Load(t.Context(), files)
	assert.ErrorContains(t, err, "zfacts.yaml:2:1: facts: the definition has ")
}
