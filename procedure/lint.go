package procedure

import (
	"errors"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/problem"
)

// A Remark is something that should be mended before a procedure is published,
// or that a reader should know. Unlike a [problem.Problem] it keeps no procedure out of
// a catalogue: the national record has them all the time.
type Remark struct {
	Procedure string     `json:"procedure"` // its key
	Kind      RemarkKind `json:"kind"`
	Path      string     `json:"path,omitempty"` // the place: versions[1].limits[0]
	Text      text.Text  `json:"text"`
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

// In returns the remark as a line in a language.
func (r Remark) In(lang string) string {
	s := r.Text.In(lang)
	if !r.Basis.IsZero() {
		s += " (" + r.Basis.In(lang) + ")"
	}
	if r.Path != "" {
		s = r.Path + ": " + s
	}
	return r.Procedure + ": " + s
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
	l.unverified("", p.Provenance, "the procedure", "thủ tục")
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
		text := found.Message
		if found.Hint != "" {
			text += "; " + found.Hint
		}
		l.add(InvalidPart, found.Path, text, text)
	}
}

func (l *linter) add(kind RemarkKind, path, en, vi string) {
	words := text.New("en", en).With("vi", vi)
	l.remarks = append(l.remarks, Remark{Procedure: l.procedure, Kind: kind, Path: path, Text: words})
}

// component remarks that one of the obligatory parts is missing.
func (l *linter) component(path string, c Component) {
	l.add(MissingComponent, path, "the obligatory part “"+c.Name.In("en")+"” is missing", "thiếu bộ phận bắt buộc “"+c.Name.In("vi")+"”")
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
		l.unverified(strings.TrimSuffix(path+"."+item.Handle.String(), "."), item.Provenance, item.Text.In("en"), item.Text.In("vi"))
	}
}

func (l *linter) basis(path string, v Version) {
	if len(v.LegalBasis) == 0 {
		l.add(MissingBasis, path, "the version names no legal basis", "phiên bản không nêu căn cứ pháp lý")
	}
	for act, b := range v.Acts() {
		at := path + "." + act.String()
		if b.Since.IsZero() {
			l.add(UndatedBasis, at, b.In("en")+" is given without the day it took force",
				"chưa ghi ngày có hiệu lực của "+b.In("vi"))
		}
		if b.Unverified {
			l.add(UnverifiedItem, at, b.In("en")+" was read in no source", "chưa đối chiếu nguồn: "+b.In("vi"))
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
			l.add(NobodyDecides, path+".authorities", "no authority decides from "+day.String()+" on",
				"từ ngày "+day.Text("vi")+" không có cơ quan có thẩm quyền quyết định")
			return
		}
	}
}

func (l *linter) limits(path string, v Version) {
	for item := range v.Items() {
		if limit, ok := item.Part.(*TimeLimit); ok && limit.Term.IsZero() {
			l.add(LimitWithoutTerm, path+"."+item.Handle.String(),
				"the time limit is in words only: "+limit.Text.In("en"), "thời hạn chỉ được ghi bằng lời: "+limit.Text.In("vi"))
		}
	}
}

func (l *linter) conditions(path string, v Version) {
	for _, n := range v.NotModelled() {
		l.add(NotModelled, path+"."+n.Handle.String(), "no rule covers the condition: "+n.Text.In("en"),
			"chưa có quy tắc cho điều kiện: "+n.Text.In("vi"))
	}
}

func (l *linter) unverified(path string, p Provenance, en, vi string) {
	if p.IsUnverified() {
		l.add(UnverifiedItem, path, en+" was read in no source", "chưa đối chiếu nguồn: "+vi)
	}
}
