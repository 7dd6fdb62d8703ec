package house_test

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/bankholidays"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/procedure/vn/portal"
	"github.com/statutory-go/statutory/procedure/vn/publication"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// zeros has a pointer to the zero value of each exported type with methods, by
// the folder of its package.
func zeros() map[string][]any {
	return map[string][]any{
		"deadline/bankholidays":    {new(bankholidays.Feed), new(bankholidays.UnknownDivisionError)},
		"deadline/daylist":         {new(daylist.List)},
		"deadline":                 {new(deadline.Circumstance), new(deadline.Deadline), new(deadline.Detail), new(deadline.Elapsed), new(deadline.Event), new(deadline.EventError), new(deadline.Judgement), new(deadline.Period), new(deadline.QuestionError), new(deadline.Reason), new(deadline.ReasonKind), new(deadline.Reasons), new(deadline.Side), new(deadline.Term), new(deadline.TermError), new(deadline.Timeliness), new(deadline.Unit), new(deadline.UnstatedError), new(deadline.ZoneError)},
		"deadline/calendar":        {new(calendar.Calendar), new(calendar.Choice), new(calendar.CoverageError), new(calendar.DayKind), new(calendar.Error), new(calendar.HoursDefinition), new(calendar.HoursError), new(calendar.Mark), new(calendar.OfficeHours), new(calendar.Opening), new(calendar.Problem), new(calendar.RestDays), new(calendar.Stretch), new(calendar.VariantsError)},
		"deadline/clock":           {new(clock.Change), new(clock.Clock), new(clock.Event), new(clock.Ground), new(clock.Kind), new(clock.Lapse), new(clock.Limit), new(clock.LimitError), new(clock.OpenError), new(clock.Refusal), new(clock.RefusedError), new(clock.Standing), new(clock.State)},
		"deadline/convention":      {new(convention.NotInForceError), new(convention.Additions), new(convention.Bound), new(convention.Closing), new(convention.Convention), new(convention.DayCount), new(convention.DayEnd), new(convention.Dimension), new(convention.Dimensions), new(convention.Direction), new(convention.Extension), new(convention.FirstDay), new(convention.FractionEnd), new(convention.HalfMonth), new(convention.HourCount), new(convention.HourRoll), new(convention.HourStart), new(convention.MonthAnchor), new(convention.MonthLength), new(convention.MonthPause), new(convention.Pause), new(convention.Plain), new(convention.Provisions), new(convention.Roll), new(convention.Trigger)},
		"deadline/date":            {new(date.AbsentDay), new(date.AbsentDayError), new(date.ClockTime), new(date.ClockTimeError), new(date.Date), new(date.Error), new(date.Interval), new(date.WithWeekday)},
		"deadline/draw":            {new(draw.Picture)},
		"deadline/ical":            {new(ical.Entry), new(ical.Error), new(ical.File), new(ical.Problem)},
		"deadline/holiday":         {new(holiday.Knowledge), new(holiday.Law), new(holiday.LawError), new(holiday.Move), new(holiday.Notice), new(holiday.Pattern), new(holiday.Precision), new(holiday.SaidWeekday), new(holiday.Statute), new(holiday.Substitution)},
		"deadline/legal":           {new(legal.AsOf), new(legal.Basis), new(legal.Review), new(legal.ReviewState), new(legal.Status), new(legal.Style)},
		"deadline/lunar":           {new(lunar.Calendar), new(lunar.CoverageError), new(lunar.Date), new(lunar.NoSuchDateError), new(lunar.NoSuchTermError), new(lunar.Term)},
		"deadline/text":            {new(text.Catalogue), new(text.CatalogueError), new(text.Language), new(text.Number), new(text.Phrase), new(text.Sentence), new(text.Text)},
		"deadline/vn":              {new(vn.TermTextError)},
		"procedure":                {new(procedure.AuthorityRole), new(procedure.ChannelKind), new(procedure.ComponentKind), new(procedure.Effect), new(procedure.Fee), new(procedure.FeeKind), new(procedure.Handle), new(procedure.HandleError), new(procedure.Item), new(procedure.Level), new(procedure.LimitKind), new(procedure.NotInForceError), new(procedure.OnlineLevel), new(procedure.Outcome), new(procedure.Procedure), new(procedure.Profile), new(procedure.ProfileDefinition), new(procedure.Provenance), new(procedure.Publication), new(procedure.Remark), new(procedure.RemarkKind), new(procedure.Silence), new(procedure.Transition), new(procedure.TransitionKind), new(procedure.Trigger), new(procedure.Version)},
		"procedure/assessment":     {new(assessment.Assessment), new(assessment.Assessor), new(assessment.Choice), new(assessment.Compiler), new(assessment.Entitlement), new(assessment.Evidence), new(assessment.FactQuestion), new(assessment.Limit), new(assessment.Outcome), new(assessment.Question), new(assessment.QuestionError), new(assessment.Step)},
		"procedure/catalogue":      {new(catalogue.Catalogue), new(catalogue.UnknownProcedureError)},
		"procedure/dossier":        {new(dossier.ConflictError), new(dossier.Dossier), new(dossier.Event), new(dossier.Ground), new(dossier.Kind), new(dossier.MemoryLog), new(dossier.RefusedError), new(dossier.Regime), new(dossier.RegimeError), new(dossier.Standing), new(dossier.State)},
		"procedure/vn/portal":      {new(portal.Fee), new(portal.Record), new(portal.Time)},
		"procedure/vn/publication": {new(publication.Duty), new(publication.Finding), new(publication.OfficeError), new(publication.State), new(publication.Summary), new(publication.Tally)},
		"rules":                    {new(rules.AmountVerdict), new(rules.Arrears), new(rules.CaseFinding), new(rules.Combination), new(rules.Compiler), new(rules.Facts), new(rules.Finding), new(rules.GroupKind), new(rules.Kind), new(rules.Outcome), new(rules.ParameterValue), new(rules.Period), new(rules.Question), new(rules.Relation), new(rules.Rule), new(rules.Ruleset), new(rules.State), new(rules.Type), new(rules.Value), new(rules.Verdict)},
		"rules/exact":              {new(exact.Currency), new(exact.CurrencyError), new(exact.Decimal), new(exact.DecimalError), new(exact.Money), new(exact.MoneyError), new(exact.RangeError), new(exact.Rounding)},
		"deadline/problem":         {new(problem.List), new(problem.Problem)},
	}
}
