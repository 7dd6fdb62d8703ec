package catalogue

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// A Catalogue is a set of procedures that were checked together with the facts
// and parameters they share. It is immutable and safe for concurrent use. A nil
// Catalogue holds nothing.
type Catalogue struct {
	procedures []*entry          // in the order of their keys
	byKey      map[string]*entry // by id and by code
	facts      []rules.Fact
	parameters []rules.Parameter
}

// entry is a procedure with what answers questions about it.
type entry struct {
	procedure procedure.Procedure
	profile   procedure.Profile
	place     place
	*assessment.Assessor
}

// Definition is what a catalogue is made of, as plain data.
type Definition struct {
	Procedures []procedure.Procedure `json:"procedures"`
	Facts      []rules.Fact          `json:"facts,omitempty"`      // shared by all procedures
	Parameters []rules.Parameter     `json:"parameters,omitempty"` // shared by all procedures
	// Profiles are those that the procedures name; one that names none is under
	// the neutral profile.
	Profiles []procedure.Profile `json:"profiles,omitempty"`
}

// New checks a definition and returns it as a catalogue. The error is a
// [problem.List] with everything that is wrong, each with its path, or that of
// ctx.
func New(ctx context.Context, def Definition) (*Catalogue, error) {
	var b builder
	b.profiles, b.problems = profilesOf(def.Profiles)
	for _, p := range def.Procedures {
		b.procedures = append(b.procedures, located[procedure.Procedure]{part: clone.Of(p)})
	}
	for _, f := range def.Facts {
		b.facts = append(b.facts, located[rules.Fact]{part: clone.Of(f)})
	}
	for _, p := range def.Parameters {
		b.parameters = append(b.parameters, located[rules.Parameter]{part: clone.Of(p)})
	}
	c, err := b.build(ctx)
	if err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("check procedures: %w", err)
	}
	return c, err
}

// Procedures returns the procedures in the order of their keys, as copies.
func (c *Catalogue) Procedures() iter.Seq[procedure.Procedure] {
	return func(yield func(procedure.Procedure) bool) {
		for _, e := range c.all() {
			if !yield(clone.Of(e.procedure)) {
				return
			}
		}
	}
}

// Len returns the number of procedures.
func (c *Catalogue) Len() int { return len(c.all()) }

func (c *Catalogue) all() []*entry {
	if c == nil {
		return nil
	}
	return c.procedures
}

// MarshalJSON refuses: a catalogue is checked and compiled, and its procedures,
// facts and parameters say all of it.
func (c Catalogue) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("catalogue.Catalogue", "write each of its Procedures with catalogue.JSON or catalogue.YAML")
}

// UnmarshalJSON refuses.
func (c *Catalogue) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "catalogue.Catalogue", "read its files with catalogue.Load or catalogue.Parse")
}

// Facts returns the facts that procedures share, as copies.
func (c *Catalogue) Facts() []rules.Fact {
	if c == nil {
		return nil
	}
	return clone.Of(c.facts)
}

// Parameters returns the parameters that procedures share, as copies.
func (c *Catalogue) Parameters() []rules.Parameter {
	if c == nil {
		return nil
	}
	return clone.Of(c.parameters)
}

// Procedure returns the procedure with an id or a code, as a copy. The error
// is an [*UnknownProcedureError].
func (c *Catalogue) Procedure(key string) (procedure.Procedure, error) {
	e, err := c.entry(key)
	if err != nil {
		return procedure.Procedure{}, err
	}
	return clone.Of(e.procedure), nil
}

// Profile returns the profile that the procedure with an id or a code is
// written under. The error is an [*UnknownProcedureError].
func (c *Catalogue) Profile(key string) (procedure.Profile, error) {
	e, err := c.entry(key)
	if err != nil {
		return procedure.Profile{}, err
	}
	return e.profile, nil
}

// Version returns the version of a procedure that is the law of a day as known
// on a day, as a copy. The error is an [*UnknownProcedureError] or a
// [*NotInForceError].
func (c *Catalogue) Version(key string, at legal.AsOf) (procedure.Version, error) {
	e, err := c.entry(key)
	if err != nil {
		return procedure.Version{}, err
	}
	return e.procedure.Version(at)
}

// Assess answers a question about the procedure with an id or a code, as
// [assessment.Assessor.Assess] does. The error can also be an
// [*UnknownProcedureError].
func (c *Catalogue) Assess(ctx context.Context, key string, q assessment.Question) (assessment.Assessment, error) {
	e, err := c.entry(key)
	if err != nil {
		return assessment.Assessment{}, err
	}
	return e.Assess(ctx, q)
}

// Entitled answers a question about the procedures with some keys, or about
// all, as [assessment.Entitle] does. The error can also be an
// [*UnknownProcedureError].
func (c *Catalogue) Entitled(ctx context.Context, q assessment.Question, keys ...string) (assessment.Entitlement, error) {
	entries, err := c.entries(keys)
	if err != nil {
		return assessment.Entitlement{}, err
	}
	assessors := make([]*assessment.Assessor, len(entries))
	for i, e := range entries {
		assessors[i] = e.Assessor
	}
	return assessment.Entitle(ctx, q, assessors...)
}

func (c *Catalogue) entries(keys []string) ([]*entry, error) {
	if len(keys) == 0 {
		return c.all(), nil
	}
	var entries []*entry
	for _, key := range keys {
		e, err := c.entry(key)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(entries, e) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b *entry) int { return cmp.Compare(a.procedure.Key(), b.procedure.Key()) })
	return entries, nil
}

func (c *Catalogue) entry(key string) (*entry, error) {
	if c == nil {
		return nil, &UnknownProcedureError{Key: key}
	}
	if e, ok := c.byKey[source.NameKey(key)]; ok {
		return e, nil
	}
	keys := make([]string, 0, len(c.byKey))
	for k := range c.byKey {
		keys = append(keys, k)
	}
	return nil, &UnknownProcedureError{Key: key, Nearest: suggest.Nearest(key, keys)}
}

// ErrUnknownProcedure is the error of a question for a procedure that the
// catalogue does not hold.
var ErrUnknownProcedure = errors.New("unknown procedure")

// An UnknownProcedureError names the procedure that was asked for. It wraps
// [ErrUnknownProcedure].
type UnknownProcedureError struct {
	Key     string `json:"key"`
	Nearest string `json:"nearest"` // the key that was probably meant, may be empty
}

func (e *UnknownProcedureError) Error() string {
	if e.Nearest == "" {
		return fmt.Sprintf("the catalogue has no procedure %q", e.Key)
	}
	return fmt.Sprintf("the catalogue has no procedure %q; did you mean %q?", e.Key, e.Nearest)
}

func (e *UnknownProcedureError) Unwrap() error { return ErrUnknownProcedure }
