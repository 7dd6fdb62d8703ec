package procedure

import (
	"fmt"
	"log/slog"
	"maps"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/suggest"
)

// A ProfileDefinition is what a [Profile] is made of, as plain data. What is
// left out, the profile does not have.
type ProfileDefinition struct {
	// ID is the word by which files name the profile: "vn", "gb-council".
	ID   string    `json:"id"`
	Name text.Text `json:"name"`
	// Obligatory are the parts that every procedure must have.
	Obligatory []Component `json:"obligatory,omitempty"`
	// Offices are the kinds of authorities.
	Offices []Office `json:"offices,omitempty"`
	// Channels and Outcomes are which of the kinds there are, with their names.
	Channels map[ChannelKind]text.Text `json:"channels,omitempty"`
	Outcomes map[Outcome]text.Text     `json:"outcomes,omitempty"`
	// Forms are those that any procedure may name without declaring them.
	Forms []Form `json:"forms,omitempty"`
	// Publication is how soon procedures are made public, by office.
	Publication []PublicationLimit `json:"publication,omitempty"`
	// Handling is what the law lets happen to every running request. A version's
	// own is completed from it only where the program does so.
	Handling Handling `json:"handling"`
	// ReadTerm reads a term in words other than the English ones. JSON leaves it
	// out.
	ReadTerm func(string) (deadline.Term, error) `json:"-"`
	// Convention is how days are counted where nothing else is said.
	Convention convention.Convention `json:"convention"`
}

// A PublicationLimit is how soon an office must make its procedures public.
type PublicationLimit struct {
	Office   string     `json:"office"`   // its ID
	Decision StatedTerm `json:"decision"` // before the newest legal basis takes force
	Posting  StatedTerm `json:"posting"`  // after the decision
}

// A StatedTerm is a term with the provision that states it.
type StatedTerm struct {
	Term  deadline.Term `json:"term"`
	Basis legal.Basis   `json:"basis,omitzero"`
}

// UnmarshalJSON refuses: a reader of terms is code.
func (d *ProfileDefinition) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "procedure.ProfileDefinition", "take it from the package that has it; it has code in it, the reader of terms")
}

// LogValue lets slog print the ID.
func (d ProfileDefinition) LogValue() slog.Value { return slog.StringValue(d.ID) }

func (d ProfileDefinition) clone() ProfileDefinition {
	d.Channels, d.Outcomes = maps.Clone(d.Channels), maps.Clone(d.Outcomes)
	return clone.Of(d)
}

// NewProfile returns the profile of a definition. The error is a [problem.List]
// with everything that is wrong, each with its path.
func NewProfile(def ProfileDefinition) (Profile, error) {
	var v validator
	def.validate(&v)
	if err := v.problems.Err(); err != nil {
		return Profile{}, err
	}
	def = def.clone()
	return Profile{&def}, nil
}

// MustNewProfile is NewProfile for definitions in programs and tests; it
// panics on an error.
func MustNewProfile(def ProfileDefinition) Profile {
	p, err := NewProfile(def)
	if err != nil {
		panic(err)
	}
	return p
}

func (d *ProfileDefinition) validate(v *validator) {
	v.looks, v.ids = map[string]string{}, map[string][]string{}
	switch v.name("id", d.ID); d.ID {
	case "":
		v.report("id", "the profile has no id", `write a word such as "gb-council"`)
	case neutralID:
		v.report("id", fmt.Sprintf("%q is the profile that there is without any", d.ID), "write another word")
	}
	v.called("name", d.Name)
	d.validateObligatory(v)
	for i, o := range d.Offices {
		v.declare(fmt.Sprintf("offices[%d]", i), "office", o.ID)
		isOneOf(v, fmt.Sprintf("offices[%d].level", i), "level", o.Level, levels.Values())
		v.called(fmt.Sprintf("offices[%d].name", i), o.Name)
	}
	areNamed(v, "channels", "channel", d.Channels, channelKinds.Values())
	areNamed(v, "outcomes", "outcome", d.Outcomes, outcomes.Values())
	for i, f := range d.Forms {
		v.declare(fmt.Sprintf("forms[%d]", i), "form", f.ID)
		v.called(fmt.Sprintf("forms[%d].name", i), f.Name)
	}
	for i, l := range d.Publication {
		path := fmt.Sprintf("publication[%d]", i)
		if offices := v.ids["office"]; !slices.Contains(offices, l.Office) {
			v.report(path+".office", d.lacks("office", l.Office), d.has("offices", offices))
		}
		v.stated(path+".decision", l.Decision)
		v.stated(path+".posting", l.Posting)
	}
	v.parts(func(yield func(Handle, Part) bool) { d.Handling.parts(yield) }, Handle.String)
}

func (d *ProfileDefinition) validateObligatory(v *validator) {
	seen := map[ComponentKind]bool{}
	for i, c := range d.Obligatory {
		path := fmt.Sprintf("obligatory[%d]", i)
		if isOneOf(v, path+".kind", "component", c.Kind, componentKinds.Values()) && seen[c.Kind] {
			v.report(path+".kind", fmt.Sprintf("the component %s is given twice", c.Kind), "")
		}
		v.called(path+".name", c.Name)
		seen[c.Kind] = true
	}
}

// called reports something without a name.
func (v *validator) called(path string, name text.Text) {
	if name.IsZero() {
		v.report(path, "it has no name", "give one in each language that answers are read in")
	}
}

func (v *validator) stated(path string, t StatedTerm) {
	if err := t.Term.Validate(); err != nil {
		v.report(path+".term", err.Error(), "")
	}
}

// isOneOf reports a kind that is not of its closed set.
func isOneOf[K ~string](v *validator, path, what string, kind K, kinds []K) bool {
	if slices.Contains(kinds, kind) {
		return true
	}
	v.report(path, fmt.Sprintf("%q is no %s", kind, what), "write "+suggest.Or(wordsOf(kinds)))
	return false
}

// areNamed checks the names of kinds, in the order of their words.
func areNamed[K ~string](v *validator, path, what string, names map[K]text.Text, kinds []K) {
	for _, kind := range slices.Sorted(maps.Keys(names)) {
		at := path + "." + string(kind)
		if isOneOf(v, at, what, kind, kinds) {
			v.called(at, names[kind])
		}
	}
}

func wordsOf[K ~string](kinds []K) []string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = string(kind)
	}
	return words
}
