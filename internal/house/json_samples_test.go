package house_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/bankholidays"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/dossier"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/portal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// secret and secretNumber are what the facts of the samples say, and what follows
// from them.
const (
	secret       = "TOP-SECRET-7391"
	secretNumber = 73_917_391
)

// secretFields are fields that can quote a fact or name a person.
func secretFields() []string {
	return []string{"Message", "Hint", "Expression", "Reason", "By", "To", "Responsible", "Paper"}
}

// leaves has a value for each type that a sample cannot be filled by its
// exported fields: opaque types, interfaces, and types of which only some values
// make sense.
func leaves() map[reflect.Type]any {
	found := map[reflect.Type]any{
		reflect.TypeFor[error]():          errors.New("sample"),
		reflect.TypeFor[any]():            secret,
		reflect.TypeFor[procedure.Part](): &procedure.Fee{Kind: procedure.StateFee},
	}
	for _, leaf := range []any{
		monday(), date.ClockTime(15 * 60), text.New("en", "sample").With("vi", "mẫu"), monday().Start(time.UTC),
		deadline.WorkingDays(10), deadline.On(monday()), due(), due().Reasons(deadline.Short), must(draw.Months(due())), must(ical.Deadlines(ical.Feed{}, ical.Entry{UID: "sample", Deadline: due(), Stamp: monday().Start(time.UTC)})), deadline.Backward(), vietnam(), *vietnam(), vn.CivilCode(),
		exact.MustParseDecimal("1.50"), exact.VND, exact.NewMoney(must(exact.NewDecimal(secretNumber, 0)), exact.VND),
		rules.ValueOf(secretNumber), facts(), ruleset(), rules.Enum("poor", "near_poor"), rules.Known(3), rules.NewCompiler(),
		item().Handle, vnprocedure.Profile(), file(), sampleDossier(), log(),
		procedure.InPerson, procedure.FullOnline, procedure.Decides, procedure.ForDecision, procedure.FromFiling, procedure.NewLaw, procedure.SilenceConsent,
		procedure.Restarts, procedure.FeesComponent, procedure.NotModelled, procedure.Granted, procedure.National, procedure.StateFee,
		assessment.Eligible, dossier.StateRunning, sentence(),
		time.UTC, hours(), clockOf(), holiday.Fixed(time.May, 1), vn.Law(), lunar.Vietnam(), text.Catalogue{}, text.NewPhrase("house.sample", "on {day}", "vào {day}"), convention.By(vn.CivilCode().Basis(), convention.DimDays),
		feed(), assessor(), assessment.NewCompiler(nil, nil, nil, nil), record(),
	} {
		value := reflect.ValueOf(leaf)
		found[value.Type()] = leaf
		if value.Kind() == reflect.Pointer {
			found[value.Type().Elem()] = value.Elem().Interface()
		}
	}
	return found
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func sentence() text.Sentence {
	phrase := text.NewPhrase("house.sample", "on {day}", "vào {day}")
	return phrase.With("day", monday())
}

func monday() date.Date { return date.MustParse("2026-03-02") }

func asOf() legal.AsOf { return legal.AsOfDay(monday()) }

func vietnam() *calendar.Calendar { return must(vn.Law().AsKnown(date.MustParse("2026-01-01"))) }

func hours() calendar.OfficeHours {
	return must(calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30")}))
}

func clockOf() clock.Clock {
	limit := clock.Limit{Term: deadline.WorkingDays(10), Calendar: vietnam(), Convention: vn.CivilCode()}
	return must(clock.Fold(limit, clock.Event{Kind: clock.Started, On: monday()}))
}

func due() deadline.Deadline {
	return must(deadline.Compute(deadline.On(monday()), deadline.WorkingDays(10), vietnam(), vn.CivilCode()))
}

func ruleset() *rules.Ruleset {
	return rules.MustCompile(rules.Definition{ID: "sample", Facts: []rules.Fact{{Name: "disease", Type: rules.TextType(), Sensitive: true}},
		Eligible: rules.Rule{ID: "ill", When: `disease == "flu"`}})
}

func facts() rules.Facts { return must(ruleset().FactsFromMap(map[string]any{"disease": secret})) }

// sample is a procedure of one version, with a fee.
func sample() procedure.Procedure {
	return procedure.Procedure{ID: "sample", Name: text.Plain("Sample"), Versions: []procedure.Version{{
		Valid:        date.Interval{First: monday()},
		Fees:         []procedure.Fee{{Text: text.Plain("free")}},
		Requirements: ruleset().Definition(),
		Limits:       []procedure.TimeLimit{{Term: deadline.WorkingDays(10)}},
	}}}
}

func item() procedure.Item {
	for item := range sample().Versions[0].Items() {
		if _, ok := item.Part.(*procedure.Fee); ok {
			return item
		}
	}
	panic("the sample has no fee")
}

func file() *catalogue.Catalogue {
	return must(catalogue.New(context.Background(), catalogue.Definition{Procedures: []procedure.Procedure{sample()}}))
}

func assessor() *assessment.Assessor {
	return must((*assessment.Compiler)(nil).Compile(sample(), procedure.Profile{}, nil))
}

func events() []dossier.Event {
	at := monday().Start(time.UTC).Add(9 * time.Hour)
	return []dossier.Event{
		{Kind: dossier.Received, On: monday(), Recorded: at, By: "clerk-1"},
		{Kind: dossier.Forwarded, On: monday().Next(), Recorded: at.AddDate(0, 0, 1), To: "clerk-2"},
	}
}

func sampleDossier() dossier.Dossier {
	p := sample()
	regime := dossier.Under(vnprocedure.Profile(), p, p.Versions[0], p.Versions[0].Limits[0], vietnam())
	return must(must(dossier.New("D-1", regime)).AppendAll(events()...))
}

func log() *dossier.MemoryLog {
	log := new(dossier.MemoryLog)
	if err := log.Append(context.Background(), "D-1", 0, events()...); err != nil {
		panic(err)
	}
	return log
}

func record() *portal.Record {
	return must(portal.Read("sample.json", []byte(`{"code": 200, "data": {"name": "Mẫu", "code": "1.000001"}}`), time.UTC))
}

func feed() bankholidays.Feed {
	return must(bankholidays.Read(strings.NewReader(`{"scotland": {"events": [{"title": "New Year’s Day", "date": "2026-01-01"}, {"title": "Christmas Day", "date": "2026-12-25"}]}}`)))
}
