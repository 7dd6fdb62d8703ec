package read_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func reader() *read.Reader {
	return &read.Reader{
		IsSensitive: func(path string) bool { return path == "secret" },
		Unwrap:      func(raw any) (any, *problem.Problem) { return raw, nil },
	}
}

func TestOneValueInManyForms(t *testing.T) {
	day := date.MustParse("2026-08-17") // a Monday
	members := tree.ListOf(tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}))
	name := "An"
	for _, c := range []struct {
		typ  tree.Type
		raw  []any
		want string
	}{
		{tree.Simple(tree.Int), []any{7, int8(7), uint64(7), json.Number("7"), exact.DecimalOf(7)}, "7"},
		{tree.Simple(tree.Decimal), []any{json.Number("2.50"), exact.MustParseDecimal("2.5")}, "2.5"},
		{tree.MoneyIn(exact.VND), []any{7, "7 VND", exact.Dong(7), map[string]any{"amount": 7, "currency": "VND"}}, "7 VND"},
		{tree.Simple(tree.Date), []any{"2026-08-17", day, day.Start(time.UTC), &day}, "2026-08-17"},
		{tree.Simple(tree.Text), []any{name, &name}, `"An"`},
		{members, []any{[]any{map[string]any{"age": 7}}, []struct{ Age int }{{7}}, [1]map[string]int8{{"age": 7}}}, "[{7}]"},
	} {
		for _, raw := range c.raw {
			r := reader()
			assert.Equal(t, c.want, r.Value(tree.NewPath("f", c.typ, false), raw).String(), "%T", raw)
			assert.NoError(t, r.Problems.Err())
		}
	}
}

func TestNotKnownAndAbsent(t *testing.T) {
	var none *int
	r := reader()
	path := tree.NewPath("f", tree.Simple(tree.Int), true)
	for _, raw := range []any{nil, none, &none, date.Date{}, time.Time{}, exact.Money{}, json.Number("")} { // of the last four the zero says nothing
		assert.True(t, r.Value(path, raw).IsMissing())
	}
	for _, raw := range []any{read.Absent{}, map[string]any{"absent": true}} {
		assert.True(t, r.Value(path, raw).IsAbsent())
	}
	assert.NoError(t, r.Problems.Err())
	r.Value(tree.NewPath("f", tree.Simple(tree.Int), false), read.Absent{})
	assert.EqualError(t, r.Problems.Err(), "f: it cannot be known to be absent; leave it out if it is not known, or declare it optional")
}

func TestSecretsAreNotQuoted(t *testing.T) {
	for kind, raw := range map[tree.Kind]any{tree.Int: "79000001", tree.Decimal: json.Number("7e99"), tree.Date: "79000001", tree.Bool: "79000001", tree.Text: 79000001} {
		r := reader()
		r.Value(tree.NewPath("secret", tree.Simple(kind), false).Sensitive(), raw)
		require.Error(t, r.Problems.Err())
		assert.NotContains(t, r.Problems.Err().Error(), "7900", kind)
		assert.Contains(t, r.Problems.Err().Error(), "the value (redacted)", kind)
	}
}

// A limit belongs to what is allowed.
func TestLimitsOfFacts(t *testing.T) {
	nested := func(n int) string { return `{"a": ` + strings.Repeat("[", n) + strings.Repeat("]", n) + "}" }
	for _, c := range []struct{ document, want, why string }{
		{strings.Repeat(" ", read.MaxJSON-2) + "{}", "", "1 MiB"},
		{strings.Repeat(" ", read.MaxJSON-1) + "{}", "the document has 1048577 bytes, more than 1048576", "a byte more"},
		{nested(16), "", "16 lists"},
		{nested(17), "1:24: this is not JSON: lists and objects are nested more than 16 deep", "17 lists, of which the last begins at 23"},
		{"{\"a\":\n \"b\"", "2:5: this is not JSON: the document ends too early", "behind the fourth sign of the second line"},
	} {
		_, err := reader().JSON([]byte(c.document))
		if c.want == "" {
			assert.NoError(t, err, c.why)
			continue
		}
		assert.EqualError(t, err, c.want, c.why)
	}

	deep := func(n int) (tree.Type, any) {
		typ, value := tree.Simple(tree.Int), any(1)
		for range n {
			typ, value = tree.ListOf(typ), []any{value}
		}
		return typ, value
	}
	in16, value16 := deep(16)
	in17, value17 := deep(17)
	pointer := any(7)
	for range 16 {
		at := pointer
		pointer = &at
	}
	text, numbers := tree.Simple(tree.Text), tree.ListOf(tree.Simple(tree.Int))
	for _, c := range []struct {
		typ  tree.Type
		raw  any
		want string
		why  string
	}{
		{in16, value16, "", "16 lists"},
		{in17, value17, "f" + strings.Repeat("[0]", 17) + ": lists and records are nested more than 16 deep", "17 lists"},
		{numbers, slices.Repeat([]any{1}, 10_000), "", "10,000 members"},
		{numbers, slices.Repeat([]any{1}, 10_001), "f: the list has 10001 members, more than 10000", "one more"},
		{text, strings.Repeat("đ", 10_000), "", "10,000 characters, of two bytes each"},
		{text, strings.Repeat("đ", 10_001), "f: the text is longer than 10000 characters", "one more"},
		{text, "\xff", "f: the text is not valid UTF-8", ""},
		{tree.Simple(tree.Int), uint64(math.MaxInt64), "", "the greatest whole number"},
		{tree.Simple(tree.Int), uint64(math.MaxInt64) + 1, "f: 9223372036854775808 does not fit 64 bits with a sign", "one more"},
		{tree.Simple(tree.Int), pointer, "", "behind 16 pointers"},
		{tree.Simple(tree.Int), &pointer, "f: it is behind more than 16 pointers, or points to itself; give the value", "behind 17"},
		{tree.Simple(tree.Bool), strings.Repeat("đ", 58), `f: "` + strings.Repeat("đ", 58) + `" is not a truth value; write true or false`, "60 characters with the quotes"},
		{tree.Simple(tree.Bool), strings.Repeat("đ", 59), `f: "` + strings.Repeat("đ", 59) + `… is not a truth value; write true or false`, "60 of 61"},
	} {
		r := reader()
		r.Value(tree.NewPath("f", c.typ, false), c.raw)
		if c.want == "" {
			assert.NoError(t, r.Problems.Err(), c.why)
			continue
		}
		assert.EqualError(t, r.Problems.Err(), c.want, c.why)
	}
}

// A point in time is a day only if its time of day is midnight.
func TestTimesThatAreDays(t *testing.T) {
	for _, c := range []struct {
		year, hour, minute, second, nanosecond int
		want                                   bool
	}{
		{2026, 0, 0, 0, 0, true}, {1, 1, 0, 0, 0, false}, {9999, 0, 0, 0, 0, true}, {10000, 0, 0, 0, 0, false}, {0, 0, 0, 0, 0, false},
		{2026, 1, 1, 0, 0, false}, {2026, 0, 1, 1, 0, false}, {2026, 0, 0, 1, 1, false}, {2026, 1, 0, 1, 0, false}, {2026, 1, 0, 0, 1, false}, {2026, 0, 1, 0, 1, false},
	} {
		r := reader()
		at := time.Date(c.year, 5, 1, c.hour, c.minute, c.second, c.nanosecond, time.UTC)
		r.Value(tree.NewPath("f", tree.Simple(tree.Date), false), at)
		assert.Equal(t, c.want, r.Problems.Err() == nil, at)
	}
	r := reader()
	assert.Equal(t, "0001-05-01", r.Value(tree.NewPath("f", tree.Simple(tree.Date), false), time.Date(1, 5, 1, 0, 0, 0, 0, time.UTC)).String(), "the first year there is")
}

func TestHalfCharacter(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int // -1 for nowhere
		why  string
	}{
		{`\ud83d\ude00`, -1, "both halves"},
		{`\ud83d`, 0, "the first"},
		{`\ude00`, 0, "the second"},
		{`\ude00\ud83d`, 0, "both, the wrong way round"},
		{`\ud83d\ude00\ud83d`, 12, "a half behind a whole one"},
		{`\ud83d\ud83d\ude00`, 0, "and before"},
		{`\u0041\ud83d`, 6, "behind a letter"},
		{`\ud83d\u0041`, 0, "before a letter"},
		{`\ud83d/ude00`, 0, "the other stroke"},
		{`\ud83d\nde00`, 0, "an escape of another kind"},
		{`\ud83d\ude0`, 0, "a digit is missing"},
		{`\\ud83d`, -1, "a stroke and a word"},
		{`\\\ud83d`, 2, "a stroke and a half"},
		{`\n\ud83d`, 2, "a line and a half"},
		{`ud83d`, -1, "a word"},
	} {
		at, ok := read.HalfCharacter([]byte(c.text))
		if !ok {
			at = -1
		}
		assert.Equal(t, c.at, at, c.why)
	}
}

// number is one that writes itself as a text, as many packages have it.
type number struct{ text string }

func (n number) MarshalText() ([]byte, error) {
	if n.text == "?" {
		return nil, errors.New("it is in doubt")
	}
	return []byte(n.text), nil
}

type base struct {
	Age     int
	Ignored int `fact:"-"`
}

// A field gives the fact of its name, in small letters with a line between its
// words, or of its tag.
func TestFieldsGiveFactsByName(t *testing.T) {
	names := []string{"age", "hiv_status", "birth_date", "id2_number", "pay", "ignored", "hidden", "zone_az", "a_zone"}
	given, err := reader().Struct(&struct {
		base
		Other     int
		HIVStatus int
		BirthDate *int
		ID2Number int
		Income    int `fact:"pay"`
		ZoneAZ    int
		AZone     int
		hidden    int
	}{base{5, 1}, 9, 2, new(int), 3, 4, 6, 7, 8}, names)
	require.NoError(t, err)
	delete(given, "birth_date") // it is behind a pointer
	assert.Equal(t, map[string]any{"age": 5, "hiv_status": 2, "id2_number": 3, "pay": 4, "zone_az": 6, "a_zone": 7}, given)

	r := reader()
	home := tree.RecordOf("home", tree.Field{Name: "rooms", Type: tree.Simple(tree.Int)}, tree.Field{Name: "rent", Type: tree.Simple(tree.Decimal)})
	v := r.Value(tree.NewPath("home", home, false), struct {
		Rooms, Rent number
	}{number{"3"}, number{"2.5"}})
	require.NoError(t, r.Problems.Err())
	assert.Equal(t, "{3, 2.5}", v.String(), "as numbers")
	assert.Equal(t, `"2.5"`, r.Value(tree.NewPath("f", tree.Simple(tree.Text), false), number{"2.5"}).String(), "as a text")
	assert.True(t, r.Value(tree.NewPath("f", tree.Simple(tree.Text), false), number{}).IsMissing(), "nobody has set it")
	r.Value(tree.NewPath("f", tree.Simple(tree.Text), false), number{"?"})
	r.Value(tree.NewPath("home", home, false), struct {
		Rooms, Rent int
		More        int `fact:"rooms"`
		Less        int `fact:"rent"`
	}{3, 4, 5, 6})
	r.Value(tree.NewPath("home", home, false), map[string]any{"room": 3})
	r.Value(tree.NewPath("home", home, false).Sensitive(), map[string]any{"room": 3})
	assert.EqualError(t, r.Problems.Err(), strings.Join([]string{"f: it is in doubt",
		`home.rooms: two fields of struct { Rooms int; Rent int; More int "fact:\"rooms\""; Less int "fact:\"rent\"" } give it`,
		`home.rent: two fields of struct { Rooms int; Rent int; More int "fact:\"rooms\""; Less int "fact:\"rent\"" } give it`,
		"home.room: there is no such field; did you mean rooms?",
		"home: a field (redacted) is not declared; write one of rooms, rent"}, "\n"))
}

func TestWhatIsAbsent(t *testing.T) {
	for _, c := range []struct {
		raw  map[string]any
		want bool
	}{
		{map[string]any{"absent": true}, true}, {map[string]any{"absent": false}, false}, {map[string]any{"absent": true, "amount": 1}, false}, {map[string]any{}, false},
	} {
		r := reader()
		v := r.Value(tree.NewPath("f", tree.Simple(tree.Int), true), c.raw)
		assert.Equal(t, c.want, v.IsAbsent(), c.raw)
		assert.Equal(t, c.want, r.Problems.Err() == nil, c.raw)
	}
}

func TestNamesThatAreNotDeclared(t *testing.T) {
	r := reader()
	r.ReportUndeclared("agee", "agee", "fact", []string{"age", "income"})
	r.ReportUndeclared("x", "x", "fact", []string{"age", "income"})
	r.ReportUndeclared("x", "x", "fact", nil)
	assert.EqualError(t, r.Problems.Err(), "agee: there is no such fact; did you mean age?\n"+
		"x: there is no such fact; write one of age, income\nx: there is no such fact; none is declared")
}
