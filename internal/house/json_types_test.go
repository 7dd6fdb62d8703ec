package house_test

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/procedure/vn/portal"
	"github.com/statutory-go/statutory/procedure/vn/publication"
	"github.com/statutory-go/statutory/rules"
)

// plain has a pointer to the zero value of each exported type without methods of
// its own, and instances of the generic ones, by the folder of its package.
func plain() map[string][]any {
	return map[string][]any{
		"deadline":            {new(deadline.Alternative), new(deadline.Run)},
		"deadline/calendar":   {new(calendar.Day), new(calendar.DayChange), new(calendar.Decision), new(calendar.Definition), new(calendar.HoursException), new(calendar.Mark), new(calendar.Option), new(calendar.Variant)},
		"deadline/clock":      {new(clock.ExtensionRule), new(clock.PauseRule), new(clock.RestartRule), new(clock.Rules)},
		"deadline/convention": {new(convention.Change), new(convention.Provision)},
		"deadline/daylist":    {new(daylist.Day)},
		"deadline/holiday":    {new(holiday.Bridge), new(holiday.Closure), new(holiday.Decision), new(holiday.Definition), new(holiday.HalfDay), new(holiday.Holiday), new(holiday.Option), new(holiday.Relocation), new(holiday.Rule), new(holiday.SaidLunar), new(holiday.Swap)},
		"deadline/ical":       {new(ical.Feed), new(ical.Published), new(ical.Reminder)},
		"deadline/vn":         {new(vn.TermReading)},
		"procedure": {new(procedure.Addressee), new(procedure.Authority), new(procedure.Case), new(procedure.Channel), new(procedure.Component), new(procedure.ComponentKind), new(procedure.Condition), new(procedure.Effect),
			new(procedure.Evidence), new(procedure.EvidenceChoice), new(procedure.Form), new(procedure.Handling), new(procedure.Office), new(procedure.Opinion), new(procedure.Output), new(procedure.Overlap),
			new(procedure.Provision), new(procedure.PublicationLimit), new(procedure.Reappointment), new(procedure.Related), new(procedure.RemarkKind), new(procedure.Silence), new(procedure.StatedTerm), new(procedure.Step),
			new(procedure.Supplement), new(procedure.Suspension), new(procedure.TimeLimit), new(procedure.TransitionKind), new(procedure.Trigger)},
		"procedure/assessment":     {new(assessment.Applies), new(assessment.Part[procedure.Fee]), new(assessment.Part[procedure.Transition]), new(assessment.Parts), new(assessment.Payment)},
		"procedure/catalogue":      {new(catalogue.Definition)},
		"procedure/dossier":        {new(dossier.Opinion)},
		"procedure/vn/portal":      {new(portal.Draft), new(portal.Kept), new(portal.Unsaid)},
		"procedure/vn/publication": {new(publication.Case)},
		"rules": {new(rules.Amount), new(rules.Asked), new(rules.AtLeast), new(rules.Case), new(rules.Condition), new(rules.Definition), new(rules.Expression), new(rules.Fact), new(rules.Fault), new(rules.Margin),
			new(rules.Member), new(rules.MonthOwed), new(rules.NamedValue), new(rules.Option), new(rules.Optional[int]), new(rules.Parameter), new(rules.ParameterUse), new(rules.Places), new(rules.Reading), new(rules.ReadingTaken)},
		"deadline/problem": {new(problem.Position)},
	}
}
