package words_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules/internal/words"
)

func TestFormula(t *testing.T) {
	values := map[string]string{"level": "500,000 VND", "wage[region]": "4,960,000 VND", "level.on(death_date)": "360,000 VND",
		"k[n - 1]": "3", "h2.rent": "8", "azAZ_09": "5"}
	for _, c := range []struct{ expression, lang, want, why string }{
		{"1.5 * level", "en", "1.5 × 500,000 VND", ""},
		{"2.0 * level", "en", "2.0 × 500,000 VND", "a zero that the law writes stays"},
		{"2.0 * level", "vi-VN", "2,0 × 500,000 VND", "a comma before the decimals"},
		{"1000 * (level - 1)", "vi", "1.000 × (500,000 VND - 1)", "thousands are grouped"},
		{"0.5 * level + 9999", "en", "0.5 × 500,000 VND + 9,999", "numbers of every digit"},
		{"3 * wage[region]", "en", "3 × 4,960,000 VND", "a name has its key"},
		{"k[n - 1] * 2", "en", "3 × 2", "which may be more than a name"},
		{"h2.rent * azAZ_09", "en", "8 × 5", "a field, and all signs that a name can have"},
		{"10 * level.on(death_date)", "en", "", "a name with a day is shown as written"},
		{"rate * level", "en", "", "a name without a value"},
		{"7u * level", "en", "", "no number of the language"},
		{"old ? level : 0", "en", "", "more than arithmetic"},
		{"level / 2", "en", "", "a division says how it rounds"},
	} {
		got, ok := words.Formula(c.expression, values, c.lang)
		assert.Equal(t, c.want != "", ok, c.expression)
		if ok {
			assert.Equal(t, c.want, got, c.why)
		}
	}
}

func TestEveryLanguageHasEveryWord(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		w := reflect.ValueOf(*words.In(lang))
		for i := range w.NumField() {
			assert.False(t, w.Field(i).IsZero(), "%s: %s", lang, w.Type().Field(i).Name)
		}
	}
	assert.Equal(t, words.In("en"), words.In("fr"), "English stands in")
	assert.Equal(t, words.In("vi"), words.In("VI-Latn"))
}

func TestAsOf(t *testing.T) {
	day := date.MustParse("2025-07-01") // a Tuesday
	assert.Equal(t, "law of 2025-07-01", words.In("en").AsOf(legal.AsOfDay(day)))
	assert.Equal(t, "law of 2025-07-01", words.In("en").AsOf(legal.AsOf{Valid: day}), "known on the same day, unless another is named")
	assert.Equal(t, "law of 2025-07-01, as known on 2025-07-02", words.In("en").AsOf(legal.AsOf{Valid: day, Known: day.Next()}))
	assert.Equal(t, "theo pháp luật ngày 01/07/2025, như đã biết ngày 02/07/2025", words.In("vi").AsOf(legal.AsOf{Valid: day, Known: day.Next()}))
}
