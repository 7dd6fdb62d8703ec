package procedure

import (
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Provenance says what an item of a procedure rests on. Every item has one:
// an evidence, a fee, a time limit.
type Provenance struct {
	// Basis are the provisions, down to the clause where the source allows.
	Basis []legal.Basis `json:"basis,omitempty"`
	// Unverified marks an item that was read in no source that states it. Every
	// output shows the mark.
	Unverified bool `json:"unverified,omitempty"`
	// Note is what a reader of the item should know about its source.
	Note text.Text `json:"note,omitzero"`
}

// IsUnverified reports whether the item or a provision it rests on was read in
// no source.
func (p Provenance) IsUnverified() bool {
	for _, b := range p.Basis {
		if b.Unverified {
			return true
		}
	}
	return p.Unverified
}
