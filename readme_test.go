package statutory_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
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

// The code and the output in the README are those above, so that they compile
// and hold.
func TestTheReadmeShowsTheExample(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("readme_test.go")
	require.NoError(t, err)

	_, body, found := strings.Cut(string(source), "func Example() {\n")
	require.True(t, found)
	code, output, _ := strings.Cut(body, "\t// Output:\n")
	output, _, _ = strings.Cut(output, "}\n")
	code = strings.ReplaceAll("\n"+code, "\n\t", "\n")
	output = strings.ReplaceAll("\n"+output, "\n\t// ", "\n")
	for _, shown := range []string{code, output} {
		if !strings.Contains(string(readme), shown) {
			t.Errorf("README.md does not show:\n%s", shown)
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
