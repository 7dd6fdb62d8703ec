package legal

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Basis names the provision that an answer rests on, as exactly as the
// source allows. It is what CPSV-AP calls a Legal Resource, with the article
// and the dates that CPSV-AP leaves out. A Basis is comparable.
type Basis struct {
	Act     text.Text `json:"act"`               // "Labour Code 45/2019/QH14", "Notice 9441/TB-BNV"
	Article string    `json:"article,omitempty"` // "111"
	Clause  string    `json:"clause,omitempty"`  // "3": khoản, paragraph, Absatz
	Point   string    `json:"point,omitempty"`   // "a": điểm, letter, Satz
	Since   date.Date `json:"since,omitzero"`    // in force from this day, where known
	// Unverified marks a provision that was not read in any source. Every
	// output shows the mark.
	Unverified bool `json:"unverified,omitempty"`
}

// Cite returns a Basis from the name of an act that reads the same in
// every language and, in this order, its article, clause and point.
func Cite(act string, place ...string) Basis {
	b := Basis{Act: text.Plain(act)}
	for i, field := range []*string{&b.Article, &b.Clause, &b.Point} {
		if i < len(place) {
			*field = place[i]
		}
	}
	return b
}

// Unverified returns b marked as not read in any source.
func Unverified(b Basis) Basis {
	b.Unverified = true
	return b
}

// IsZero reports whether no act is named.
func (b Basis) IsZero() bool { return b.Act.IsZero() }

// In returns the citation in a language: "Labour Code 45/2019/QH14 art.
// 111(3)(a)", and in Vietnamese "điểm a khoản 3 Điều 111 Bộ luật Lao động
// 45/2019/QH14". An unverified one ends with "[unverified]", "[chưa kiểm
// chứng]".
func (b Basis) In(lang string) string {
	vietnamese := text.IsVietnamese(lang)
	var s strings.Builder
	if vietnamese {
		for _, part := range [][2]string{{"điểm ", b.Point}, {"khoản ", b.Clause}, {"Điều ", b.Article}} {
			if part[1] != "" {
				s.WriteString(part[0] + part[1] + " ")
			}
		}
		s.WriteString(b.Act.In(lang))
	} else {
		s.WriteString(b.Act.In(lang))
		if b.Article != "" {
			s.WriteString(" art. " + b.Article)
		}
		for _, part := range []string{b.Clause, b.Point} {
			if part != "" {
				s.WriteString("(" + part + ")")
			}
		}
	}
	if b.Unverified {
		s.WriteString(map[bool]string{true: " [chưa kiểm chứng]", false: " [unverified]"}[vietnamese])
	}
	return s.String()
}

// String returns the citation in English.
func (b Basis) String() string { return b.In("en") }
