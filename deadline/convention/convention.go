package convention

import (
	"encoding/json"
	"log/slog"
	"unique"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
)

// Convention is what one act lays down about counting legal time, as one
// value of small enums with the act's name and citation: whether the day of
// the event counts, what a month is, where a limit ends that would end on a
// day off. The packages of the legal orders have functions that return
// conventions, such as vn.OneStop and eu.Regulation1182.
//
// A Convention is comparable with ==, immutable and safe for concurrent use; two
// dated ones are equal if one is a copy of the other.
// Its zero value is no convention, and Compute refuses it.
type Convention struct {
	dims  Dimensions
	plain Plain
	about unique.Handle[about]
	dated *editions // of a convention that its act, or another, has changed
	_     [8]byte   // a size of whole 16-byte words is copied without stalls
}

// about is what a Convention says of itself. It is kept once for all equal
// conventions, so that a Convention stays small.
type about struct {
	name       text.Text
	basis      legal.Basis
	provisions [dimensionCount]Provision
	review     legal.Review // of what does not stand with a provision from another convention
	base       text.Text    // name of the convention that this one was derived from
	baseDims   Dimensions   // and what that one said
}

// Provision says on what one dimension of a convention rests: the provision
// and, where its words leave room, the reading that was taken.
type Provision struct {
	Dimension Dimension    `json:"dimension"`
	Basis     legal.Basis  `json:"basis,omitzero"`
	Reading   text.Text    `json:"reading,omitzero"` // empty where the words decide
	Review    legal.Review `json:"review,omitzero"`  // in what the provision was read
}

// Provisions say on what some dimensions of a convention rest: see [By].
type Provisions struct {
	basis   legal.Basis
	reading text.Text
	of      []Dimension
}

// By returns that some dimensions rest on a provision.
func By(basis legal.Basis, of ...Dimension) Provisions { return Provisions{basis: basis, of: of} }

// ReadAs returns p with the reading that was taken of its words.
func (p Provisions) ReadAs(reading text.Text) Provisions {
	p.reading = reading
	return p
}

// New returns a convention. Provisions may be given for some
// dimensions or none; the others rest on basis as a whole.
func New(name text.Text, basis legal.Basis, dims Dimensions, provisions ...Provisions) Convention {
	a := about{name: name, basis: basis}
	a.place(provisions)
	return Convention{dims: dims, plain: dims.plain(), about: unique.Make(a)}
}

func (a *about) place(provisions []Provisions) {
	for _, p := range provisions {
		for _, d := range p.of {
			if d < dimensionCount {
				a.provisions[d] = Provision{Dimension: d, Basis: p.basis, Reading: p.reading}
			}
		}
	}
}

// Derive returns a convention that differs from c as change says, under a
// name and basis of its own. It keeps the provisions of c for the dimensions
// that did not change, and remembers what did: see [Convention.Changes].
func (c Convention) Derive(name text.Text, basis legal.Basis, change func(*Dimensions), provisions ...Provisions) Convention {
	derived := about{name: name, basis: basis, base: c.Name(), baseDims: c.dims}
	dims := c.dims
	if change != nil {
		change(&dims)
	}
	for d := range dimensionCount {
		derived.provisions[d] = c.Provision(d)
		if dims.Value(d) != c.dims.Value(d) {
			derived.provisions[d] = Provision{Dimension: d, Basis: basis}
		}
	}
	derived.place(provisions)
	return Convention{dims: dims, plain: dims.plain(), about: unique.Make(derived)}
}

func (c Convention) describe() about {
	if c.IsZero() {
		return about{}
	}
	return c.about.Value()
}

// IsZero reports whether c is no convention.
func (c Convention) IsZero() bool { return c == Convention{} }

// Name returns what answers and errors call the convention.
func (c Convention) Name() text.Text { return c.describe().name }

// Basis returns the act.
func (c Convention) Basis() legal.Basis { return c.describe().basis }

// Dimensions returns what the convention says about each question of counting.
func (c Convention) Dimensions() Dimensions { return c.dims }

// Provision returns what a dimension rests on: its own provision, or the act
// as a whole.
func (c Convention) Provision(d Dimension) Provision {
	a := c.describe()
	p := Provision{Dimension: d, Basis: a.basis}
	if d < dimensionCount && !a.provisions[d].Basis.IsZero() {
		p.Basis = a.provisions[d].Basis
	}
	if d < dimensionCount {
		p.Reading, p.Review = a.provisions[d].Reading, a.provisions[d].Review
	}
	if p.Review.IsZero() {
		p.Review = a.review
	}
	if p.Basis.Unverified {
		p.Review = p.Basis.Review()
	}
	return p
}

// Reviewed returns the convention with a review of its act: in what its text was read,
// and when. A provision that it keeps from the convention that it was derived from
// keeps its own review, and one marked unverified was read nowhere whatever is said.
func (c Convention) Reviewed(review legal.Review) Convention {
	return c.each(func(c Convention) Convention {
		a := c.describe()
		a.review = review
		c.about = unique.Make(a)
		return c
	})
}

// Review returns how well the convention as a whole was read: the weakest review of its
// act and of the provisions that its dimensions rest on, so that one that nobody read
// does not hide behind those that somebody did. In what a single provision was read, and
// when, says [Convention.Provision]; what a deadline has used of them may be firmer.
func (c Convention) Review() legal.Review {
	a := c.describe()
	weakest := a.review
	if a.basis.Unverified {
		weakest = a.basis.Review()
	}
	for d := range dimensionCount {
		weakest = weakest.Weaker(c.Provision(d).Review)
	}
	return weakest
}

// Plain is what the usual question needs to know of a convention: days, working
// days or months, counted forward from an event. It is a set of bits.
type Plain uint8

// The bits of Plain.
const (
	PlainSuffices  Plain = 1 << iota // the convention asks nothing else in such a question
	PlainAllDays                     // days are calendar days
	PlainEventsDay                   // months end by the number of the event's day
	PlainKeeps                       // a last day that is off stays; otherwise the next working day takes its place
)

// Has reports whether a bit is set.
func (p Plain) Has(bit Plain) bool { return p&bit != 0 }

// Plain returns what the usual question needs to know, so that it has a short
// way to its answer.
func (c Convention) Plain() Plain { return c.plain }

// Reading returns the convention with other dimensions under the same name and
// provisions: what it is when a dispute is taken to be decided.
func (c Convention) Reading(dims Dimensions) Convention {
	return c.each(func(c Convention) Convention {
		c.dims, c.plain = dims, dims.plain()
		return c
	})
}

// Base returns the name of the convention that this one was derived from; it
// is empty where there is none.
func (c Convention) Base() text.Text { return c.describe().base }

// Change is one dimension in which a convention differs from its base.
type Change struct {
	Dimension Dimension   `json:"dimension"`
	From      string      `json:"from"`
	To        string      `json:"to"`
	Basis     legal.Basis `json:"basis,omitzero"`
}

// Changes returns what a derived convention changed against its base, in the
// order of the dimensions; nil where there is no base.
func (c Convention) Changes() []Change {
	a := c.describe()
	if a.base.IsZero() {
		return nil
	}
	var changes []Change
	for d := range dimensionCount {
		if from, to := a.baseDims.Value(d), c.dims.Value(d); from != to {
			changes = append(changes, Change{d, from, to, c.Provision(d).Basis})
		}
	}
	return changes
}

// String returns the name in English.
func (c Convention) String() string {
	if c.IsZero() {
		return "no convention"
	}
	return c.Name().String()
}

// MarshalJSON writes the name, the act and every dimension with its value and
// the provision it rests on, so that a reader needs no library to know how
// was counted.
func (c Convention) MarshalJSON() ([]byte, error) {
	type dimension struct {
		Value   string      `json:"value"`
		Basis   legal.Basis `json:"basis,omitzero"`
		Reading text.Text   `json:"reading,omitzero"`
	}
	dims := map[string]dimension{}
	for d := range dimensionCount {
		p := c.Provision(d)
		dims[d.String()] = dimension{c.dims.word(d), p.Basis, p.Reading}
	}
	a := c.describe()
	return json.Marshal(struct {
		Name       text.Text            `json:"name"`
		Basis      legal.Basis          `json:"basis,omitzero"`
		Base       text.Text            `json:"derived_from,omitzero"`
		Review     legal.Review         `json:"review,omitzero"`
		Dimensions map[string]dimension `json:"dimensions"`
	}{a.name, a.basis, a.base, c.Review(), dims})
}

// UnmarshalJSON refuses: a convention also knows what its base says.
func (c *Convention) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "convention.Convention", "take it from the package of its legal order, such as vn.CivilCode, or make it by convention.New")
}

// LogValue lets slog print the name.
func (c Convention) LogValue() slog.Value { return slog.StringValue(c.String()) }

// MarshalJSON refuses: provisions are given to a convention, which is written with
// them.
func (p Provisions) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("convention.Provisions", "write the Convention that they are given to")
}

// UnmarshalJSON refuses.
func (p *Provisions) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "convention.Provisions", "make them with convention.By")
}

func (d *Dimensions) plain() Plain {
	suffices := d.Trigger == AsItHappened && d.CutOff == 0 && d.Deemed == 0 && d.FirstDay == FirstDayExcluded &&
		d.ShortDays == 0 && d.MonthLength == CalendarMonths && d.Direction == Forward && !d.ClearEnd &&
		d.DayEnd != NoonAfterSaturday && d.MinWorking == 0 && (d.Roll == Following || d.Roll == Keep)
	var p Plain
	for bit, set := range map[Plain]bool{PlainSuffices: suffices, PlainAllDays: d.Days == AllDays,
		PlainEventsDay: d.MonthAnchor == AnchorEvent, PlainKeeps: d.Roll == Keep} {
		if set {
			p |= bit
		}
	}
	return p
}
