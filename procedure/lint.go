package procedure

import (
	"errors"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// A Remark is something that should be mended before a procedure is published,
// or that a reader should know. Unlike a [problem.Problem] it keeps no procedure out of
// a catalogue: the national record has them all the time.
type Remark struct {
	Procedure string        `json:"procedure"` // its key
	Kind      RemarkKind    `json:"kind"`
	Path      string        `json:"path,omitempty"` // the place: versions[1].limits[0]
	Text      text.Sentence `json:"text"`
	// Basis is the provision that asks for it, where one does.
	Basis legal.Basis `json:"basis,omitzero"`
}

// RemarkKind is the kind of a remark.
type RemarkKind string

// The kinds of remarks.
const (
	// MissingComponent is a part that the profile makes obligatory, and that this
	// procedure lacks.
	MissingComponent RemarkKind = "missing_component"
	// UndatedBasis is a legal basis without the day it took force.
	UndatedBasis RemarkKind = "undated_basis"
	// MissingBasis is a version that names no legal basis at all.
	MissingBasis RemarkKind = "missing_basis"
	// InvalidPart is what a catalogue would refuse: a gap or an overlap in
	// validity, a name that stands for nothing.
	InvalidPart RemarkKind = "invalid"
	// LimitWithoutTerm is a time limit in words that could not be read as an
	// amount and a unit.
	LimitWithoutTerm RemarkKind = "limit_without_term"
	// NotModelled is a condition in words that no rule covers.
	NotModelled RemarkKind = "not_modelled"
	// UnverifiedItem is an item that was read in no source.
	UnverifiedItem RemarkKind = "unverified"
	// NobodyDecides is a day of a version on which no authority decides: an
	// office was abolished and none has taken its place.
	NobodyDecides RemarkKind = "nobody_decides"
	// UnknownReference is the key of a procedure that the catalogue does not hold.
	UnknownReference RemarkKind = "unknown_reference"
	// TruncatingDivision is an expression that divides whole numbers and cuts off
	// the rest, without saying so.
	TruncatingDivision RemarkKind = "truncating_division"
)

//nolint:gochecknoglobals // a table of constants
var remarkKinds = enum.Of("procedure.remark.kind", "kind of remark",
	enum.As(MissingComponent, "missing_component", "an obligatory part is missing", "thiếu bộ phận bắt buộc"),
	enum.As(UndatedBasis, "undated_basis", "a legal basis has no day", "căn cứ pháp lý chưa ghi ngày có hiệu lực"),
	enum.As(MissingBasis, "missing_basis", "there is no legal basis", "chưa nêu căn cứ pháp lý"),
	enum.As(InvalidPart, "invalid", "a catalogue would refuse it", "danh mục sẽ không nhận"),
	enum.As(LimitWithoutTerm, "limit_without_term", "a time limit is in words only", "thời hạn chỉ được ghi bằng lời"),
	enum.As(NotModelled, "not_modelled", "no rule covers a condition", "điều kiện chưa có quy tắc"),
	enum.As(UnverifiedItem, "unverified", "it was read in no source", "chưa đối chiếu nguồn"),
	enum.As(NobodyDecides, "nobody_decides", "nobody decides on a day", "có ngày không có cơ quan quyết định"),
	enum.As(UnknownReference, "unknown_reference", "a procedure is not there", "không có thủ tục được nhắc đến"),
	enum.As(TruncatingDivision, "truncating_division", "a division cuts off the rest", "phép chia bỏ phần dư"),
)

// RemarkKinds returns all of them.
func RemarkKinds() []RemarkKind { return remarkKinds.Values() }

// In returns it in a language, "no rule covers a condition".
func (r RemarkKind) In(lang string, words ...text.Catalogue) string {
	return remarkKinds.Name(r).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (r RemarkKind) MarshalText() ([]byte, error) { return remarkKinds.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *RemarkKind) UnmarshalText(word []byte) error { return remarkKinds.Unmarshal(word, r) }

// In returns the remark as a line in a language.
func (r Remark) In(lang string, words ...text.Catalogue) string {
	what := legal.Cited(r.Text, r.Basis)
	if r.Path != "" {
		what = sayPlace.With("place", r.Path, "what", what)
	}
	return sayRemark.With("procedure", r.Procedure, "what", what).In(lang, words...)
}

// String returns the remark in English.
func (r Remark) String() string { return r.In("en") }

// Lint returns what should be mended before the procedure is published under a
// profile, in the order of the document. It works on drafts too, which no
// catalogue would take.
func (p Procedure) Lint(under Profile) []Remark {
	l := linter{procedure: p.Key(), obligatory: under.definition().Obligatory}
	l.invalid(p.Validate())
	l.invalid(under.Check(p))
	for _, c := range l.obligatory {
		if c.Kind == NameComponent && p.Name.IsZero() {
			l.component("", c)
		}
	}
	l.unverified("", p.Provenance, sayProcedure.With())
	for i, v := range p.Versions {
		l.version(Handle{}.Path(i), v)
	}
	return l.remarks
}

type linter struct {
	procedure  string
	obligatory []Component
	remarks    []Remark
}

// invalid remarks on the problems that a catalogue would refuse the procedure
// for.
func (l *linter) invalid(err error) {
	var problems problem.List
	errors.As(err, &problems)
	for _, found := range problems {
		said := found.Message
		if found.Hint != "" {
			said += "; " + found.Hint
		}
		l.add(InvalidPart, found.Path, text.Of(text.Plain(said)))
	}
}

func (l *linter) add(kind RemarkKind, path string, what text.Sentence) {
	l.remarks = append(l.remarks, Remark{Procedure: l.procedure, Kind: kind, Path: path, Text: what})
}

// component remarks that one of the obligatory parts is missing.
func (l *linter) component(path string, c Component) {
	l.add(MissingComponent, path, sayLacks.With("part", c.Name))
	l.remarks[len(l.remarks)-1].Basis = c.Basis
}

func (l *linter) version(path string, v Version) {
	for _, c := range l.obligatory {
		if v.lacks(c.Kind) {
			l.component(path, c)
		}
	}
	l.basis(path, v)
	l.authorities(path, v)
	l.limits(path, v)
	l.conditions(path, v)
	for item := range v.Items() {
		l.unverified(strings.TrimSuffix(path+"."+item.Handle.String(), "."), item.Provenance, item.Text)
	}
}

func (l *linter) basis(path string, v Version) {
	if len(v.LegalBasis) == 0 {
		l.add(MissingBasis, path, sayNoBasis.With())
	}
	for act, b := range v.Acts() {
		at := path + "." + act.String()
		if b.Since.IsZero() {
			l.add(UndatedBasis, at, sayUndated.With("basis", b))
		}
		if b.Unverified {
			l.add(UnverifiedItem, at, sayNoSource.With("what", b))
		}
	}
}

// authorities remarks on the first day on which nobody decides: the first day
// of the version, or the day after an authority ends.
func (l *linter) authorities(path string, v Version) {
	decides := func(a Authority) bool { return a.Role == Decides || a.Role == Delegated || a.Role == "" }
	if !slices.ContainsFunc(v.Authorities, decides) {
		return
	}
	days := []date.Date{v.Valid.First}
	for _, a := range v.Authorities {
		if decides(a) && !a.Valid.Last.IsZero() {
			days = append(days, a.Valid.Last.Next())
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	for _, day := range days {
		if v.Valid.Contains(day) && !slices.ContainsFunc(v.Authorities, func(a Authority) bool { return decides(a) && a.Valid.Contains(day) }) {
			l.add(NobodyDecides, path+".authorities", sayNobodyDecides.With("day", day))
			return
		}
	}
}

func (l *linter) limits(path string, v Version) {
	for item := range v.Items() {
		if limit, ok := item.Part.(*TimeLimit); ok && limit.Term.IsZero() {
			l.add(LimitWithoutTerm, path+"."+item.Handle.String(), sayWordsOnly.With("words", limit.Text))
		}
	}
}

func (l *linter) conditions(path string, v Version) {
	for _, n := range v.NotModelled() {
		l.add(NotModelled, path+"."+n.Handle.String(), sayNoRule.With("condition", n.Text))
	}
}

func (l *linter) unverified(path string, p Provenance, what text.Sentence) {
	if p.IsUnverified() {
		l.add(UnverifiedItem, path, sayNoSource.With("what", what))
	}
}
