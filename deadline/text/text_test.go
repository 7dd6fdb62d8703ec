package text_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/text"
)

func TestTextFallsBack(t *testing.T) {
	both := text.New("en", "National Day").With("vi", "Quốc khánh")
	german := text.New("de", "Nationalfeiertag").With("fr", "Fête nationale")
	number := text.Plain("9441/TB-BNV").With("en", "Notice 9441/TB-BNV")
	for _, c := range []struct {
		text text.Text
		lang string
		want string
		why  string
	}{
		{both, "vi", "Quốc khánh", "as asked"},
		{both, "VI-vn", "Quốc khánh", "the language without its region"},
		{both, "fr", "National Day", "English for want of French"},
		{number, "vi", "9441/TB-BNV", "what serves every language goes before English"},
		{number, "en", "Notice 9441/TB-BNV", "as asked"},
		{german, "vi", "Nationalfeiertag", "the first there is"},
		{text.Text{}, "en", "", "nothing to say"},
	} {
		assert.Equal(t, c.want, c.text.In(c.lang), c.why)
	}
}

func TestTextIsAValue(t *testing.T) {
	a := text.New("en", "Tet").With("vi", "Tết")
	b := text.New("vi", "Tết").With("en", "Tet")
	assert.True(t, a == b, "the order of writing does not matter")
	assert.Equal(t, []string{"en", "vi"}, a.Languages())
	assert.True(t, a.Has("VI"))
	assert.False(t, a.Has("fr"))

	shorter := a.With("vi", "")
	assert.Equal(t, []string{"en"}, shorter.Languages())
	assert.Equal(t, []string{"en", "vi"}, a.Languages(), "With leaves the original as it was")
	assert.True(t, a.With("en", "").With("vi", "").IsZero())

	a.Map()["en"] = "changed"
	assert.Equal(t, "Tet", a.String(), "the map is the caller's own")
}

func TestTextJSON(t *testing.T) {
	for words, want := range map[text.Text]string{
		text.New("en", "Tet").With("vi", "Tết"): `{"en":"Tet","vi":"Tết"}`,
		text.Plain("9441/TB-BNV"):               `"9441/TB-BNV"`,
		{}:                                      `""`,
	} {
		data, err := json.Marshal(words)
		require.NoError(t, err)
		assert.JSONEq(t, want, string(data))
		var back text.Text
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, words, back)
	}
	var words text.Text
	assert.Error(t, json.Unmarshal([]byte(`{"en": 3}`), &words))
	assert.Error(t, json.Unmarshal([]byte(`7`), &words))
}

// A text in any number of languages, written in any order, is the same value.
func TestTextInManyLanguages(t *testing.T) {
	langs := []string{"de", "en", "fr", "und", "vi", "zh-hant"}
	whole := text.Text{}
	for _, lang := range langs {
		whole = whole.With(lang, "text in "+lang)
	}
	for first := range langs {
		var other text.Text
		for i := range langs {
			lang := langs[(first+5*i)%len(langs)]
			other = other.With(lang, "first try").With(lang, "text in "+lang)
		}
		assert.Equal(t, whole, other)
		assert.Equal(t, whole.Canonical(), other.Canonical())
	}
	assert.Equal(t, langs, whole.Languages())
	assert.Len(t, whole.Map(), len(langs))
	for _, lang := range langs {
		assert.Equal(t, "text in "+lang, whole.In(lang))
		assert.Equal(t, "text in "+lang, whole.Map()[lang])
		assert.True(t, whole.Has(lang))
		without := whole.With(lang, "")
		assert.False(t, without.Has(lang))
		assert.Len(t, without.Languages(), len(langs)-1)
		assert.Equal(t, whole, without.With(lang, "text in "+lang), lang)
		assert.Equal(t, without, without.With(lang, ""))
	}
	assert.Equal(t, "text in zh-hant", whole.In("zh-Hant"))
	assert.Equal(t, whole, whole.With("ZH-Hant", "text in zh-hant"), "the case of a tag means nothing")
	assert.Equal(t, text.New("vi", "a"), text.New("VI", "a"))
	assert.Equal(t, "text in vi", whole.In("vi-VN-x"))
	assert.Equal(t, "text in und", whole.In("es"))
	assert.Equal(t, "text in en", whole.With("und", "").In("es"))
	assert.Equal(t, "text in de", whole.With("und", "").With("en", "").In("es"))
	assert.Equal(t, text.New("en", "ab"), text.New("en", "a\x00b"), "what parts languages is no part of a text")
	assert.Nil(t, text.Text{}.Map())
	assert.Empty(t, text.Text{}.Languages())
}

func TestIsVietnamese(t *testing.T) {
	for lang, want := range map[string]bool{"vi": true, "vi-VN": true, "VI": true, "vie": false, "en": false, "": false, "en-vi": false} {
		assert.Equal(t, want, text.IsVietnamese(lang), lang)
	}
}

// On an error nothing changes, and what was there does not show through.
func TestTextIsReadWhole(t *testing.T) {
	words := text.New("en", "Tet").With("vi", "Tết")
	assert.Error(t, json.Unmarshal([]byte(`{"en": 3}`), &words))
	assert.Equal(t, text.New("en", "Tet").With("vi", "Tết"), words)
	require.NoError(t, json.Unmarshal([]byte(`{"fr": "Têt"}`), &words))
	assert.Equal(t, text.New("fr", "Têt"), words)
	require.NoError(t, json.Unmarshal([]byte(`"Tết"`), &words))
	assert.Equal(t, text.Plain("Tết"), words)
	data, err := json.Marshal(text.Plain("a").With("en", "b"))
	require.NoError(t, err)
	assert.JSONEq(t, `{"und": "a", "en": "b"}`, string(data))
	data, err = json.Marshal(text.New("en", "b"))
	require.NoError(t, err)
	assert.JSONEq(t, `{"en": "b"}`, string(data))
}

// A text whose languages are not told apart is no text.
func TestTextsOfJSONNameEachLanguageOnce(t *testing.T) {
	for data, want := range map[string]string{
		`{"EN": "a", "en": "b"}`:    "the language en stands twice in one text; keep one of them",
		`{"en": "a", "en": "b"}`:    "the language en stands twice in one text; keep one of them",
		`{"": "a"}`:                 `"" names no language; write a tag such as en or vi`,
		`{"vi\u0000en": "a"}`:       `"vi\x00en" names no language; write a tag such as en or vi`,
		`{"en": {"formal": "Sir"}}`: "json: cannot unmarshal object into Go value of type string",
	} {
		read := text.New("en", "as before")
		require.EqualError(t, json.Unmarshal([]byte(data), &read), want, data)
		assert.Equal(t, text.New("en", "as before"), read, data)
	}
}
