package deadline_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// golden compares with a file under testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	file = "testdata/" + file
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g) || i >= len(w):
			t.Fatalf("%s has %d lines, got %d", file, len(w), len(g))
		case g[i] != w[i]:
			t.Fatalf("%s:%d:\n got %s\nwant %s", file, i+1, g[i], w[i])
		}
	}
}

// cited is plain with a provision of its own for every dimension, so that a
// reason shows on which one it rests.
func cited(change ...func(*convention.Dimensions)) convention.Convention {
	var provisions []convention.Provisions
	for d := convention.DimTrigger; d <= convention.DimFraction; d++ {
		provisions = append(provisions, convention.By(legal.Cite(d.String()), d))
	}
	provisions[convention.DimHours] = provisions[convention.DimHours].ReadAs(text.New("en", "by the clock").With("vi", "theo đồng hồ"))
	return convention.New(text.Plain("cited"), legal.Cite("Act"), plain(change...).Dimensions(), provisions...)
}

// markedWeek has one day of every kind in March 2025, which begins on a
// Saturday, and office hours.
func markedWeek(t testing.TB) *calendar.Calendar {
	mark := func(day string, kind calendar.DayKind, against, name string) calendar.Mark {
		m := calendar.Mark{Date: dayOf(day), Kind: kind, Name: text.New("en", name).With("vi", strings.ToUpper(name)), Basis: legal.Cite("Notice", day[8:])}
		if against != "" {
			m.Against = dayOf(against)
		}
		return m
	}
	return calendar.MustNew(calendar.Definition{
		Name: "marked", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday), KnownOn: dayOf("2025-01-15"),
		Hours: hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00")}),
		Marks: []calendar.Mark{
			mark("2025-03-06", calendar.DaySwapOff, "2025-03-08", "bridge"),
			mark("2025-03-08", calendar.DaySwapWork, "2025-03-06", "made up"),
			mark("2025-03-10", calendar.DayHoliday, "", "founding day"),
			mark("2025-03-11", calendar.DayProposal, "", "a day off"),
			mark("2025-03-12", calendar.DayProposal, "", "a day off"),
			mark("2025-03-15", calendar.DayExtra, "", "open saturday"),
			mark("2025-03-16", calendar.DayProposal, "", "open sunday"),
			mark("2025-03-18", calendar.DayClosure, "", "storm"),
		},
	})
}

// The reasons of every kind of question, in both languages, in that of a catalogue
// and as JSON.
func TestReasonsInWords(t *testing.T) {
	cal := markedWeek(t)
	at := func(day string, hour, minute int) deadline.Event {
		return deadline.At(dayOf(day).Start(time.UTC).Add(time.Duration(60*hour+minute) * time.Minute))
	}
	backward := []deadline.Circumstance{deadline.Backward()}
	german := de.Words()
	var words, ofCatalogue, data strings.Builder
	for _, row := range []struct {
		name   string
		event  deadline.Event
		term   string
		detail deadline.Detail
		conv   convention.Convention
		with   []deadline.Circumstance
	}{
		{"working days one by one", deadline.On(dayOf("2025-03-05")), "9 working days", deadline.Long, cited(), nil},
		{"working days in runs", deadline.On(dayOf("2025-03-05")), "9 working days", deadline.Short, cited(), nil},
		{"working days back", deadline.On(dayOf("2025-03-12")), "4 working days", deadline.Short, cited(), backward},
		{"days over a pause, rolled", deadline.On(dayOf("2025-03-03")), "3 days", deadline.Short, cited(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-04", "2025-03-06"))}},
		{"days that stay", deadline.On(dayOf("2025-03-03")), "6 days", deadline.Short, cited(func(d *convention.Dimensions) { d.Roll = convention.Keep }), nil},
		{"days rolled over a swap", deadline.On(dayOf("2025-03-03")), "3 days", deadline.Long, cited(), nil},
		{"days back, rolled", deadline.On(dayOf("2025-03-18")), "2 days", deadline.Long, cited(), backward},
		{"months", at("2025-02-12", 9, 5), "1 month", deadline.Short, cited(), nil},
		{"months without that day", deadline.On(dayOf("2025-01-31")), "1 month", deadline.Short, cited(), nil},
		{"half months back", deadline.On(dayOf("2025-05-29")), "1.5 months", deadline.Short, cited(), backward},
		{"months from the first day, paused", deadline.On(dayOf("2025-01-30")), "1 month", deadline.Short,
			cited(func(d *convention.Dimensions) { d.MonthAnchor = convention.AnchorStart }), []deadline.Circumstance{deadline.Excluding(interval("2025-02-03", "2025-02-05"))}},
		{"short terms", deadline.On(dayOf("2025-03-03")), "3 days", deadline.Short,
			cited(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.WorkingDaysOnly }), nil},
		{"everything about the event", at("2025-03-08", 16, 1), "same day", deadline.Short, cited(func(d *convention.Dimensions) {
			d.Trigger, d.CutOff, d.Deemed, d.DeemedRoll = convention.NextOpening, date.MustParseClockTime("16:00"), 3, convention.Following
		}), []deadline.Circumstance{deadline.RestartedBy(at("2025-03-20", 17, 1))}},
		{"a cut-off", at("2025-03-20", 16, 1), "same day", deadline.Short, cited(func(d *convention.Dimensions) { d.CutOff = date.MustParseClockTime("16:00") }), nil},
		{"everything about the end", deadline.On(dayOf("2025-03-14")), "8 days", deadline.Short, cited(func(d *convention.Dimensions) {
			d.ClearEnd, d.MinWorking, d.DayEnd = true, 7, convention.AtOfficeClose
		}), []deadline.Circumstance{deadline.AddingDays(3, legal.Cite("Post Act", "4")), deadline.Unreachable(dayOf("2025-03-31"), dayOf("2025-03-28"))}},
		{"extended from the roll", deadline.On(dayOf("2025-03-03")), "7 days", deadline.Short,
			cited(func(d *convention.Dimensions) { d.Extension = convention.ExtendFromRolled }), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(2))}},
		{"extended from the start", deadline.On(dayOf("2025-03-03")), "7 days", deadline.Short,
			cited(func(d *convention.Dimensions) { d.Extension = convention.ExtendFromStart }), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(2))}},
		{"half a day", deadline.On(dayOf("2025-03-04")), "1.5 working days", deadline.Short, cited(func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }), nil},
		{"a fraction, read in two ways", deadline.On(dayOf("2025-03-04")), "1.5 working days", deadline.Short, cited(func(d *convention.Dimensions) { d.Fraction = convention.FractionDisputed }), nil},
		{"three quarters of a day", deadline.On(dayOf("2025-03-04")), "1.75 working days", deadline.Short, cited(func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }), nil},
		{"an earliest day", deadline.On(dayOf("2025-03-03")), "1 day", deadline.Short, cited(func(d *convention.Dimensions) { d.Bound = convention.EarliestDay }), nil},
		{"hours on the clock", at("2025-03-04", 9, 20), "30 hours", deadline.Long, cited(), nil},
		{"hours from the next full one, rolled", at("2025-03-04", 9, 20), "48 hours", deadline.Long,
			cited(func(d *convention.Dimensions) {
				d.HourStart, d.HourRoll = convention.HourNextFull, convention.HourRollsAsDays
			}), nil},
		{"hours over a pause", at("2025-03-04", 9, 20), "30 hours", deadline.Long, cited(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-05", "2025-03-05"))}},
		{"hours of working days", at("2025-03-05", 9, 20), "48 hours", deadline.Long, cited(func(d *convention.Dimensions) { d.Hours = convention.HoursOfWorkingDays }), nil},
		{"working hours", at("2025-03-05", 16, 20), "9 working hours", deadline.Long, cited(), nil},
		{"minutes back", at("2025-03-08", 8, 0), "90 minutes", deadline.Short, cited(), backward},
		{"working hours back, one by one", at("2025-03-08", 8, 0), "2.5 working hours", deadline.Long, cited(), backward},
		{"short terms in office hours", at("2025-03-05", 16, 20), "2 days", deadline.Long,
			cited(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.OfficeHoursOnly }), nil},
		{"hours, read in two ways", at("2025-03-05", 9, 20), "24 hours", deadline.Short, cited(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollDisputed }), nil},
	} {
		d, err := deadline.Compute(row.event, deadline.MustParseTerm(row.term), cal, row.conv, row.with...)
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		reasons := d.Reasons(row.detail)
		takesReasons(t, reasons)
		data.WriteString("# " + row.name + "\n" + strings.ReplaceAll(withoutDimensions(t, reasons), cal.Hash(), "HASH") + "\n")
		ofCatalogue.WriteString("# " + row.name + "\n" + strings.ReplaceAll(reasons.In("de", german), cal.Hash(), "HASH") + "\n")
		for _, lang := range []string{"en", "vi"} {
			words.WriteString("# " + row.name + ", " + lang + "\n" + strings.ReplaceAll(reasons.In(lang), cal.Hash(), "HASH") + "\n")
		}
	}
	golden(t, "reasons.txt", words.String())
	golden(t, "reasons_de.txt", ofCatalogue.String())
	golden(t, "reasons.json", data.String())
}

// withoutDimensions is the JSON of reasons without the dimensions of the
// convention, which are the same but for one or two, and their texts.
func withoutDimensions(t *testing.T, r deadline.Reasons) string {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Question map[string]any   `json:"question"`
		Answer   map[string]any   `json:"answer"`
		Reasons  []map[string]any `json:"reasons"`
	}
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	delete(all.Question, "convention")
	lines := []any{all.Question, all.Answer}
	for _, r := range all.Reasons {
		delete(r, "text")
		lines = append(lines, r)
	}
	var out strings.Builder
	for _, l := range lines {
		data, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(append(data, '\n'))
	}
	return out.String()
}
