package main

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// A report is all that quickstart shows, in one language, as it goes into
// JSON. The text is printed from it.
type report struct {
	Procedure  string     `json:"procedure"`
	Code       string     `json:"code"`
	InForce    string     `json:"in_force"`
	LegalBasis []string   `json:"legal_basis"`
	Day        date.Date  `json:"day"`
	Assessed   []assessed `json:"assessed"`
	Request    request    `json:"request"`
	Counts     []count    `json:"counts"`
	Before     before     `json:"before"`
	Supplement supplement `json:"supplement"`
	Unverified []string   `json:"unverified"`
}

// Before is the question asked for a day on which there was no such law.
type before struct {
	Day     date.Date          `json:"day"`
	Outcome assessment.Outcome `json:"outcome"`
	Answer  string             `json:"answer"`
}

const pension = "social_pension"

// The day of the questions, a Monday, and what was known when the reasons for
// the second due date were asked for: the holiday of 24 November.
const (
	receivedOn = "2026-08-17"
	laterOn    = "2026-11-16"
	beforeLaw  = "2025-06-30"
)

// A desk is what every question needs: the procedures, the calendar, the day.
type desk struct {
	lang      string
	catalogue *catalogue.Catalogue
	profile   procedure.Profile
	calendar  *calendar.Calendar
	day       date.Date
}

func newReport(files fs.FS, lang string) (report, error) {
	c, err := catalogue.Load(context.Background(), files, vnprocedure.Profile())
	if err != nil {
		return report{}, err
	}
	day := date.MustParse(receivedOn)
	calendar, err := vn.Law().AsKnown(day)
	if err != nil {
		return report{}, err
	}
	d := desk{lang: lang, catalogue: c, profile: vnprocedure.Profile(), calendar: calendar, day: day}
	r := report{Day: day}
	for _, step := range []func(*report) error{d.assess, d.count, d.askBefore, d.supplement} {
		if err := step(&r); err != nil {
			return report{}, err
		}
	}
	return r, nil
}

// question is one about the social pension on the day, with nothing held and
// the request received that day.
func (d desk) question(facts map[string]any) assessment.Question {
	return assessment.Question{
		AsOf: legal.AsOfDay(d.day), Facts: facts,
		Received: deadline.On(d.day), Calendar: d.calendar,
	}
}

func (d desk) assess(r *report) error {
	var first assessment.Assessment
	for i, p := range people() {
		a, err := d.catalogue.Assess(context.Background(), pension, d.question(p.facts))
		if err != nil {
			return fmt.Errorf("%s: %w", p.who.In(d.lang), err)
		}
		if i == 0 {
			first = a
		}
		r.Assessed = append(r.Assessed, d.assessed(p.who.In(d.lang), a))
	}
	r.Procedure, r.Code, r.InForce = first.Name.In(d.lang), first.Code, first.Valid.First.String()
	r.LegalBasis = d.citations(first.LegalBasis)
	r.Request = d.request(first)
	for _, told := range first.Unverified {
		r.Unverified = append(r.Unverified, told.Text.In(d.lang))
	}
	return nil
}

func (d desk) askBefore(r *report) error {
	q := d.question(people()[0].facts)
	q.AsOf = legal.AsOf{Valid: date.MustParse(beforeLaw), Known: d.day}
	a, err := d.catalogue.Assess(context.Background(), pension, q)
	if err != nil {
		return err
	}
	r.Before = before{Day: q.AsOf.Valid, Outcome: a.Outcome}
	if a.NotInForce != nil {
		r.Before.Answer = sentence(a.NotInForce.In(d.lang))
	}
	return nil
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + "."
}

func (d desk) citations(basis []legal.Basis) []string {
	var texts []string
	for _, b := range basis {
		texts = append(texts, b.In(d.lang))
	}
	return texts
}
