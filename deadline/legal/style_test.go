package legal_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// What a citation of each legal order reads like, to a reader of English and of
// one other language. What is not of that order's own is the reader's.
func TestStyles(t *testing.T) {
	inWords := func(en, lang, other string) text.Text { return text.New("en", en).With(lang, other) }
	decree := inWords("Decree 118/2025/ND-CP", "vi", "Nghị định 118/2025/NĐ-CP")
	japan, japanese := inWords("Civil Code (Japan)", "ja", "民法"), legal.Japanese
	korea, korean := inWords("General Act on Public Administration", "ko", "행정기본법"), legal.Korean
	china, chinese := inWords("Civil Code (China)", "zh", "民法典"), legal.Chinese
	taiwan, taiwanese := inWords("Administrative Procedure Act (Taiwan)", "zh", "行政程序法"), legal.Taiwanese
	seen := map[legal.Style]bool{}
	for _, row := range []struct {
		style          legal.Style
		act            text.Text
		place          []string
		en, lang, want string
		why            string
	}{
		{legal.International, text.Plain("Regulation 1182/71"), []string{"3", "4"}, "art. 3(4) Regulation 1182/71", "vi", "khoản 4 Điều 3 Regulation 1182/71", "worded for the reader"},
		{legal.International, text.Plain("Regulation 1182/71"), []string{"3", "2", "c"}, "art. 3(2)(c) Regulation 1182/71", "fr", "art. 3(2)(c) Regulation 1182/71", "English where the language has no words"},
		{legal.International, text.Plain("Regulation 1182/71"), []string{"4–5"}, "arts 4–5 Regulation 1182/71", "vi", "Điều 4–5 Regulation 1182/71", "a range"},
		{legal.International, text.Plain("Treaty"), []string{"annex II", "2"}, "annex II(2) Treaty", "vi", "khoản 2 annex II Treaty", "what names itself"},
		{legal.International, text.Plain("Treaty"), []string{"", "2"}, "(2) Treaty", "vi", "khoản 2 Treaty", "no article"},
		{legal.International, text.Plain("Treaty"), nil, "Treaty", "vi", "Treaty", "the act as a whole"},
		{legal.International, decree, []string{"19", "2", "a"}, "art. 19(2)(a) Decree 118/2025/ND-CP", "vi", "điểm a khoản 2 Điều 19 Nghị định 118/2025/NĐ-CP", "the Vietnamese order"},
		{legal.International, decree, []string{"19", "2"}, "art. 19(2) Decree 118/2025/ND-CP", "VI-vn", "khoản 2 Điều 19 Nghị định 118/2025/NĐ-CP", "a language with its region"},
		{legal.International, decree, []string{"19", "", "a"}, "art. 19(a) Decree 118/2025/ND-CP", "vi", "điểm a Điều 19 Nghị định 118/2025/NĐ-CP", "a point of no clause"},
		{legal.International, decree, []string{"6, 9"}, "arts 6, 9 Decree 118/2025/ND-CP", "vi", "Điều 6, 9 Nghị định 118/2025/NĐ-CP", "two articles"},
		{legal.International, decree, []string{"6a"}, "art. 6a Decree 118/2025/ND-CP", "vi", "Điều 6a Nghị định 118/2025/NĐ-CP", "an article put in"},

		{legal.German, text.Plain("BGB"), []string{"187"}, "§ 187 BGB", "vi", "§ 187 BGB", "the same for every reader"},
		{legal.German, text.Plain("BGB"), []string{"187", "1", "2"}, "§ 187 Abs. 1 Satz 2 BGB", "de", "§ 187 Abs. 1 Satz 2 BGB", "Absatz, Satz"},
		{legal.German, text.Plain("BGB"), []string{"186–193"}, "§§ 186–193 BGB", "de", "§§ 186–193 BGB", "several sections"},
		{legal.German, text.Plain("VwVfG"), []string{"3a", "", "1"}, "§ 3a Satz 1 VwVfG", "de", "§ 3a Satz 1 VwVfG", "a sentence of no paragraph"},
		{legal.German, text.Plain("VwVfG"), []string{"41", "2", "Satz 2 Halbsatz 1"}, "§ 41 Abs. 2 Satz 2 Halbsatz 1 VwVfG", "de", "§ 41 Abs. 2 Satz 2 Halbsatz 1 VwVfG", "what names itself"},
		{legal.German, text.Plain("SGB X"), []string{"§ 26", "3"}, "§ 26 Abs. 3 SGB X", "de", "§ 26 Abs. 3 SGB X", "the sign written by the caller"},
		{legal.German, text.Plain("AEAO zu § 108"), []string{"", "Nr. 2"}, "Nr. 2 AEAO zu § 108", "de", "Nr. 2 AEAO zu § 108", "an administrative instruction"},

		{legal.French, text.Plain("CPC"), []string{"641"}, "art. 641 CPC", "fr", "art. 641 CPC", "a code"},
		{legal.French, text.Plain("CPC"), []string{"641", "2"}, "art. 641 al. 2 CPC", "fr", "art. 641 al. 2 CPC", "alinéa"},
		{legal.French, text.Plain("CPC"), []string{"641 et 642"}, "art. 641 et 642 CPC", "fr", "art. 641 et 642 CPC", "two articles"},
		{legal.French, text.Plain("CJA"), []string{"R. 421-5"}, "art. R. 421-5 CJA", "fr", "art. R. 421-5 CJA", "the regulatory part"},
		{legal.French, text.Plain("CRPA"), []string{"L. 231-4", "1", "3°"}, "art. L. 231-4 al. 1, 3° CRPA", "fr", "art. L. 231-4 al. 1, 3° CRPA", "an item"},

		{legal.Spanish, text.Plain("Ley 39/2015"), []string{"30", "2"}, "art. 30.2 Ley 39/2015", "es", "art. 30.2 Ley 39/2015", "apartado"},
		{legal.Spanish, text.Plain("Ley 39/2015"), []string{"31", "2", "b"}, "art. 31.2.b) Ley 39/2015", "es", "art. 31.2.b) Ley 39/2015", "letra"},
		{legal.Spanish, text.Plain("Ley 39/2015"), []string{"29–33"}, "arts. 29–33 Ley 39/2015", "es", "arts. 29–33 Ley 39/2015", "several articles"},

		{legal.BritishSection, text.Plain("FOIA 2000"), []string{"10", "1"}, "s. 10(1) FOIA 2000", "vi", "s. 10(1) FOIA 2000", "a section"},
		{legal.BritishSection, text.Plain("FOIA 2000"), []string{"8, 10"}, "ss. 8, 10 FOIA 2000", "en", "ss. 8, 10 FOIA 2000", "two sections"},
		{legal.BritishSection, text.Plain("FOIA 2000"), []string{"sch. 1 para. 5"}, "sch. 1 para. 5 FOIA 2000", "en", "sch. 1 para. 5 FOIA 2000", "a schedule"},
		{legal.BritishRule, text.Plain("CPR"), []string{"2.8", "3"}, "r. 2.8(3) CPR", "vi", "r. 2.8(3) CPR", "a rule"},
		{legal.BritishRule, text.Plain("CPR"), []string{"2.8–2.10"}, "rr. 2.8–2.10 CPR", "en", "rr. 2.8–2.10 CPR", "several rules"},

		{legal.AmericanSection, text.Plain("5 U.S.C."), []string{"552", "a", "6"}, "5 U.S.C. § 552(a)(6)", "vi", "5 U.S.C. § 552(a)(6)", "a section, the act first"},
		{legal.AmericanSection, text.Plain("5 U.S.C."), []string{"551–559"}, "5 U.S.C. §§ 551–559", "en", "5 U.S.C. §§ 551–559", "several sections"},
		{legal.AmericanSection, text.Plain("N.M. Stat."), []string{"12-2A-7", "C"}, "N.M. Stat. § 12-2A-7(C)", "en", "N.M. Stat. § 12-2A-7(C)", "the hyphens of one number"},
		{legal.AmericanRule, text.Plain("Fed. R. Civ. P."), []string{"6", "a", "2"}, "Fed. R. Civ. P. 6(a)(2)", "vi", "Fed. R. Civ. P. 6(a)(2)", "a rule, the act first"},
		{legal.AmericanRule, text.Plain("8 Ill. Adm. Code"), []string{"217.90"}, "8 Ill. Adm. Code 217.90", "en", "8 Ill. Adm. Code 217.90", "regulations without a sign"},

		{japanese, japan, []string{"140"}, "art. 140 Civil Code (Japan)", "ja", "民法第140条", "the act first"},
		{japanese, japan, []string{"143", "2", "1"}, "art. 143(2)(1) Civil Code (Japan)", "ja-JP", "民法第143条第2項第1号", "項, 号"},
		{japanese, japan, []string{"4-2", "1"}, "art. 4-2(1) Civil Code (Japan)", "ja", "民法第4条の2第1項", "an article put in"},
		{japanese, japan, []string{"140"}, "art. 140 Civil Code (Japan)", "vi", "Điều 140 Civil Code (Japan)", "the reader's words"},
		{korean, korea, []string{"6", "2", "1"}, "art. 6(2)(1) General Act on Public Administration", "ko", "행정기본법 제6조제2항제1호", "항, 호"},
		{korean, korea, []string{"4-2"}, "art. 4-2 General Act on Public Administration", "ko", "행정기본법 제4조의2", "an article put in"},
		{chinese, china, []string{"201", "1", "2"}, "art. 201(1)(2) Civil Code (China)", "zh", "《民法典》第201条第1款第2项", "款, 项"},
		{chinese, china, nil, "Civil Code (China)", "zh-CN", "《民法典》", "the act as a whole"},
		{taiwanese, taiwan, []string{"48", "4", "1"}, "art. 48(4)(1) Administrative Procedure Act (Taiwan)", "zh-TW", "行政程序法第48條第4項第1款", "項, 款"},
	} {
		b := row.style.Cite(row.act, row.place...)
		if en, other := b.String(), b.In(row.lang); en != row.en || other != row.want {
			t.Errorf("%v, %s: %q, %q; want %q, %q", row.style, row.why, en, other, row.en, row.want)
		}
		seen[row.style] = true
	}
	for _, style := range legal.Styles() {
		if !seen[style] {
			t.Errorf("no citation of the style %v", style)
		}
	}
}

// A Basis of any style is read as it was written; the style stands in JSON where
// it is not the International one.
func TestBasisJSON(t *testing.T) {
	for _, style := range legal.Styles() {
		b := legal.Unverified(style.Cite(text.New("en", "Act").With("vi", "Luật"), "1", "2", "a"))
		b.Since = date.MustParse("2025-07-01")
		data, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		want := `{"style":"` + style.String() + `","act":{"en":"Act","vi":"Luật"},"article":"1","clause":"2","point":"a","since":"2025-07-01","unverified":true}`
		if style == legal.International {
			want = `{"act":{"en":"Act","vi":"Luật"},"article":"1","clause":"2","point":"a","since":"2025-07-01","unverified":true}`
		}
		var read legal.Basis
		if err := json.Unmarshal(data, &read); err != nil || read != b || string(data) != want {
			t.Errorf("%s is read as %+v, %v; want %s", data, read, err, want)
		}
	}
}

// The words of the styles, which files keep, and what is said of any other.
func TestStyleWords(t *testing.T) {
	words := make([]string, 0, len(legal.Styles()))
	for _, style := range legal.Styles() {
		words = append(words, style.String())
		var read legal.Style
		if err := read.UnmarshalText([]byte(style.String())); err != nil || read != style {
			t.Errorf("%v is read as %v, %v", style, read, err)
		}
	}
	if want := []string{"international", "german", "french", "spanish", "british_section", "british_rule", "american_section", "american_rule",
		"japanese", "korean", "chinese", "taiwanese"}; !slices.Equal(words, want) {
		t.Errorf("%q; want %q", words, want)
	}
	kept := legal.German
	err := kept.UnmarshalText([]byte("German"))
	if want := `"German" is no citation style; did you mean "german"? write international, german, french, spanish, british_section, british_rule, american_section, american_rule, japanese, korean, chinese or taiwanese`; err == nil || err.Error() != want || kept != legal.German {
		t.Errorf("%v, %v; want %s", err, kept, want)
	}
	unknown := legal.Style(len(words))
	if _, err := unknown.MarshalText(); err == nil || err.Error() != `"12" is no citation style; there are international, german, french, spanish, british_section, british_rule, american_section, american_rule, japanese, korean, chinese, taiwanese` {
		t.Error(err)
	}
	if b := unknown.Cite(text.Plain("Act"), "1"); unknown.String() != "12" || b.String() != "art. 1 Act" {
		t.Errorf("%v: %s", unknown, b)
	}
}
