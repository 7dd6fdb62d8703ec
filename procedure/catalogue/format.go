package catalogue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules/exact"
)

// newFormat returns how the types of this package are spelled in YAML and
// JSON, under a profile that reads terms.
func newFormat(readTerm func(string) (deadline.Term, error)) *yamldoc.Format {
	return yamldoc.NewFormat(slices.Concat(plainCodecs(), termCodecs(readTerm), enumCodecs(), ruleCodecs())...)
}

// neutralFormat is how the library writes.
func neutralFormat() *yamldoc.Format { return newFormat(procedure.Profile{}.ReadTerm) }

func termCodecs(read func(string) (deadline.Term, error)) []yamldoc.Codec {
	return []yamldoc.Codec{yamldoc.TextBy(read, "", yamldoc.Object{"type": "string",
		"description": "an amount of legal time, in English or in the words of the profile",
		"examples":    []string{"10 working days", "3.5 working days", "30 days", "1 month 15 days", "same day"}})}
}

// plainCodecs are those of dates, amounts, texts and citations.
func plainCodecs() []yamldoc.Codec {
	return []yamldoc.Codec{
		yamldoc.TextOf[date.Date]("", yamldoc.Object{"type": "string", "pattern": `^\d{4}-\d{2}-\d{2}$`,
			"description": "a day: 2025-07-01"}),
		yamldoc.TextOf[date.ClockTime](`for example "15:00"`, yamldoc.Object{"type": "string", "pattern": `^\d{2}:\d{2}$`}),
		yamldoc.TextOf[exact.Money]("", yamldoc.Object{"type": "string", "pattern": `^-?[0-9.]+ [A-Z]{3}$`}),
		yamldoc.Via(intervalFrom, intervalTo),
		yamldoc.Custom(decodeText, encodeText, yamldoc.Object{"description": "a text, or one for each language: {vi: …, en: …}", "anyOf": []any{
			yamldoc.Object{"type": []string{"string", "number"}},
			yamldoc.Object{"type": "object", "minProperties": 1, "propertyNames": yamldoc.Object{"pattern": languageTag},
				"additionalProperties": yamldoc.Object{"type": []string{"string", "number"}}},
		}}),
		yamldoc.TextOf[legal.Style]("", yamldoc.Object{"enum": legal.Styles()}),
		yamldoc.OneOf(decodeCitation, encodeCitation, yamldoc.Via(
			func(d *yamldoc.Decoder, n yamldoc.Node, l legalBasis) legal.Basis {
				l.check(d, n)
				return legal.Basis(l)
			},
			func(b legal.Basis) legalBasis { return legalBasis(b) })),
	}
}

func enumCodecs() []yamldoc.Codec {
	return []yamldoc.Codec{
		yamldoc.Enum(procedure.Levels()...),
		yamldoc.Enum(procedure.AuthorityRoles()...),
		yamldoc.Enum(procedure.ChannelKinds()...),
		yamldoc.Enum(procedure.Outcomes()...),
		yamldoc.Enum(procedure.OnlineLevels()...),
		yamldoc.Enum(procedure.FeeKinds()...),
		yamldoc.Enum(procedure.LimitKinds()...),
		yamldoc.Enum(procedure.Triggers()...),
		yamldoc.Enum(procedure.TransitionKinds()...),
		yamldoc.Enum(procedure.Effects()...),
		yamldoc.Enum(procedure.Silences()...),
	}
}

// interval is how an interval of days is written.
type interval struct {
	From  date.Date `json:"from,omitzero" example:"2025-07-01"`
	Until date.Date `json:"until,omitzero"`
}

func intervalFrom(d *yamldoc.Decoder, n yamldoc.Node, w interval) date.Interval {
	i := date.Interval{First: w.From, Last: w.Until}
	if i.IsReversed() {
		d.Report(n.Find("until").Problem("the last day, "+w.Until.String()+", lies before the first, "+w.From.String(), ""))
	}
	return i
}

func intervalTo(i date.Interval) interval { return interval{i.First, i.Last} }

// languageTag is the shape of a BCP 47 tag as far as it matters here.
const languageTag = `^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`

// isLanguage reports whether a word has the shape of languageTag.
func isLanguage(s string) bool {
	first, rest, more := strings.Cut(s, "-")
	if len(first) < 2 || len(first) > 3 || strings.Trim(first, letters) != "" {
		return false
	}
	for part := range strings.SplitSeq(rest, "-") {
		if more && (len(part) < 2 || len(part) > 8 || strings.Trim(part, letters+"0123456789") != "") {
			return false
		}
	}
	return true
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// decodeText reads a text: a string that serves every language, or one for
// each language.
func decodeText(d *yamldoc.Decoder, n yamldoc.Node) text.Text {
	if n.Kind() != yamldoc.Mapping {
		var s string
		d.Into(n, &s)
		return text.Plain(s)
	}
	words, entries := text.Text{}, n.Entries()
	for _, e := range entries {
		if !isLanguage(e.Key) {
			d.Report(e.Value.KeyProblem(`"`+e.Key+`" is not a language`, "write a text as vi: … and en: …"))
			continue
		}
		var s string
		d.Into(e.Value, &s)
		words = words.With(e.Key, s)
	}
	if len(entries) == 0 {
		d.Report(n.Problem("the text is given in no language", "write it as vi: … and en: …"))
	}
	return words
}

func encodeText(t text.Text) any {
	if t.Has(text.Neutral) && len(t.Languages()) == 1 {
		return t.In(text.Neutral)
	}
	return t.Map()
}

// legalBasis is the long spelling of a citation.
type legalBasis struct {
	// Style is how the act's legal order cites: § 187 BGB is german. Without it
	// the citation is international: art. 3(4) Regulation 1182/71.
	Style   legal.Style `json:"style"`
	Act     text.Text   `json:"act" doc:"required"`
	Article string      `json:"article"`
	Clause  string      `json:"clause"`
	Point   string      `json:"point"`
	Since   date.Date   `json:"since"`
	// Until is the last day in force of what is no longer law.
	Until date.Date `json:"until"`
	// ReplacedBy is what took the place of what is no longer law: the act, or the
	// citation in each language.
	ReplacedBy text.Text `json:"replaced_by"`
	Unverified bool      `json:"unverified"`
}

// check reports what cannot be of an end of force.
func (l legalBasis) check(d *yamldoc.Decoder, n yamldoc.Node) {
	switch {
	case (date.Interval{First: l.Since, Last: l.Until}).IsReversed():
		d.Report(n.Find("until").Problem("the last day in force, "+l.Until.String()+", lies before the first, "+l.Since.String(), ""))
	case l.Until.IsZero() && !l.ReplacedBy.IsZero():
		d.Report(n.Find("replaced_by").Problem("what was replaced has no last day in force", "add until: the day before the new law took force"))
	}
}

// decodeCitation reads the short spelling of a citation, the one that
// Basis.String writes of the international style: art. 3(1)(a) Decree
// 176/2025/ND-CP [unverified].
func decodeCitation(d *yamldoc.Decoder, n yamldoc.Node) legal.Basis {
	var s string
	d.Into(n, &s)
	return parseCitation(s)
}

const unverifiedMark = " [unverified]"

func parseCitation(s string) legal.Basis {
	s, unverified := strings.CutSuffix(s, unverifiedMark)
	b := legal.Cite(s)
	if place, act, ok := cutPlace(s); ok {
		parts := strings.FieldsFunc(place, func(r rune) bool { return r == '(' || r == ')' })
		if basis := legal.Cite(act, parts...); len(parts) <= 3 && basis.String() == s {
			b = basis
		}
	}
	b.Unverified = unverified
	return b
}

// cutPlace parts "3(1)(a)" from the act behind it. It knows one number: "4 bis"
// and "6, 9" are left to the long spelling.
func cutPlace(s string) (place, act string, ok bool) {
	s, ok = strings.CutPrefix(s, "art. ")
	place, act, more := strings.Cut(s, " ")
	first, _ := utf8.DecodeRuneInString(act)
	one := strings.IndexAny(place, "0123456789") == 0 && !strings.HasSuffix(place, ",")
	return place, act, ok && more && one && !unicode.IsLower(first)
}

func encodeCitation(b legal.Basis) (string, bool) {
	s := b.String()
	return s, parseCitation(s) == b
}
