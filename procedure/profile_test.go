package procedure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// The neutral profile has everything that the kinds can say, and asks for
// nothing.
func TestNeutralProfile(t *testing.T) {
	var neutral procedure.Profile
	assert.Equal(t, "neutral", neutral.ID())
	for _, kind := range []procedure.ChannelKind{procedure.InPerson, procedure.Post, procedure.Online, procedure.Email, procedure.Telephone} {
		name, ok := neutral.Channel(kind)
		assert.True(t, ok, kind)
		assert.Equal(t, kind.In("vi"), name.In("vi"))
	}
	for outcome, want := range map[procedure.Outcome]string{procedure.Granted: "granted", procedure.Partly: "granted in part", procedure.Refused: "refused"} {
		name, ok := neutral.Outcome(outcome)
		assert.True(t, ok, outcome)
		assert.Equal(t, want, name.In("en"))
	}
	for _, level := range []procedure.Level{procedure.National, procedure.Regional, procedure.Local} {
		office, ok := neutral.Office(string(level))
		assert.True(t, ok, level)
		assert.Equal(t, level, office.Level)
	}
	assert.Empty(t, neutral.Definition().Obligatory)
	assert.True(t, neutral.Convention().IsZero())
	_, ok := neutral.PublicationLimit("national")
	assert.False(t, ok)
	term, err := neutral.ReadTerm("28 days")
	require.NoError(t, err)
	assert.Equal(t, deadline.Days(28), term)
	_, err = neutral.ReadTerm("28 Tage")
	assert.EqualError(t, err, `"28 Tage" is not a term: "tage" is no unit; write minutes, hours, working hours, days, working days, weeks, half months, months or years`)
}

// Everything that is wrong with a definition is told at once.
func TestNewProfileRefuses(t *testing.T) {
	name := text.Plain("x")
	_, err := procedure.NewProfile(procedure.ProfileDefinition{
		ID: "neutral",
		Obligatory: []procedure.Component{
			{Kind: "fees", Name: name}, {Kind: "fees", Name: name}, {Kind: "signature"},
		},
		Offices:     []procedure.Office{{ID: "town", Level: "town", Name: name}, {ID: "town", Level: procedure.Local}, {Level: procedure.Local, Name: name}},
		Channels:    map[procedure.ChannelKind]text.Text{"fax": name, procedure.Post: {}},
		Outcomes:    map[procedure.Outcome]text.Text{"maybe": name},
		Forms:       []procedure.Form{{ID: "a"}},
		Publication: []procedure.PublicationLimit{{Office: "ministry", Decision: procedure.StatedTerm{Term: deadline.WorkingDays(20)}}},
		Handling:    procedure.Handling{Supplement: procedure.Supplement{Max: -1}},
	})
	assert.EqualError(t, err, `id: "neutral" is the profile that there is without any; write another word
name: it has no name; give one in each language that answers are read in
obligatory[1].kind: the component fees is given twice
obligatory[2].kind: "signature" is no component; write name, steps, channels, evidence, evidence_sets, fees, limit, addressees, authority, outputs, forms or publication
obligatory[2].name: it has no name; give one in each language that answers are read in
offices[0].level: "town" is no level; write national, regional or local
offices[1]: the id "town" is given twice
offices[1].name: it has no name; give one in each language that answers are read in
offices[2]: the id is empty
channels.fax: "fax" is no channel; write in_person, post, online, email or telephone
channels.post: it has no name; give one in each language that answers are read in
outcomes.maybe: "maybe" is no outcome; write granted, partly or refused
forms[0].name: it has no name; give one in each language that answers are read in
publication[0].office: the profile "neutral" has no office "ministry"; its offices are town
publication[0].posting.term: it is no term; write an amount and a unit, as in 10 working days
handling.supplement.max: -1 is less than none`)
	_, err = procedure.NewProfile(procedure.ProfileDefinition{Name: name})
	assert.EqualError(t, err, `id: the profile has no id; write a word such as "gb-council"`)
	assert.Panics(t, func() { procedure.MustNewProfile(procedure.ProfileDefinition{}) })
}

// town is a profile with a little of everything.
func town() procedure.ProfileDefinition {
	name := text.Plain("town")
	return procedure.ProfileDefinition{
		ID: "town", Name: name,
		Offices:  []procedure.Office{{ID: "hall", Level: procedure.Local, Name: name}},
		Channels: map[procedure.ChannelKind]text.Text{procedure.Post: name},
		Outcomes: map[procedure.Outcome]text.Text{procedure.Granted: name},
		Forms:    []procedure.Form{{ID: "oath", Name: name}, {ID: "map", Name: name}},
		Handling: procedure.Handling{Reappointment: procedure.Reappointment{Provenance: procedure.Provenance{Basis: []legal.Basis{legal.Cite("Byelaw", "1")}}}},
		Publication: []procedure.PublicationLimit{{Office: "hall",
			Decision: procedure.StatedTerm{Term: deadline.Days(20)}, Posting: procedure.StatedTerm{Term: deadline.Days(5)}}},
	}
}

// Nothing that went in or came out changes a profile.
func TestProfileIsImmutable(t *testing.T) {
	def := town()
	profile := procedure.MustNewProfile(def)
	for _, def := range []procedure.ProfileDefinition{def, profile.Definition()} {
		def.Offices[0].ID, def.Forms[0].ID = "changed", "changed"
		delete(def.Channels, procedure.Post)
		delete(def.Outcomes, procedure.Granted)
		def.Handling.Reappointment.Basis[0] = legal.Basis{}
	}
	profile.Handling().Reappointment.Basis[0] = legal.Basis{}
	assert.Equal(t, town(), profile.Definition())
}

// A form of the profile needs no declaration, and is one of those of a version
// that names it.
func TestFormsOfTheProfile(t *testing.T) {
	profile := procedure.MustNewProfile(town())
	v := procedure.Version{
		Evidence: []procedure.Evidence{{ID: "a", Form: "own"}, {ID: "b", Form: "oath"}, {ID: "c", Form: "oath"}, {ID: "d"}},
		Forms:    []procedure.Form{{ID: "own", Name: text.Plain("own")}},
	}
	assert.NoError(t, profile.Check(procedure.Procedure{Versions: []procedure.Version{v}}))
	var ids []string
	for _, f := range profile.FormsOf(v) {
		ids = append(ids, f.ID)
	}
	assert.Equal(t, []string{"own", "oath"}, ids)
	assert.Len(t, v.Forms, 1)
}

// A procedure of another profile is not read under this one.
func TestCheckUnderAnotherProfile(t *testing.T) {
	profile := procedure.MustNewProfile(town())
	assert.EqualError(t, profile.Check(procedure.Procedure{Profile: "vn"}), `profile: the procedure is written under the profile "vn", and read under "town"`)
	assert.NoError(t, profile.Check(procedure.Procedure{Profile: "town"}))
	assert.NoError(t, profile.Check(procedure.Procedure{}))
}

// A profile is written as its ID, which does not make one.
func TestProfileAsText(t *testing.T) {
	profile := procedure.MustNewProfile(town())
	data, err := json.Marshal(profile)
	require.NoError(t, err)
	assert.Equal(t, `"town"`, string(data))
	assert.EqualError(t, json.Unmarshal(data, &profile), `a procedure.Profile cannot be read back from JSON: take the one named "town" from the package or the definition that it came from`)
	require.NoError(t, json.Unmarshal([]byte(`"neutral"`), &profile))
	assert.Equal(t, procedure.Profile{}, profile)
}

// What a component asks for, and the least that satisfies it.
func TestComponents(t *testing.T) {
	name := text.Plain("x")
	for kind, enough := range map[procedure.ComponentKind]procedure.Version{
		procedure.StepsComponent:       {Steps: []procedure.Step{{ID: "a"}}},
		procedure.ChannelsComponent:    {Channels: []procedure.Channel{{Kind: procedure.Post}}},
		procedure.EvidenceComponent:    {Evidence: []procedure.Evidence{{ID: "a"}}},
		procedure.SetsComponent:        {EvidenceSets: 1},
		procedure.FeesComponent:        {Fees: []procedure.Fee{{SetBy: name}}},
		procedure.LimitComponent:       {Limits: []procedure.TimeLimit{{Text: name}}},
		procedure.AddresseesComponent:  {Addressees: []procedure.Addressee{{Kind: "citizen"}}},
		procedure.AuthorityComponent:   {Authorities: []procedure.Authority{{Name: name, Role: procedure.ReceivesOnly}}},
		procedure.OutputsComponent:     {Outputs: []procedure.Output{{Name: name}}},
		procedure.FormsComponent:       {Forms: []procedure.Form{{ID: "a", Name: name}}},
		procedure.PublicationComponent: {Publication: procedure.Publication{Decision: "1"}},
	} {
		def := town()
		def.Obligatory = []procedure.Component{{Kind: kind, Name: text.Plain(string(kind)), Basis: legal.Cite("Byelaw", "2")}}
		profile := procedure.MustNewProfile(def)
		lacks := func(v procedure.Version) (missing []string) {
			for _, r := range (procedure.Procedure{ID: "p", Name: name, Versions: []procedure.Version{v}}).Lint(profile) {
				if r.Kind == procedure.MissingComponent {
					missing = append(missing, r.String())
				}
			}
			return missing
		}
		assert.Empty(t, lacks(enough), kind)
		other := procedure.Version{Limits: []procedure.TimeLimit{{For: procedure.ForRefusal}}, Authorities: []procedure.Authority{{Role: procedure.Promulgates}}}
		assert.Equal(t, []string{"p: versions[0]: the obligatory part “" + string(kind) + "” is missing (art. 2 Byelaw)"}, lacks(other), kind)
	}
}
