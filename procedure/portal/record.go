package portal

import (
	"bytes"
	"encoding/json"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules/problem"
)

// A Record is one record of the National Public Service Portal: what the
// portal says of one procedure, all of it, with every number and text as it
// was written. Export gives it back.
//
// A Record is immutable and safe for concurrent use.
type Record struct {
	file     string
	root     *node
	content  content
	kept     []Kept
	problems []problem.Problem
}

// File returns the name under which the record was read.
func (r *Record) File() string { return r.file }

// Code returns the code of the procedure, such as 2.001955.
func (r *Record) Code() string { return r.content.code }

// Name returns the name of the procedure, in Vietnamese.
func (r *Record) Name() string { return r.content.name }

// Kind returns STANDARD for a procedure of a ministry, SPECIFIC for one of a
// province and STANDARD_INTERNAL for one inside the administration.
func (r *Record) Kind() string { return r.content.kind }

// State returns the state of publication as the portal writes it: UPDATED,
// ACTIVE.
func (r *Record) State() string { return r.content.state }

// Times returns the times of all channels, then those of all cases, in the
// order of the record: read ones and unread ones.
func (r *Record) Times() []Time { return append([]Time(nil), r.content.times...) }

// Fees returns the fees of all channels in the order of the record.
func (r *Record) Fees() []Fee { return append([]Fee(nil), r.content.fees...) }

// Publication returns the decision of publication and the day of posting. Days
// that the record does not say are no day.
func (r *Record) Publication() procedure.Publication { return r.content.publication }

// Kept returns the values that have no place in a [procedure.Procedure], with
// their places in the record, in its order.
func (r *Record) Kept() []Kept { return append([]Kept(nil), r.kept...) }

// Problems returns what is wrong with the record although it could be read:
// fields of the wrong type, names given twice, days out of all range.
func (r *Record) Problems() []problem.Problem { return append([]problem.Problem(nil), r.problems...) }

// MarshalJSON gives the record back: equal to what was read as JSON values,
// names in the same order, numbers and texts as they were written.
func (r *Record) MarshalJSON() ([]byte, error) { return r.root.appendJSON(nil), nil }

// Export writes the record as the portal does: indented by two blanks, with a
// line feed at the end.
func (r *Record) Export() ([]byte, error) {
	var out bytes.Buffer
	if err := json.Indent(&out, r.root.appendJSON(nil), "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
