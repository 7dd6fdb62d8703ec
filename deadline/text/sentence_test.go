package text_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/text"
)

var (
	paid  = text.NewPhrase("test.paid", "{who} paid {sum} in {n} {n|day|days}", "{who} trả {sum} trong {n:2} ngày")
	owing = text.NewPhrase("test.owing", "nothing is owing in {{euros}", "không nợ {{euro}")
	both  = text.NewPhrase("test.both", "{first}; {second}", "{first}; {second}")
)

func phrases() []text.Phrase { return append(text.Phrases(), paid, owing, both) }

// german is complete; Polish counts in three forms.
func german() text.Language {
	return text.Language{
		Tag: "de",
		Words: map[string]string{
			"test.paid": "{who} zahlte {sum} in {n} {n|Tag|Tagen}", "test.owing": "es ist nichts in {{Euro} offen",
			"test.both": "{second}, {first}", "number.point": ",", "number.group": ".", "unknown": "unbekannt",
		},
		Plural: func(n int64) int {
			if n == 1 {
				return 0
			}
			return 1
		},
	}
}

func japanese(t *testing.T) text.Catalogue {
	t.Helper()
	c, err := text.NewCatalogue(phrases(), text.Language{Tag: "ja", Fallback: "en", Words: map[string]string{"test.both": "{second}, {first}"}})
	require.NoError(t, err)
	return c
}

func polish() text.Language {
	return text.Language{
		Tag: "pl", Fallback: "en",
		Words: map[string]string{"test.paid": "{who}: {sum}, {n} {n|sekunda|sekundy|sekund}"},
		Plural: func(n int64) int {
			switch {
			case n == 1:
				return 0
			case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
				return 1
			}
			return 2
		},
	}
}

func TestSentenceInLanguages(t *testing.T) {
	catalogue, err := text.NewCatalogue(phrases(), german(), polish())
	require.NoError(t, err)
	who := text.New("en", "a farmer").With("vi", "một nông dân").With("de", "ein Bauer")
	for _, c := range []struct {
		sum, n any
		lang   string
		want   string
		why    string
	}{
		{1234567, 1, "en", "a farmer paid 1,234,567 in 1 day", "the form of one"},
		{text.Number("1234.50"), 2, "en-GB", "a farmer paid 1,234.50 in 2 days", "the language without its region"},
		{12, text.Number("1.5"), "en", "a farmer paid 12 in 1.5 days", "a fraction is no single day"},
		{1234567, 5, "vi", "một nông dân trả 1.234.567 trong 05 ngày", "two digits where the law writes two"},
		{-5, 1200, "vi", "một nông dân trả -5 trong 1200 ngày", "digits that are asked for are not grouped"},
		{0, text.Number("1200.5"), "vi", "một nông dân trả 0 trong 1200,5 ngày", "nor are those of a fraction, which has no zeros before it"},
		{text.Number("0.5"), 12, "vi-VN", "một nông dân trả 0,5 trong 12 ngày", "a comma before decimals"},
		{-1000, 1, "de", "ein Bauer zahlte -1.000 in 1 Tag", "words of a catalogue"},
		{999, 3, "de-AT", "ein Bauer zahlte 999 in 3 Tagen", "of the language without its region"},
		{12, 22, "pl", "a farmer: 12, 22 sekundy", "three forms"},
		{12, 12, "pl", "a farmer: 12, 12 sekund", ""},
		{12, 1, "pl", "a farmer: 12, 1 sekunda", ""},
		{12, 1, "fr", "a farmer paid 12 in 1 day", "English for want of French"},
		{nil, "few", "en", "a farmer paid  in few days", "a value that is missing is said as nothing"},
	} {
		s := paid.With("who", who, "sum", c.sum, "n", c.n)
		assert.Equal(t, c.want, s.In(c.lang, catalogue), c.why)
	}
	inner := owing.With()
	outer := both.With("first", inner, "second", text.Of(text.Plain("§ 7")))
	assert.Equal(t, "nothing is owing in {euros}; § 7", outer.String())
	assert.Equal(t, "§ 7, es ist nichts in {Euro} offen", outer.In("de", text.Catalogue{}, catalogue), "the first catalogue that has the language")
	assert.Equal(t, "không nợ {euro}; § 7", outer.In("vi", catalogue))
	assert.Equal(t, "nothing is owing in {euros}; § 7", outer.In("pl", catalogue), "the fallback that the language states")
	assert.Equal(t, text.New("en", "nothing is owing in {euros}").With("vi", "không nợ {euro}"), inner.Text())
	assert.Equal(t, "nothing is owing in {euros} { § 7", text.Join(" { ", inner, text.Sentence{}, text.Of(text.Plain("§ 7"))).String())
	assert.Equal(t, inner, text.Join("; ", text.Sentence{}, inner), "one of them alone stands as it is")
	assert.True(t, text.Join("; ").IsZero())
	assert.True(t, text.Sentence{}.IsZero())
	assert.True(t, inner == text.Join("", inner) && inner != owing.With(), "copies are equal")
	assert.Equal(t, inner.Canonical(), owing.With().Canonical())
	assert.NotEqual(t, paid.With("n", 1, "sum", 2).Canonical(), paid.With("n", 1, "sum", 3).Canonical())
	assert.NotEqual(t, both.With("first", inner).Canonical(), both.With("first", outer).Canonical())
	assert.Empty(t, text.Sentence{}.String())
	assert.False(t, inner.IsZero())
}

// An office may say one thing in its own way and leave the rest.
func TestAnOfficesOwnWords(t *testing.T) {
	office := text.Language{Tag: "vi", Fallback: "vi", Words: map[string]string{"test.owing": "hồ sơ không còn khoản phải nộp"}}
	catalogue, err := text.NewCatalogue(phrases(), office)
	require.NoError(t, err)
	assert.Equal(t, "hồ sơ không còn khoản phải nộp", owing.With().In("vi", catalogue))
	assert.Equal(t, "A trả 1.000 trong 05 ngày", paid.With("who", "A", "sum", 1000, "n", 5).In("vi", catalogue))
	assert.Equal(t, "nothing is owing in {euros}", owing.With().In("en", catalogue))
	office.Words["test.owing"] = "changed"
	assert.Equal(t, "hồ sơ không còn khoản phải nộp", owing.With().In("vi", catalogue), "the catalogue has its own copy")
}

// An office's few words stand in front of the catalogue of a language, whose
// plural holds for them, too. Without that catalogue English stands in.
func TestAnOfficesOwnWordsInFront(t *testing.T) {
	whole, err := text.NewCatalogue(phrases(), german())
	require.NoError(t, err)
	office, err := text.NewCatalogue(phrases(), text.Language{Tag: "de", Fallback: "de", Words: map[string]string{"test.paid": "{sum} von {who}, {n} {n|Tag|Tage}"}})
	require.NoError(t, err)
	s := paid.With("who", "A", "sum", 1000, "n", 2)
	assert.Equal(t, "1.000 von A, 2 Tage", s.In("de-AT", office, whole))
	assert.Equal(t, s.In("de", whole), s.In("de", whole, office), "the whole language stands in front")
	assert.Equal(t, owing.With().In("de", whole), owing.With().In("de", office, whole))
	assert.Equal(t, owing.With().In("en"), owing.With().In("de", office))
	austria, err := text.NewCatalogue(phrases(), text.Language{Tag: "de-AT", Fallback: "de", Words: map[string]string{"test.owing": "nichts offen"}})
	require.NoError(t, err)
	assert.Equal(t, "nichts offen", owing.With().In("de-AT", austria, whole))
	assert.Equal(t, owing.With().In("de", whole), owing.With().In("de", austria, whole), "what has a region is not said without it")
	assert.Equal(t, "1.000 von A, 2 Tage", s.In("de-AT", austria, office, whole))
	assert.Equal(t, "1,000 von A, 1 Tag", paid.With("who", "A", "sum", 1000, "n", 1).In("de", office))
}

func TestCatalogueSaysAllThatIsWrong(t *testing.T) {
	half := german()
	delete(half.Words, "number.group")
	half.Words["test.paid"] = "{who} zahlte {summe}"
	half.Words["test.owing"] = " "
	half.Words["test.both"] = "{first; {second}"
	half.Words["test.gone"] = "weg"
	_, err := text.NewCatalogue(phrases(), half, text.Language{Tag: "fr", Fallback: "de"}, text.Language{Tag: "DE", Fallback: "en"}, text.Language{Fallback: "en"})
	var wrong *text.CatalogueError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, `the languages of the catalogue are not right:
de: test.both has no value {first; {second}: {first}; {second}
de: no phrase has the key test.gone
de: test.owing has no words
de: test.paid has no value {summe}: {who} paid {sum} in {n} {n|day|days}
de: number.group is not said: ,
fr: de is not built in; a language falls back to en, to vi or to the words of its own tag
DE: the language stands twice; keep one of them
: a language has no tag; write one such as de`, err.Error())

	open := german()
	open.Words["test.both"] = "{first}; {second"
	_, err = text.NewCatalogue(phrases(), open)
	assert.EqualError(t, err, "the languages of the catalogue are not right:\nde: test.both has a brace that is not closed: {first}; {second")
}

func TestSentenceJSON(t *testing.T) {
	catalogue, err := text.NewCatalogue(phrases(), german())
	require.NoError(t, err)
	s := paid.With("who", text.Plain("A"), "sum", text.Number("1234.5"), "n", 3)
	data, err := json.Marshal(s)
	require.NoError(t, err)
	const written = `{"key":"test.paid","values":{"who":"A","sum":"1234.5","n":3},"words":{"en":"A paid 1,234.5 in 3 days","vi":"A trả 1.234,5 trong 03 ngày"}}`
	assert.Equal(t, written, string(data))

	var back text.Sentence
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, "test.paid", back.Key())
	assert.Equal(t, s.In("vi"), back.In("vi"))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, written, string(again))

	data, err = json.Marshal(s.WithLanguages([]string{"de"}, catalogue))
	require.NoError(t, err)
	assert.Equal(t, `{"key":"test.paid","values":{"who":"A","sum":"1234.5","n":3},"words":{"de":"A zahlte 1.234,5 in 3 Tagen"}}`, string(data))

	own, err := json.Marshal(text.Of(text.New("vi", "Tết")))
	require.NoError(t, err)
	assert.Equal(t, `{"vi":"Tết"}`, string(own), "somebody's own words have no key")
	require.NoError(t, json.Unmarshal(own, &back))
	assert.Equal(t, "", back.Key())
	assert.Equal(t, "Tết", back.In("vi"))

	for in, want := range map[string]string{
		`{"key":"a","values":[],"words":"a"}`:                 "the values of a sentence are an object by name, not []",
		`{"key":"a","values":{"n":1,"n":2},"words":"a"}`:      "the value n stands twice in one sentence; keep one of them",
		`{"key":"a","words":{"en":"a"},"other":1}`:            `json: unknown field "other"`,
		`{"key":"a","words":{"en":"a","EN":"b"},"values":{}}`: "the language EN stands twice in one text; keep one of them",
	} {
		assert.EqualError(t, json.Unmarshal([]byte(in), &back), want, in)
	}
}

// What is appended is what In returns, for sentences that are joined, too.
func TestAppendIn(t *testing.T) {
	s := text.Join(" { ", paid.With("who", &owing, "sum", 1, "n", 2), owing.With(), text.Of(text.New("vi", "hết")), both.With("first", 1))
	for lang, want := range map[string]string{
		"en": "nothing is owing in {euros} paid 1 in 2 days { nothing is owing in {euros} { hết { 1; ",
		"vi": "không nợ {euro} trả 1 trong 02 ngày { không nợ {euro} { hết { 1; ",
	} {
		assert.Equal(t, want, s.In(lang))
		assert.Equal(t, "a: "+want, string(s.AppendIn([]byte("a: "), lang)))
	}
	assert.Equal(t, "1; ", string(both.AppendIn(nil, "en", nil, "first", 1)))
	assert.Equal(t, "", string((*text.Phrase)(nil).AppendIn(nil, "en", nil)))
}

// What is written is read back.
func TestPhraseAndNumberAreRead(t *testing.T) {
	catalogue, err := text.NewCatalogue(phrases(), german())
	require.NoError(t, err)
	for _, lang := range []string{"en", "vi", "de"} {
		for _, n := range []int{1, 12, 1234567} {
			s := paid.With("who", "A (B)", "sum", n, "n", n).In(lang, catalogue)
			values, ok := paid.Read(s, lang, catalogue)
			require.True(t, ok, s)
			assert.Equal(t, "A (B)", values["who"], s)
			read, ok := text.ReadNumber(values["sum"], lang, catalogue)
			require.True(t, ok, s)
			assert.Equal(t, n, int(must(t, read)), s)
		}
	}
	_, ok := paid.Read("A paid 3 in 3 weeks", "en")
	assert.False(t, ok)
	for _, c := range []struct{ in, lang, want string }{
		{"1,234.50", "en", "1234.50"}, {"1.234,50", "vi", "1234.50"}, {"-12", "vi", "-12"}, {"1234", "en", "1234"},
		{"1,23", "en", ""}, {"1234,567", "en", ""}, {"1.", "en", ""}, {"", "en", ""}, {"1 000", "en", ""}, {"+1", "en", ""}, {"--1", "en", ""}, {"1.2.3", "en", ""},
	} {
		n, ok := text.ReadNumber(c.in, c.lang)
		assert.Equal(t, c.want != "", ok, c.in)
		assert.Equal(t, text.Number(c.want), n, c.in)
	}
}

// Phrases within a phrase are read with it, in whatever order a language has them.
func TestReadWith(t *testing.T) {
	some := text.NewPhrase("test.some", "{n} {n|day|days} (at most)", "{n:2} ngày")
	within := map[string]*text.Phrase{"first": &some}
	catalogue, err := text.NewCatalogue(append(phrases(), some), text.Language{Tag: "fr", Fallback: "en",
		Words: map[string]string{"test.both": "{second}: {first}, {first}", "test.some": "{n} {n|jour|jours}", "number.group": "\u202f"}})
	require.NoError(t, err, "a no-break space parts thousands")
	for _, c := range []struct {
		in, lang, n, second string
		ok                  bool
	}{
		{"3 days (at most); rest", "en", "3", "rest", true},
		{"05 ngày; và; hết", "vi", "05", "và; hết", true},
		{"rest: 3 jours, 3 jours", "fr", "3", "rest", true},
		{"rest: 3 jours, 4 jours", "fr", "", "", false},
		{"3 days; rest", "en", "", "", false},
		{"", "en", "", "", false},
	} {
		values, ok := both.ReadWith(within, c.in, c.lang, catalogue)
		assert.Equal(t, c.ok, ok, c.in)
		assert.Equal(t, c.n, values["first.n"], c.in)
		assert.Equal(t, c.second, values["second"], c.in)
	}
	assert.Equal(t, "x: 1\u202f200 jours, 1\u202f200 jours", both.With("first", some.With("n", 1200), "second", "x").In("fr", catalogue))
}

// What somebody calls a thing in a language stands for the phrase in that language
// alone.
func TestWithOwn(t *testing.T) {
	catalogue, err := text.NewCatalogue(phrases(), german())
	require.NoError(t, err)
	s := paid.With("who", "A", "sum", 1, "n", 1).WithOwn(text.New("ja", "支払い").With("vi", "A đã trả"))
	for lang, want := range map[string]string{"en": "A paid 1 in 1 day", "ja-JP": "支払い", "JA": "支払い", "vi": "A đã trả", "de": "A zahlte 1 in 1 Tag"} {
		assert.Equal(t, want, s.In(lang, catalogue), lang)
	}
	assert.Equal(t, "1, 支払い", both.With("first", s, "second", 1).In("ja", japanese(t)), "within another")
	assert.Equal(t, text.New("en", "A paid 1 in 1 day").With("ja", "支払い").With("vi", "A đã trả"), s.Text())
	assert.NotEqual(t, s.Canonical(), paid.With("who", "A", "sum", 1, "n", 1).Canonical())
	assert.Equal(t, "支払い", text.Of(text.New("en", "paid")).WithOwn(text.New("ja", "支払い")).In("ja"))
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, `{"key":"test.paid","values":{"who":"A","sum":1,"n":1},"words":{"en":"A paid 1 in 1 day","ja":"支払い","vi":"A đã trả"}}`, string(data))
}

// Numbers are read as they are written.
func TestNumbersAreReadBack(t *testing.T) {
	catalogue, err := text.NewCatalogue(phrases(), german())
	require.NoError(t, err)
	for _, lang := range []string{"en", "vi", "de"} {
		rapid.Check(t, func(t *rapid.T) {
			n := text.Number(rapid.StringMatching(`-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,8})?`).Draw(t, "number"))
			read, ok := text.ReadNumber(n.In(lang, catalogue), lang, catalogue)
			require.True(t, ok, n.In(lang, catalogue))
			require.Equal(t, n, read)
		})
	}
}

func must(t *testing.T, n text.Number) int64 {
	t.Helper()
	var i int64
	require.NoError(t, json.Unmarshal([]byte(n), &i))
	return i
}
