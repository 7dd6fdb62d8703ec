package legal

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Style is how a legal order cites its provisions. Its zero value is
// International, which is worded in the reader's language: it serves Vietnam,
// the Union and every order without a style of its own. European and American
// styles are the same for every reader; the East Asian ones are for readers of
// their language, and all others read the International style.
//
// The act comes last, but for the American and East Asian styles, where it
// comes first.
type Style uint8

// The styles, each with a citation. How each is written is one row of a table.
const (
	International   Style = iota // art. 3(4) Regulation 1182/71; khoản 4 Điều 3 Quy định 1182/71
	German                       // § 31 Abs. 3 Satz 1 VwVfG
	French                       // art. 641 al. 2 CPC
	Spanish                      // art. 31.2.b) Ley 39/2015
	BritishSection               // s. 10(1) FOIA 2000
	BritishRule                  // r. 2.8(3) CPR
	AmericanSection              // 5 U.S.C. § 552(a)(6)
	AmericanRule                 // Fed. R. Civ. P. 6(a)(2)
	Japanese                     // 民法第143条第2項
	Korean                       // 행정기본법 제6조제2항
	Chinese                      // 《民法典》第201条第1款
	Taiwanese                    // 行政程序法第48條第4項
)

// styles are for each style the wordings, of which the first that serves the reader
// is taken; where none does, one of International.
//
//nolint:gochecknoglobals // a constant-like table
var styles = [...][]wording{
	International: {
		{lang: "vi", order: narrowFirst, gap: " ", article: mark{before: " Điều "}, clause: mark{before: " khoản "}, point: mark{before: " điểm "}},
		{gap: " ", article: mark{before: "art. ", several: "arts "}, clause: bracket, point: bracket},
	},
	German: {
		{gap: " ", article: mark{before: "§ ", several: "§§ "}, clause: mark{before: " Abs. "}, point: mark{before: " Satz "}},
	},
	French: {
		{gap: " ", article: mark{before: "art. "}, clause: mark{before: " al. "}, point: mark{before: ", "}},
	},
	Spanish: {
		{gap: " ", article: mark{before: "art. ", several: "arts. "}, clause: mark{before: "."}, point: mark{before: ".", after: ")"}},
	},
	BritishSection: {
		{gap: " ", article: mark{before: "s. ", several: "ss. "}, clause: bracket, point: bracket},
	},
	BritishRule: {
		{gap: " ", article: mark{before: "r. ", several: "rr. "}, clause: bracket, point: bracket},
	},
	AmericanSection: {
		{order: actFirst, gap: " ", article: mark{before: "§ ", several: "§§ "}, clause: bracket, point: bracket},
	},
	AmericanRule: {
		{order: actFirst, gap: " ", clause: bracket, point: bracket},
	},
	Japanese: {
		{lang: "ja", order: actFirst, article: mark{before: "第", after: "条", branch: "の"},
			clause: mark{before: "第", after: "項"}, point: mark{before: "第", after: "号"}},
	},
	Korean: {
		{lang: "ko", order: actFirst, gap: " ", article: mark{before: "제", after: "조", branch: "의"},
			clause: mark{before: "제", after: "항"}, point: mark{before: "제", after: "호"}},
	},
	Chinese: {
		{lang: "zh", order: actFirst, act: mark{before: "《", after: "》"}, article: mark{before: "第", after: "条", branch: "之"},
			clause: mark{before: "第", after: "款"}, point: mark{before: "第", after: "项"}},
	},
	Taiwanese: {
		{lang: "zh", order: actFirst, article: mark{before: "第", after: "條", branch: "之"},
			clause: mark{before: "第", after: "項"}, point: mark{before: "第", after: "款"}},
	},
}

//nolint:gochecknoglobals // a constant
var bracket = mark{before: "(", after: ")"}

// Styles returns all styles.
func Styles() []Style { return styleNames.Values() }

// wording returns how a style is put into words for readers of a language.
func (s Style) wording(lang string) *wording {
	base, _, _ := strings.Cut(lang, "-")
	if int(s) < len(styles) {
		for i := range styles[s] {
			if w := &styles[s][i]; w.lang == "" || strings.EqualFold(w.lang, base) {
				return w
			}
		}
	}
	return International.wording(base)
}

// languages returns the languages with a wording of their own: of the style,
// and of International, which stands in.
func (s Style) languages() []string {
	var langs []string
	for _, of := range []Style{s, International} {
		if int(of) >= len(styles) {
			continue
		}
		for _, w := range styles[of] {
			if w.lang != "" {
				langs = append(langs, w.lang)
			}
		}
	}
	return langs
}

//nolint:gochecknoglobals // a table of constants
var styleNames = enum.Of("legal.style", "citation style",
	enum.As(International, "international", "international", "quốc tế"),
	enum.As(German, "german", "German", "Đức"),
	enum.As(French, "french", "French", "Pháp"),
	enum.As(Spanish, "spanish", "Spanish", "Tây Ban Nha"),
	enum.As(BritishSection, "british_section", "British, by section", "Anh, theo điều"),
	enum.As(BritishRule, "british_rule", "British, by rule", "Anh, theo quy tắc"),
	enum.As(AmericanSection, "american_section", "American, by section", "Hoa Kỳ, theo điều"),
	enum.As(AmericanRule, "american_rule", "American, by rule", "Hoa Kỳ, theo quy tắc"),
	enum.As(Japanese, "japanese", "Japanese", "Nhật Bản"),
	enum.As(Korean, "korean", "Korean", "Hàn Quốc"),
	enum.As(Chinese, "chinese", "Chinese", "Trung Quốc"),
	enum.As(Taiwanese, "taiwanese", "Taiwanese", "Đài Loan"),
)

// String returns the word of the value.
func (s Style) String() string { return styleNames.Word(s) }

// In returns the value in words.
func (s Style) In(lang string, words ...text.Catalogue) string {
	return styleNames.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (s Style) MarshalText() ([]byte, error) { return styleNames.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Style) UnmarshalText(word []byte) error { return styleNames.Unmarshal(word, s) }
