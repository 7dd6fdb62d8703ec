package dossier

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/procedure"
)

// A Regime is what one request is handled under: one version of a procedure, the
// limit that applies to it, and how its days are counted. Under the zero Regime
// nothing is handled, and New says so.
type Regime struct {
	// Procedure and Version name the version: the procedure's key and the
	// first day on which the version is valid.
	Procedure string    `json:"procedure"`
	Version   date.Date `json:"version"`
	// Profile is what is laid down for all procedures: which outcomes there are,
	// and what the law lets happen to every request.
	Profile procedure.Profile `json:"profile"`
	// Handling is what the version lets happen to a running request. Values that
	// are those of the profile's handling are cited from there.
	Handling procedure.Handling `json:"handling"`
	// Limit is how long the office has, and From what it counts from: receipt of
	// the complete dossier, where nothing is said, or the first filing.
	Limit      deadline.Term         `json:"limit"`
	From       procedure.Trigger     `json:"from,omitempty"`
	Calendar   *calendar.Calendar    `json:"calendar,omitempty"`
	Convention convention.Convention `json:"convention"`
	// Soon is how long before its last day a request counts as due soon.
	Soon deadline.Term `json:"soon,omitzero"`
}

// UnmarshalJSON refuses: of profile and calendar JSON has the name.
func (r *Regime) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "dossier.Regime", "make it again with dossier.Under from the procedure, its version and limit, the profile and the calendar")
}

// Under returns the regime of a version with one of its time limits. Days are
// counted as the profile says: set Convention to count them otherwise.
func Under(profile procedure.Profile, p procedure.Procedure, v procedure.Version, limit procedure.TimeLimit, cal *calendar.Calendar) Regime {
	return Regime{
		Procedure: p.Key(), Version: v.Valid.First, Profile: profile, Handling: v.Handling,
		Limit: limit.Term, From: limit.From, Calendar: cal, Convention: profile.Convention(),
	}
}

// The clock's rules for the pauses of a dossier, by the version's handling.
const (
	supplementRule = "supplement"
	opinionRule    = "opinion"
)

// cite returns those provisions of a rule that are behind one of its values. Of a
// rule of the version's own that was completed from the general one, the
// provisions of the general rule are behind the values that are its, and the
// others are behind the rest.
func cite(rule, general []legal.Basis, isGeneral bool) []legal.Basis {
	own := len(rule)
	for own > 0 && slices.Contains(general, rule[own-1]) {
		own--
	}
	switch {
	case own == 0 || own == len(rule):
		return rule
	case isGeneral:
		return rule[own:]
	}
	return rule[:own]
}

// suspensionRule keeps the version's own names apart from ours.
func suspensionRule(id string) string { return "suspension " + id }

// limit is the regime's limit as a clock runs it. How often something may happen
// is checked here and not by the clock, so that a refusal can name the rule of
// the procedure.
func (r *Regime) limit() clock.Limit {
	pauses := []clock.PauseRule{
		{ID: supplementRule},
		{ID: opinionRule, Longest: r.Handling.Opinion.Term, Then: clock.RunsOn},
	}
	for _, s := range r.Handling.Suspensions {
		pauses = append(pauses, clock.PauseRule{ID: suspensionRule(s.ID), Longest: s.Longest, Then: clock.RunsOn})
	}
	return clock.Limit{
		Term: r.Limit, Calendar: r.Calendar, Convention: r.counting(), Soon: r.Soon,
		Rules: clock.Rules{Pauses: pauses},
	}
}

// counting is the convention with the version's own cut-off, which rests on the
// version and not on the convention's act.
func (r *Regime) counting() convention.Convention {
	conv := r.Convention
	if r.Handling.Cutoff == 0 || conv.IsZero() {
		return conv
	}
	own := legal.Basis{Act: sayOwnHandling.With().Text("en", "vi")}
	if stated := r.Handling.Basis; len(stated) > 0 {
		own = stated[0]
	}
	return conv.Amended(func(d *convention.Dimensions) { d.CutOff = r.Handling.Cutoff }, convention.By(own, convention.DimCutOff))
}

// needsInstant reports whether the day on which the limit begins is not enough:
// in hours, and where a cut-off moves a limit of the same day.
func (r *Regime) needsInstant() bool {
	nothing := r.Limit.Whole() == 0 && r.Limit.TenThousandths() == 0 && r.Limit.ExtraDays() == 0
	return r.Limit.IsInstant() || nothing && r.counting().Dimensions().CutOff != 0
}

// startsAt reports whether the limit counts from an event of a kind, the first
// of that kind.
func (r *Regime) startsAt(k Kind) bool {
	if r.From == procedure.FromFiling {
		return k == Filed || k == Received
	}
	return k == Received
}

func (r *Regime) suspension(id string) (procedure.Suspension, bool) {
	i := slices.IndexFunc(r.Handling.Suspensions, func(s procedure.Suspension) bool { return s.ID == id })
	if i < 0 {
		return procedure.Suspension{}, false
	}
	return r.Handling.Suspensions[i], true
}

// outcomes lists what a request can come to under the profile.
func (r *Regime) outcomes() text.Sentence {
	var all []text.Sentence
	for _, outcome := range []procedure.Outcome{procedure.Granted, procedure.Partly, procedure.Refused} {
		if name, ok := r.Profile.Outcome(outcome); ok {
			all = append(all, name)
		}
	}
	if len(all) < 2 {
		return text.Join("", all...)
	}
	last := len(all) - 1
	return sayOr.With("one", text.Join(", ", all[:last]...), "other", all[last])
}

// after returns the last day of a term that runs from a day.
func (r *Regime) after(day date.Date, term deadline.Term) (date.Date, error) {
	d, err := deadline.Compute(deadline.On(day), term, r.Calendar, r.Convention)
	return d.Last(), err
}

// start returns the clock of the limit before anything has happened to it.
func (r *Regime) start() (clock.Clock, error) {
	switch r.From {
	case "", procedure.FromComplete, procedure.FromFiling:
	default:
		return clock.Clock{}, &RegimeError{"From", fmt.Errorf("a dossier's limit cannot count from %q; it counts from %q or %q",
			r.From, procedure.FromComplete, procedure.FromFiling)}
	}
	c, err := clock.New(r.limit())
	if err != nil {
		return c, &RegimeError{"Limit", err}
	}
	return c, nil
}

// A RegimeError is a regime that no dossier could be handled under.
type RegimeError struct {
	Field string `json:"field"`
	Err   error  `json:"-"` // a *clock.LimitError, where the limit cannot be counted
}

// Error returns the field and what is wrong with it.
func (e *RegimeError) Error() string {
	if e.Err == nil {
		return "law: no dossier can be handled under it"
	}
	return fmt.Sprintf("law: %s: %s", e.Field, e.Err)
}

// Unwrap returns what is wrong with the field.
func (e *RegimeError) Unwrap() error { return e.Err }
