package deadline_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
)

func TestTextFallsBack(t *testing.T) {
	both := deadline.NewText("en", "National Day").With("vi", "Quốc khánh")
	german := deadline.NewText("de", "Nationalfeiertag").With("fr", "Fête nationale")
	number := deadline.PlainText("9441/TB-BNV").With("en", "Notice 9441/TB-BNV")
	for _, c := range []struct {
		text deadline.Text
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
		{deadline.Text{}, "en", "", "nothing to say"},
	} {
		assert.Equal(t, c.want, c.text.In(c.lang), c.why)
	}
}

func TestTextIsAValue(t *testing.T) {
	a := deadline.NewText("en", "Tet").With("vi", "Tết")
	b := deadline.NewText("vi", "Tết").With("en", "Tet")
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
	for text, want := range map[deadline.Text]string{
		deadline.NewText("en", "Tet").With("vi", "Tết"): `{"en":"Tet","vi":"Tết"}`,
		deadline.PlainText("9441/TB-BNV"):               `"9441/TB-BNV"`,
		{}:                                              `""`,
	} {
		data, err := json.Marshal(text)
		require.NoError(t, err)
		assert.JSONEq(t, want, string(data))
		var back deadline.Text
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, text, back)
	}
	var text deadline.Text
	assert.Error(t, json.Unmarshal([]byte(`{"en": 3}`), &text))
	assert.Error(t, json.Unmarshal([]byte(`7`), &text))
}

func TestLegalBasis(t *testing.T) {
	code := deadline.NewText("en", "Labour Code 45/2019/QH14").With("vi", "Bộ luật Lao động 45/2019/QH14")
	for _, c := range []struct {
		basis  deadline.LegalBasis
		en, vi string
	}{
		{deadline.LegalBasis{Act: code, Article: "111", Clause: "3"},
			"Labour Code 45/2019/QH14 art. 111(3)", "khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14"},
		{deadline.LegalBasis{Act: code, Article: "112", Clause: "1", Point: "b"},
			"Labour Code 45/2019/QH14 art. 112(1)(b)", "điểm b khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14"},
		{deadline.Cite("BGB", "188", "3"), "BGB art. 188(3)", "khoản 3 Điều 188 BGB"},
		{deadline.LegalBasis{Act: code, Unverified: true},
			"Labour Code 45/2019/QH14 [unverified]", "Bộ luật Lao động 45/2019/QH14 [chưa kiểm chứng]"},
		{deadline.LegalBasis{}, "", ""},
	} {
		assert.Equal(t, c.en, c.basis.String())
		assert.Equal(t, c.vi, c.basis.In("vi"))
	}
	assert.True(t, deadline.LegalBasis{}.IsZero())
	assert.Equal(t, deadline.LegalBasis{Act: deadline.PlainText("X"), Article: "1", Clause: "2", Point: "a"},
		deadline.Cite("X", "1", "2", "a"))
}
