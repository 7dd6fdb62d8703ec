package catalogue_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

// millbrook is the profile of an English council. Council and standing orders
// are made up, so that nothing here passes for law.
func millbrook() procedure.Profile {
	order := func(number string) legal.Basis {
		return legal.Unverified(legal.Cite("Millbrook Standing Orders", number))
	}
	return procedure.MustNewProfile(procedure.ProfileDefinition{
		ID:   "gb-council",
		Name: text.Plain("Millbrook Council"),
		Obligatory: []procedure.Component{
			{Kind: procedure.FeesComponent, Name: text.Plain("fee"), Basis: order("3")},
			{Kind: procedure.LimitComponent, Name: text.Plain("time limit"), Basis: order("4")},
		},
		Offices: []procedure.Office{
			{ID: "council", Level: procedure.Local, Name: text.Plain("council")},
			{ID: "department", Level: procedure.Local, Name: text.Plain("council department")},
		},
		Channels: map[procedure.ChannelKind]text.Text{
			procedure.Online:    text.Plain("on the council's website"),
			procedure.Email:     text.Plain("by e-mail"),
			procedure.Telephone: text.Plain("by phone"),
			procedure.Post:      text.Plain("by letter"),
			procedure.InPerson:  text.Plain("at the town hall"),
		},
		Outcomes: map[procedure.Outcome]text.Text{
			procedure.Granted: text.Plain("granted"),
			procedure.Partly:  text.Plain("granted for part of the plot"),
			procedure.Refused: text.Plain("refused"),
		},
		Convention: convention.New(text.Plain("Millbrook Standing Orders"), order("12"), convention.Dimensions{
			FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Following,
		}),
	})
}

const allotment = `statutory: procedure/v1
profile: gb-council
id: allotment
name: Allotment tenancy
level: local
facts:
  resident: {type: bool, question: Do you live in Millbrook?}
versions:
  - valid: {from: 2026-04-01}
    legal_basis: [{act: Millbrook Standing Orders, article: "7", since: 2026-04-01, unverified: true}]
    authorities: [{name: Parks Department, office: department}]
    channels: [{kind: online}, {kind: email}, {kind: telephone}, {kind: post}, {kind: in_person}]
    evidence: {address: {name: Proof of address, copies: 1}}
    fees: [{kind: service_fee, amount: 30 GBP, channels: [post, in_person]}]
    limits: [{term: 28 days}]
    outputs: [{name: Tenancy agreement, outcome: granted}, {name: Letter with reasons, outcome: refused}]
    requirements: {eligible: {id: resident, when: resident}}
`

// Under a council's profile its own words are read and written, its own rules
// count the days, the end on Saturday 30 May moves, and nothing is remarked that
// only another country asks for.
func Example_council() {
	ctx, files := context.Background(), fstest.MapFS{"allotment.yaml": {Data: []byte(allotment)}}
	c, err := catalogue.Load(ctx, files, millbrook())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, remark := range c.Lint() {
		fmt.Println(remark)
	}
	received := date.MustParse("2026-05-02") // a Saturday
	answer, err := c.Assess(ctx, "allotment", assessment.Question{
		AsOf: legal.AsOfDay(received), Received: deadline.On(received), Calendar: weekdays(),
		Facts: map[string]any{"resident": true},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	limit, _ := answer.Decision()
	fmt.Printf("%s, decided by %s\n", answer.Outcome.In("en"), limit.Deadline)
	for _, channel := range answer.Channels {
		name, _ := millbrook().Channel(channel.Of.Kind)
		fmt.Println("-", name)
	}
	// Output:
	// allotment: versions[0].legal_basis[0]: art. 7 Millbrook Standing Orders [unverified] was read in no source
	// eligible, decided by Mon 2026-06-01
	// - on the council's website
	// - by e-mail
	// - by phone
	// - by letter
	// - at the town hall
}

func weekdays() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name: "Millbrook 2026", Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
	})
}

// What the council does not have is a problem of the file, with its place and
// what there is instead; all of them are told at once.
func TestWhatTheProfileDoesNotHave(t *testing.T) {
	file := strings.NewReplacer("office: department", "office: commune", "outcome: refused", "outcome: partly",
		"{name: Proof of address,", "{name: Proof of address, form: form_01,").Replace(allotment)
	def := millbrook().Definition()
	delete(def.Channels, procedure.Telephone)
	delete(def.Channels, procedure.Post)
	delete(def.Outcomes, procedure.Partly)
	narrow, err := procedure.NewProfile(def)
	require.NoError(t, err)
	_, err = catalogue.Load(t.Context(), fstest.MapFS{"allotment.yaml": {Data: []byte(file)}}, narrow)
	assert.EqualError(t, err, `allotment.yaml:11:52: versions[0].authorities[0].office: the profile "gb-council" has no office "commune"; its offices are council, department
   11 |     authorities: [{name: Parks Department, office: commune}]
      |                                                    ^^^^^^^
allotment.yaml:12:54: versions[0].channels[2].kind: the profile "gb-council" has no channel "telephone"; its channels are in_person, online, email
   12 |     channels: [{kind: online}, {kind: email}, {kind: telephone}, {kind: post}, {kind: in_person}]
      |                                                      ^^^^^^^^^
allotment.yaml:12:73: versions[0].channels[3].kind: the profile "gb-council" has no channel "post"; its channels are in_person, online, email
   12 |     channels: [{kind: online}, {kind: email}, {kind: telephone}, {kind: post}, {kind: in_person}]
      |                                                                         ^^^^
allotment.yaml:13:56: versions[0].evidence.address.form: there is no form "form_01"; declare it under forms
   13 |     evidence: {address: {name: Proof of address, form: form_01, copies: 1}}
      |                                                        ^^^^^^^
allotment.yaml:14:59: versions[0].fees[0].channels[0]: the profile "gb-council" has no channel "post"; its channels are in_person, online, email
   14 |     fees: [{kind: service_fee, amount: 30 GBP, channels: [post, in_person]}]
      |                                                           ^^^^
allotment.yaml:16:97: versions[0].outputs[1].outcome: the profile "gb-council" has no outcome "partly"; its outcomes are granted, refused
   16 |     outputs: [{name: Tenancy agreement, outcome: granted}, {name: Letter with reasons, outcome: partly}]
      |                                                                                                 ^^^^^^`)
}

// A profile that is not given is told once, and nothing that follows from it.
func TestProfileThatIsNotGiven(t *testing.T) {
	vietnamese := strings.NewReplacer("gb-council", "vn", "28 days", "05 ngày làm việc", "office: department", "office: commune").Replace(allotment)
	for _, row := range []struct {
		file string
		with []procedure.Profile
		want string
	}{
		{vietnamese, nil, `allotment.yaml:2:10: profile: no profile "vn" is given; give it to what reads the procedure; given are neutral
    2 | profile: vn
      |          ^^`},
		{strings.Replace(allotment, "gb-council", "gb-counsil", 1), []procedure.Profile{millbrook()}, `allotment.yaml:2:10: profile: no profile "gb-counsil" is given; did you mean "gb-council"?
    2 | profile: gb-counsil
      |          ^^^^^^^^^^`},
		{allotment, []procedure.Profile{millbrook(), millbrook()}, `two profiles are given with the id "gb-council"; pass one of them`},
	} {
		_, err := catalogue.Load(t.Context(), fstest.MapFS{"allotment.yaml": {Data: []byte(row.file)}}, row.with...)
		assert.EqualError(t, err, row.want)
		_, err = catalogue.Parse("allotment.yaml", []byte(row.file), row.with...)
		assert.EqualError(t, err, row.want, "Parse")
	}
}

// Without a key the file is read under the neutral profile, whatever is given.
func TestNoProfileIsTheNeutralOne(t *testing.T) {
	file := strings.Replace(allotment, "profile: gb-council\n", "", 1)
	_, err := catalogue.Load(t.Context(), fstest.MapFS{"allotment.yaml": {Data: []byte(file)}}, millbrook())
	assert.EqualError(t, err, `allotment.yaml:10:52: versions[0].authorities[0].office: the profile "neutral" has no office "department"; its offices are national, regional, local; or name another profile
   10 |     authorities: [{name: Parks Department, office: department}]
      |                                                    ^^^^^^^^^^`)
	neutral := strings.Replace(file, "office: department", "office: local", 1)
	for _, text := range []string{neutral, "profile: neutral\n" + neutral} {
		c, err := catalogue.Load(t.Context(), fstest.MapFS{"allotment.yaml": {Data: []byte(text)}})
		require.NoError(t, err)
		profile, err := c.Profile("allotment")
		require.NoError(t, err)
		assert.Equal(t, procedure.Profile{}, profile)
	}
}

// What the answer says of the version is told with what the profile lays down:
// its form, the outcome of each result, its convention unless another is asked for.
func TestAnswerUnderAProfile(t *testing.T) {
	def := millbrook().Definition()
	def.Forms = []procedure.Form{{ID: "proof", Name: text.Plain("Form A")}, {ID: "other", Name: text.Plain("Form B")}}
	profile := procedure.MustNewProfile(def)
	file := strings.Replace(allotment, "copies: 1}", "form: proof}", 1)
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"allotment.yaml": {Data: []byte(file)}}, profile)
	require.NoError(t, err)
	received := date.MustParse("2026-05-02") // a Saturday
	q := assessment.Question{AsOf: legal.AsOfDay(received), Received: deadline.On(received), Calendar: weekdays()}
	a, err := c.Assess(t.Context(), "allotment", q)
	require.NoError(t, err)
	require.Len(t, a.Forms, 1)
	assert.Equal(t, procedure.Form{ID: "proof", Name: text.Plain("Form A")}, a.Forms[0].Of)
	assert.Equal(t, rules.Met, a.Forms[0].State)
	assert.True(t, a.Forms[0].Handle.IsZero(), "it stands in no version")
	assert.Equal(t, procedure.Refused, a.Outputs[1].Of.Outcome)
	assert.Contains(t, a.String(), "service fee: 30.00 GBP (by letter, at the town hall)")

	q.Convention = convention.New(text.Plain("strict"), legal.Cite("Act"), convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Keep})
	a, err = c.Assess(t.Context(), "allotment", q)
	require.NoError(t, err)
	assert.Equal(t, "2026-05-30", a.Limits[0].Deadline.Last().String(), "Saturday, as the question's convention has it")

	got, err := c.Profile("allotment")
	require.NoError(t, err)
	assert.Equal(t, profile, got)
	_, err = c.Profile("alotment")
	assert.EqualError(t, err, `the catalogue has no procedure "alotment"; did you mean "allotment"?`)
}

// CONTRIBUTING.md shows the profile and the file above, as they are.
func TestContributingShowsTheCouncil(t *testing.T) {
	guide, err := os.ReadFile("../../CONTRIBUTING.md")
	require.NoError(t, err)
	source, err := os.ReadFile("council_test.go")
	require.NoError(t, err)
	_, code, found := strings.Cut(string(source), "\nfunc millbrook()")
	require.True(t, found)
	code, _, _ = strings.Cut(code, "\n}\n")
	for _, shown := range []string{"func millbrook()" + code + "\n}\n", allotment} {
		if !strings.Contains(string(guide), shown) {
			t.Errorf("CONTRIBUTING.md does not show:\n%s", shown)
		}
	}
}
