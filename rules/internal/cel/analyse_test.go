package cel_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func analyse(t testing.TB, text string, g given) relevance.Analysis {
	t.Helper()
	d := declarations()
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	p, err := env.Compile(text, tree.Type{})
	require.NoError(t, err, text)
	return relevance.Analyse(t.Context(), p, g.input(d))
}

// told is an analysis in one line: the outcome, what is missing, what to ask
// first, and "about" where the missing facts are not sure to matter.
func told(a relevance.Analysis) string {
	var b strings.Builder
	if a.Value.IsMissing() {
		b.WriteString("?")
	} else {
		b.WriteString(a.Value.String())
	}
	for i, p := range a.Missing {
		b.WriteString(map[bool]string{true: " for ", false: ", "}[i == 0] + p.String())
	}
	if a.Next != nil && a.Next.String() != a.Missing[0].String() {
		b.WriteString(", first " + a.Next.String())
	}
	if !a.Exact {
		b.WriteString(", about")
	}
	if a.Low.IsKnown() {
		b.WriteString(", from " + a.Low.String() + " to " + a.High.String())
	}
	return b.String()
}

func TestAnalyse(t *testing.T) {
	home := tree.OfRecord(tree.OfRecord(tree.OfInt(3), vnd(5)), tree.OfList(tree.OfInt(1), tree.OfInt(2)))
	for _, c := range []struct {
		text  string
		given given
		want  string
		why   string
	}{
		{"age >= 60", nil, "? for age", "one fact decides"},
		{"age >= 60 || age < 60", nil, "true", "every age is on one side"},
		{"age >= 60 || age <= 59", nil, "true", "there is no whole number between 59 and 60"},
		{"income >= 60 || income <= 59", nil, "? for income", "there are amounts between 59 and 60"},
		{"household == 'poor' || household != 'poor'", nil, "true", "either way"},
		{"household == 'poor' || household == 'near_poor' || household == 'not_poor'", nil, "true", "all values are named"},
		{"household == 'poor' ? age >= 18 : age >= 18", nil, "? for age", "the branches agree, so only the age matters"},
		{"household == 'poor' ? resident : !resident", given{"household": tree.OfEnum("poor")}, "? for resident", "the branch is known"},
		{"(age >= 60 && resident) || (age >= 60 && !resident)", nil, "? for age", "residence is on both sides"},
		{"age >= 75 || (age >= 70 && household != 'not_poor')", given{"age": tree.OfInt(76)}, "true", "C15c of the cases: nothing is asked"},
		{"age >= 75 || (age >= 70 && household != 'not_poor')", given{"age": tree.OfInt(72)}, "? for household", "C15b of the cases"},
		{"age >= 75 || (age >= 70 && household != 'not_poor')", nil, "? for age, household", "the age first: it decides most cases alone"},
		{"!has(pension) || pension < 500000", nil, "? for pension", "absent, below or not below"},
		{"has(pension) || !has(pension)", nil, "true", "either way"},
		{"pension < 5 || pension >= 5", nil, "? for pension", "if there is none, the comparison fails"},
		{"has(pension) ? (pension < 5 || pension >= 5) : true", nil, "true", "guarded, it cannot fail"},
		{"ward in ['a', 'b'] || !(ward in ['a', 'b'])", nil, "true", "either way"},
		{"ward in ['a', 'b'] && ward in ['c']", nil, "false", "no text is in both"},
		{"age > 5 && age < 6", nil, "false", "no whole number"},
		{"rate > 5 && rate < 6", nil, "? for rate", "5.5 is one"},
		{"age < 5 && birth_date > date('2020-01-01')", nil, "? for age, birth_date", ""},
		{"ageOn(birth_date, today) >= 60", given{"today": day("2026-11-23")}, "? for birth_date", "an age turns on one day of birth"},
		{"ageOn(birth_date, today) >= 60 && birth_date > date('1970-01-01')", given{"today": day("2026-11-23")}, "? for birth_date", "false or, for a birth after today, a failure"},
		{"ageOn(birth_date, today) < 60 || ageOn(birth_date, date('2030-01-01')) >= 60", given{"today": day("2026-11-23")}, "? for birth_date", "true, but for a birth after today"},
		{"birth_date <= today && ageOn(birth_date, today) >= 60 && ageOn(birth_date, date('2030-01-01')) < 60", given{"today": day("2026-11-23")}, "false", "nobody grows younger"},
		{"age * 2 > 10 || age * 2 <= 10", nil, "? for age", "twice an age can leave the whole numbers"},
		{"age * age > 10 || age * age <= 10", nil, "? for age, about", "a square is not followed, and can leave the whole numbers"},
		{"age < home.owner.age || age >= home.owner.age", nil, "true", "two missing facts compared, either way"},
		{"age < home.owner.age", nil, "? for age, home.owner.age, about", "two missing facts compared"},
		{"members.exists(m, m.age < 6)", given{"members": members(-1, 5)}, "true", "one known member is enough"},
		{"members.exists(m, m.age < 6)", given{"members": members(-1, 7)}, "? for members[0].age", "the other member decides"},
		{"members.exists(m, m.age < 6)", nil, "? for members, about", "the whole list"},
		{"members.exists(m, m.age < 6) || !members.exists(m, m.age < 6)", nil, "true", "either way"},
		{"members.all(m, m.age < 6)", given{"members": members(-1, 7)}, "false", "one known member is enough"},
		{"members.exists_one(m, m.age < 6)", given{"members": members(1, 2, -1)}, "false", "two are known"},
		{"members.exists_one(m, m.age < 6)", given{"members": members(1, -1)}, "? for members[1].age", ""},
		{"members.filter(m, m.age < 16).size() >= 1", given{"members": members(3, -1)}, "true", "one or two"},
		{"members.filter(m, m.age < 16).size() * level", given{"members": members(3, -1, 40, -1)}, "? for members[1].age, members[3].age, from 500000 VND to 1500000 VND", "bounds are known"},
		{"77 in [1, age, 9]", nil, "? for age", "a wrong no in cel-go"},
		{"1 in [1, age]", nil, "true", ""},
		{"age in []", nil, "false", "nothing is in an empty list"},
		{"household == 'poor' ? 2.0 * level : 1.5 * level", nil, "? for household, from 750000 VND to 1000000 VND", ""},
		{"household == 'poor' ? level : level", nil, "500000 VND", "the branches agree"},
		{"income * 0.5", nil, "? for income", "half of another income is another amount"},
		{"income * 0.0", nil, "? for income, about", "nothing of any income is nothing, but that is not followed"},
		{"income + home.owner.age * level - 5", nil, "? for income, home.owner.age", "each changes the sum"},
		{"max(income, 5)", nil, "? for income, about, from 5 VND to ?", "an income below 5 is as good as another"},
		{"resident ? income : income", nil, "? for income", "the branches agree on what is missing"},
		{"minimum_wage[home.owner.age > 3 ? 'I' : 'II'] > 0", given{"home": home}, "true", ""},
		{"home.rooms == [1, 2]", given{"home": home}, "true", ""},
		{"resident && age / 0 > 1", given{"age": tree.OfInt(3)}, "? for resident", "a no is possible, a yes is not"},
		{"has(home.owner.income)", nil, "? for home.owner.income", ""},
	} {
		if got := told(analyse(t, c.text, c.given)); got != c.want {
			t.Errorf("%s: got %s, want %s (%s)", c.text, got, c.want, c.why)
		}
	}
}

// A ruleset of many rules over different facts has a diagram of the size of
// the rules, not of the product of their cases.
func TestAnalyseManyFacts(t *testing.T) {
	d := cel.Declarations{Currency: exact.VND}
	var texts []string
	for i := range 40 {
		name := "fact" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		d.Facts = append(d.Facts, cel.Fact{Name: name, Type: tree.Simple(tree.Int)})
		texts = append(texts, name+" > 3 && "+name+" < 90")
	}
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	parts := make([]*tree.Program, len(texts))
	for i, text := range texts {
		parts[i], err = env.Compile(text, tree.Simple(tree.Bool))
		require.NoError(t, err)
	}
	for _, p := range []*tree.Program{tree.All(parts...), tree.Any(parts...), tree.None(parts...), tree.AtLeast(20, parts...)} {
		a := relevance.Analyse(t.Context(), p, given{}.input(d))
		require.True(t, a.Exact)
		require.Len(t, a.Missing, 40)
		require.Equal(t, "factaa", a.Next.String())
	}
}
