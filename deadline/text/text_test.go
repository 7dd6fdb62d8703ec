package text_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
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

func TestLegalBasis(t *testing.T) {
	code := text.New("en", "Labour Code 45/2019/QH14").With("vi", "Bộ luật Lao động 45/2019/QH14")
	for _, c := range []struct {
		basis  legal.Basis
		en, vi string
	}{
		{legal.Basis{Act: code, Article: "111", Clause: "3"},
			"Labour Code 45/2019/QH14 art. 111(3)", "khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14"},
		{legal.Basis{Act: code, Article: "112", Clause: "1", Point: "b"},
			"Labour Code 45/2019/QH14 art. 112(1)(b)", "điểm b khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14"},
		{legal.Cite("BGB", "188", "3"), "BGB art. 188(3)", "khoản 3 Điều 188 BGB"},
		{legal.Basis{Act: code, Unverified: true},
			"Labour Code 45/2019/QH14 [unverified]", "Bộ luật Lao động 45/2019/QH14 [chưa kiểm chứng]"},
		{legal.Basis{}, "", ""},
	} {
		assert.Equal(t, c.en, c.basis.String())
		assert.Equal(t, c.vi, c.basis.In("vi"))
	}
	assert.True(t, legal.Basis{}.IsZero())
	assert.Equal(t, legal.Basis{Act: text.Plain("X"), Article: "1", Clause: "2", Point: "a"},
		legal.Cite("X", "1", "2", "a"))
}
