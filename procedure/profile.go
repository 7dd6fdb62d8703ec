package procedure

import (
	"fmt"
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/enum"
	"github.com/statutory-go/statutory/internal/nojson"
)

// A Profile is what a country or an office lays down for all its procedures:
// which offices, channels and outcomes there are and what they are called,
// which parts are obligatory, in which words terms are written, how days are
// counted. A procedure's file names the profile that it is written under, and
// the program passes the profile to what reads the file; there is no list of
// all profiles.
//
// The zero Profile is the neutral one, "neutral": it has an office of each
// level, all channels and outcomes, reads terms in English, and asks for
// nothing.
//
// A Profile is immutable, comparable with == and safe for concurrent use. It
// is written as its ID and not read back from it, for an ID does not say what
// the profile is.
type Profile struct{ def *ProfileDefinition }

// neutral is the definition of the zero Profile.
//
//nolint:gochecknoglobals // a table of constants
var neutral = &ProfileDefinition{
	ID:       neutralID,
	Name:     both(sayNeutral.With()),
	Offices:  []Office{{"national", National, both(levels.Name(National))}, {"regional", Regional, both(levels.Name(Regional))}, {"local", Local, both(levels.Name(Local))}},
	Channels: namesOf(channelKinds),
	Outcomes: namesOf(outcomes),
}

const neutralID = "neutral"

func namesOf[K comparable](kinds enum.Table[K]) map[K]text.Text {
	names := map[K]text.Text{}
	for _, kind := range kinds.Values() {
		names[kind] = both(kinds.Name(kind))
	}
	return names
}

func both(s text.Sentence) text.Text { return s.Text("en", "vi") }

func (p Profile) definition() *ProfileDefinition {
	if p.def == nil {
		return neutral
	}
	return p.def
}

// ID returns the word by which files name the profile.
func (p Profile) ID() string { return p.definition().ID }

// String returns the ID.
func (p Profile) String() string { return p.ID() }

// LogValue lets slog print the ID.
func (p Profile) LogValue() slog.Value { return slog.StringValue(p.ID()) }

// MarshalText writes the ID.
func (p Profile) MarshalText() ([]byte, error) { return []byte(p.ID()), nil }

// UnmarshalText reads the ID of the neutral profile, and refuses any other.
func (p *Profile) UnmarshalText(id []byte) error {
	if string(id) != neutralID {
		return nojson.Unreadable(id, "procedure.Profile", fmt.Sprintf("take the one named %q from the package or the definition that it came from", id))
	}
	*p = Profile{}
	return nil
}

// Definition returns what the profile is made of, as a copy: the start of
// another profile that differs in a few things.
func (p Profile) Definition() ProfileDefinition { return p.definition().clone() }

// Office returns the office with an ID, and whether the profile has it.
func (p Profile) Office(id string) (Office, bool) {
	offices := p.definition().Offices
	i := slices.IndexFunc(offices, func(o Office) bool { return o.ID == id })
	if i < 0 {
		return Office{}, false
	}
	return offices[i], true
}

// Channel returns what a way to file is called, and whether there is it.
func (p Profile) Channel(kind ChannelKind) (text.Sentence, bool) {
	if p.def == nil {
		return channelKinds.Name(kind), channelKinds.Has(kind)
	}
	name, ok := p.def.Channels[kind]
	return text.Of(name), ok
}

// Outcome returns what an outcome is called, and whether there is it.
func (p Profile) Outcome(kind Outcome) (text.Sentence, bool) {
	if p.def == nil {
		return outcomes.Name(kind), outcomes.Has(kind)
	}
	name, ok := p.def.Outcomes[kind]
	return text.Of(name), ok
}

// FormsOf returns the forms of a version: its own, and those of the profile
// that its evidence names.
func (p Profile) FormsOf(v Version) []Form {
	forms := slices.Clone(v.Forms)
	isOf := func(id string) func(Form) bool { return func(f Form) bool { return f.ID == id } }
	for _, e := range v.Evidence {
		own := p.definition().Forms
		if i := slices.IndexFunc(own, isOf(e.Form)); i >= 0 && !slices.ContainsFunc(forms, isOf(e.Form)) {
			forms = append(forms, own[i])
		}
	}
	return forms
}

// PublicationLimit returns how soon an office must make its procedures public,
// and whether the profile says so.
func (p Profile) PublicationLimit(office string) (PublicationLimit, bool) {
	limits := p.definition().Publication
	i := slices.IndexFunc(limits, func(l PublicationLimit) bool { return l.Office == office })
	if i < 0 {
		return PublicationLimit{}, false
	}
	return limits[i], true
}

// Handling returns what the law lets happen to every running request, as a
// copy; the zero Handling where it says nothing.
func (p Profile) Handling() Handling { return clone.Of(p.definition().Handling) }

// Convention returns how days are counted where nothing else is said; the zero
// Convention where the profile does not say it either.
func (p Profile) Convention() convention.Convention { return p.definition().Convention }

// ReadTerm reads a term in English, as [deadline.ParseTerm] does, or in the
// words of the profile. The error is that of the profile's own reader, where it
// has one. The empty text is no term.
func (p Profile) ReadTerm(s string) (deadline.Term, error) {
	var t deadline.Term
	err := t.UnmarshalText([]byte(s))
	if read := p.definition().ReadTerm; err != nil && read != nil {
		return read(s)
	}
	return t, err
}
