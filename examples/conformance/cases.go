package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/vn"
	thirteen "github.com/statutory-go/statutory/examples/catalogue"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

const casesUsage = "cases FILE.yaml    worked cases against examples/catalogue, as id, pass, FAIL or skip, got and expected"

// caseFile is a file of worked cases. Cases are decoded one by one, so that a
// wrong one does not keep the others from running.
type caseFile struct {
	Otherwise map[string]map[string]yaml.Node `yaml:"otherwise"` // facts by procedure, where a case does not mention them
	Cases     []yaml.Node                     `yaml:"cases"`
}

// workedCase is one expectation: facts and what must follow from them.
type workedCase struct {
	ID         string               `yaml:"id"`
	Kind       string               `yaml:"kind"`
	Procedure  string               `yaml:"procedure"`
	Procedures []string             `yaml:"procedures"`
	Valid      string               `yaml:"valid"` // the day whose law applies
	Known      string               `yaml:"known"` // the day the question is asked; left out, the same day
	Facts      map[string]yaml.Node `yaml:"facts"`
	Unknown    []string             `yaml:"unknown"`
	Held       []string             `yaml:"evidence_held"`
	Start      string               `yaml:"start"` // a day, or an instant 2006-01-02T15:04
	Limit      string               `yaml:"limit"`
	Direction  string               `yaml:"direction"` // forward, backward
	Roll       string               `yaml:"roll"`      // next, previous, keep
	Cutoff     string               `yaml:"cutoff"`
	InForce    string               `yaml:"in_force"`
	Decision   string               `yaml:"decision"`
	Level      string               `yaml:"level"`
	Posted     string               `yaml:"posted"`
	Expect     yaml.Node            `yaml:"expect"`
}

// answer is what the library says to a case, by the words of expect.
type answer map[string]string

// runner answers cases from one catalogue and one file's defaults.
type runner struct {
	catalogue *catalogue.Catalogue
	otherwise map[string]map[string]yaml.Node
	declared  map[string]rules.Fact // of the catalogue and its procedures
	law       holiday.Law
	calendars map[date.Date]*calendar.Calendar // by the day known
}

func newRunner(otherwise map[string]map[string]yaml.Node) (*runner, error) {
	c, err := thirteen.Load(context.Background())
	if err != nil {
		return nil, err
	}
	hours, err := officeHours()
	if err != nil {
		return nil, err
	}
	r := &runner{catalogue: c, otherwise: otherwise, declared: map[string]rules.Fact{},
		law: vn.Law().WithHours(hours), calendars: map[date.Date]*calendar.Calendar{}}
	facts := c.Facts()
	for p := range c.Procedures() {
		facts = append(facts, p.Facts...)
	}
	for _, f := range facts {
		r.declared[f.Name] = f
	}
	return r, nil
}

// officeHours are eight hours a day, from 8 to 12 and from 13 to 17: no case
// names hours, and terms in working hours need some.
func officeHours() (calendar.OfficeHours, error) {
	return calendar.NewOfficeHours(calendar.HoursDefinition{Zone: vietnam(), Every: []calendar.Opening{
		{Open: date.MustParseClockTime("08:00"), Close: date.MustParseClockTime("12:00")},
		{Open: date.MustParseClockTime("13:00"), Close: date.MustParseClockTime("17:00")},
	}})
}

// vietnam is UTC+7 all year.
func vietnam() *time.Location { return time.FixedZone("UTC+7", 7*60*60) }

// runCases prints one row for each case of a file and the totals.
func runCases(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("cases takes one file, as in: cases cases.yaml; got %d arguments", len(args))
	}
	data, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var file caseFile
	if err := yaml.Unmarshal(data, &file); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	if len(file.Cases) == 0 {
		return fmt.Errorf("%s has no cases; write cases: and under it a list", args[0])
	}
	r, err := newRunner(file.Otherwise)
	if err != nil {
		return err
	}
	return r.printAll(file.Cases, out)
}

func (r *runner) printAll(cases []yaml.Node, out io.Writer) error {
	totals := newTally(out)
	for i := range cases {
		if err := totals.add(r.row(&cases[i], i+1)); err != nil {
			return err
		}
	}
	return totals.end(passed, failed, skipped)
}

// row answers one case and compares.
func (r *runner) row(node *yaml.Node, number int) row {
	var c workedCase
	if node.Kind != yaml.MappingNode && node.Kind != yaml.AliasNode {
		return row{id: fmt.Sprintf("case %d", number), state: failed, got: "the case is no mapping; write - {id: …, kind: …, expect: {…}}"}
	}
	if err := node.Decode(&c); err != nil {
		return row{id: fmt.Sprintf("case %d", number), state: failed, got: "the case cannot be read: " + err.Error()}
	}
	if c.ID == "" {
		c.ID = fmt.Sprintf("case %d", number)
	}
	expected, err := expectations(&c.Expect)
	if err != nil {
		return row{c.ID, failed, err.Error(), ""}
	}
	result := row{id: c.ID, state: skipped, expected: expected.String()}
	answer, err := r.answer(c)
	switch {
	case errors.Is(err, errSkip):
		result.got = err.Error()
	case err != nil:
		result.state, result.got = failed, err.Error()
	default:
		result.state, result.got = expected.compare(answer)
	}
	return result
}

// errSkip marks a kind that is not answered here.
var errSkip = errors.New("not answered yet")

func (r *runner) answer(c workedCase) (answer, error) {
	switch c.Kind {
	case "assess":
		return r.assess(c)
	case "entitled":
		return r.entitled(c)
	case "limit":
		return r.limit(c)
	case "publish":
		return r.publish(c)
	case "clock", "indicator":
		return nil, fmt.Errorf("kind %s: %w", c.Kind, errSkip)
	case "":
		return nil, errors.New("the case has no kind")
	}
	return nil, fmt.Errorf("%q is no kind of case; write assess, entitled, limit, clock, publish or indicator", c.Kind)
}
