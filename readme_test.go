package statutory_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/bankholidays"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/lawfile"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

func Example() {
	received := date.MustParse("2026-08-17") // a Monday
	calendar, err := vn.Law().AsKnown(received)
	if err != nil {
		log.Fatal(err)
	}
	due, err := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), calendar, vn.OneStop())
	if err != nil {
		log.Fatal(err) // a day outside the calendar's coverage, never a guess
	}
	for reason := range due.Reasons(deadline.Short).All() {
		fmt.Println(reason.Text)
	}

	c, err := catalogue.Load(context.Background(), os.DirFS("examples/quickstart"), vnprocedure.Profile())
	if err != nil {
		log.Fatal(err) // every problem of every file, with line, column and caret
	}
	answer, err := c.Assess(context.Background(), "social_pension", assessment.Question{
		AsOf:  legal.AsOfDay(received),
		Facts: map[string]any{"citizen": true, "age": 72, "monthly_pension": 0, "requested": true},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Outcome, "-", answer.Next.Question)
	// Output:
	// Monday 17 August 2026: day of the event, not counted
	// Tuesday 18 August 2026 to Saturday 22 August 2026: working days 1 to 5; Saturday 22 August 2026 is worked against Monday 31 August 2026 (Notice 9441/TB-BNV)
	// Sunday 23 August 2026: off, Sunday (Decision 188/1999/QĐ-TTg)
	// Monday 24 August 2026 to Friday 28 August 2026: working days 6 to 10
	// due: Friday 28 August 2026, until 24:00
	// undetermined - Is the household on the commune's list of poor or near-poor households?
}

// A calendar from a table of days off.
func Example_calendarOfATable() {
	file := strings.NewReader("date,name\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n2027-01-01,New Year's Day\n")

	list, err := daylist.ReadCSV(file, daylist.List{Name: "town hall", Coverage: date.MustYears(2026, 2027), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	if err != nil {
		log.Fatal(err) // every problem, with its line and column
	}
	townHall, err := list.Calendar()
	if err != nil {
		log.Fatal(err)
	}
	due, _, err := townHall.AddWorkingDays(date.MustParse("2026-12-23"), 5) // from a Wednesday
	fmt.Println(due.Weekday(), due, err)
	// Output:
	// Monday 2027-01-04 <nil>
}

// A calendar from GOV.UK's feed of bank holidays.
func Example_calendarOfAFeed() {
	file, err := os.Open("deadline/bankholidays/testdata/bank-holidays.json")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()

	feed, err := bankholidays.Read(file)
	if err != nil {
		log.Fatal(err) // every problem, with its line and key
	}
	scotland, err := feed.Calendar(bankholidays.Scotland)
	if err != nil {
		log.Fatal(err)
	}
	due, _, err := scotland.AddWorkingDays(date.MustParse("2026-12-31"), 1) // from a Thursday
	fmt.Println(due.Weekday(), due, err)
	// Output:
	// Tuesday 2027-01-05 <nil>
}

// A calendar from a law that an office keeps in a file, as known on a day.
func Example_calendarOfALaw() {
	file, err := os.Open("deadline/lawfile/testdata/town-hall.json")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()

	law, err := lawfile.Read(file, "town-hall.json", time.LoadLocation)
	if err != nil {
		log.Fatal(err) // every problem, with its line and key
	}
	known, err := law.AsKnown(date.MustParse("2026-02-02")) // a storm is announced for the next day
	if err != nil {
		log.Fatal(err)
	}
	due, _, err := known.AddWorkingDays(date.MustParse("2026-01-30"), 3) // from a Friday
	fmt.Println(due.Weekday(), due, err)
	// Output:
	// Thursday 2026-02-05 <nil>
}

// The code and the output in the README are those above, so that they compile
// and hold.
func TestTheReadmeShowsTheExamples(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("readme_test.go")
	require.NoError(t, err)

	examples := strings.Split(string(source), "\nfunc Example")[1:]
	require.Len(t, examples, 4)
	for _, example := range examples {
		_, body, _ := strings.Cut(example, "() {\n")
		code, output, found := strings.Cut(body, "\t// Output:")
		require.True(t, found)
		output, _, _ = strings.Cut(output, "}\n")
		code = strings.ReplaceAll("\n"+code, "\n\t", "\n")
		output = strings.ReplaceAll("\n"+strings.TrimSpace(output), "\n\t// ", "\n")
		output = strings.ReplaceAll(output, "\n// ", "\n") + "\n"
		for _, shown := range []string{code, output} {
			if !strings.Contains(string(readme), shown) {
				t.Errorf("README.md does not show:\n%s", shown)
			}
		}
	}
}

// What the README says about changing a rule is what happens: at 71 a person of
// 72 is eligible, and a misspelt fact is shown where it stands.
func TestTheReadmeShowsWhatAChangedRuleDoes(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("examples/quickstart/social-pension.yaml")
	require.NoError(t, err)
	with := func(when string) (*catalogue.Catalogue, error) {
		require.Contains(t, string(source), "when: age >= 75\n")
		changed := strings.Replace(string(source), "when: age >= 75\n", "when: "+when+"\n", 1)
		return catalogue.Load(t.Context(), fstest.MapFS{"social-pension.yaml": {Data: []byte(changed)}}, vnprocedure.Profile())
	}

	c, err := with("age >= 71")
	require.NoError(t, err)
	answer, err := c.Assess(t.Context(), "social_pension", assessment.Question{
		AsOf:  legal.AsOfDay(date.MustParse("2026-08-17")),
		Facts: map[string]any{"citizen": true, "age": 72, "monthly_pension": 0, "requested": true},
	})
	require.NoError(t, err)
	require.Equal(t, assessment.Eligible, answer.Outcome)

	_, err = with("agee >= 71")
	require.Error(t, err)
	shown := "    " + strings.ReplaceAll(err.Error(), "\n", "\n    ")
	if !strings.Contains(string(readme), shown) {
		t.Errorf("README.md does not show:\n%s", shown)
	}
}
