package legal

import (
	"fmt"
	"strings"
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

//nolint:gochecknoglobals // a constant-like table
var styles = [...]struct {
	word     string    // in JSON and in files
	wordings []wording // the first that serves the reader; of those none does, International's
}{
	International: {"international", []wording{
		{lang: "vi", order: narrowFirst, gap: " ", article: mark{before: " Điều "}, clause: mark{before: " khoản "}, point: mark{before: " điểm "}},
		{gap: " ", article: mark{before: "art. ", several: "arts "}, clause: bracket, point: bracket},
	}},
	German: {"german", []wording{
		{gap: " ", article: mark{before: "§ ", several: "§§ "}, clause: mark{before: " Abs. "}, point: mark{before: " Satz "}},
	}},
	French: {"french", []wording{
		{gap: " ", article: mark{before: "art. "}, clause: mark{before: " al. "}, point: mark{before: ", "}},
	}},
	Spanish: {"spanish", []wording{
		{gap: " ", article: mark{before: "art. ", several: "arts. "}, clause: mark{before: "."}, point: mark{before: ".", after: ")"}},
	}},
	BritishSection: {"british_section", []wording{
		{gap: " ", article: mark{before: "s. ", several: "ss. "}, clause: bracket, point: bracket},
	}},
	BritishRule: {"british_rule", []wording{
		{gap: " ", article: mark{before: "r. ", several: "rr. "}, clause: bracket, point: bracket},
	}},
	AmericanSection: {"american_section", []wording{
		{order: actFirst, gap: " ", article: mark{before: "§ ", several: "§§ "}, clause: bracket, point: bracket},
	}},
	AmericanRule: {"american_rule", []wording{
		{order: actFirst, gap: " ", clause: bracket, point: bracket},
	}},
	Japanese: {"japanese", []wording{
		{lang: "ja", order: actFirst, article: mark{before: "第", after: "条", branch: "の"},
			clause: mark{before: "第", after: "項"}, point: mark{before: "第", after: "号"}},
	}},
	Korean: {"korean", []wording{
		{lang: "ko", order: actFirst, gap: " ", article: mark{before: "제", after: "조", branch: "의"},
			clause: mark{before: "제", after: "항"}, point: mark{before: "제", after: "호"}},
	}},
	Chinese: {"chinese", []wording{
		{lang: "zh", order: actFirst, act: mark{before: "《", after: "》"}, article: mark{before: "第", after: "条", branch: "之"},
			clause: mark{before: "第", after: "款"}, point: mark{before: "第", after: "项"}},
	}},
	Taiwanese: {"taiwanese", []wording{
		{lang: "zh", order: actFirst, article: mark{before: "第", after: "條", branch: "之"},
			clause: mark{before: "第", after: "項"}, point: mark{before: "第", after: "款"}},
	}},
}

//nolint:gochecknoglobals // a constant
var bracket = mark{before: "(", after: ")"}

// Styles returns all styles.
func Styles() []Style {
	all := make([]Style, len(styles))
	for i := range all {
		all[i] = Style(i)
	}
	return all
}

// wording returns how a style is put into words for readers of a language.
func (s Style) wording(lang string) *wording {
	base, _, _ := strings.Cut(lang, "-")
	if int(s) < len(styles) {
		for i := range styles[s].wordings {
			if w := &styles[s].wordings[i]; w.lang == "" || strings.EqualFold(w.lang, base) {
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
		for _, w := range styles[of].wordings {
			if w.lang != "" {
				langs = append(langs, w.lang)
			}
		}
	}
	return langs
}

// String returns the style's word, such as "german".
func (s Style) String() string {
	if int(s) < len(styles) {
		return styles[s].word
	}
	return "unknown style"
}

// MarshalText writes what String returns; an unknown style is an error.
func (s Style) MarshalText() ([]byte, error) {
	if int(s) >= len(styles) {
		return nil, fmt.Errorf("citation style %d is none of the %d there are", uint8(s), len(styles))
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads what MarshalText writes. Any other word is an error that
// lists those there are.
func (s *Style) UnmarshalText(data []byte) error {
	words := make([]string, len(styles))
	for i, style := range styles {
		if words[i] = style.word; words[i] == string(data) {
			*s = Style(i)
			return nil
		}
	}
	return fmt.Errorf("%q is no citation style; write one of %s", data, strings.Join(words, ", "))
}
