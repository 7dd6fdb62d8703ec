package portal

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/procedure"
)

// A Record is one record of the National Public Service Portal: what the
// portal says of one procedure, all of it, with every number and text as it
// was written. Export gives it back.
//
// A Record is immutable and safe for concurrent use. The zero Record and a nil
// one say nothing, and their JSON is null.
type Record struct {
	file     string
	root     *node
	content  content
	kept     []Kept
	problems []problem.Problem
}

// File returns the name under which the record was read.
func (r *Record) File() string {
	if r == nil {
		return ""
	}
	return r.file
}

// said returns what the record says, nothing for a nil one.
func (r *Record) said() *content {
	if r == nil {
		return &content{}
	}
	return &r.content
}

// Code returns the code of the procedure, such as 2.001955.
func (r *Record) Code() string { return r.said().code }

// Name returns the name of the procedure, in Vietnamese.
func (r *Record) Name() string { return r.said().name }

// Kind returns STANDARD for a procedure of a ministry, SPECIFIC for one of a
// province and STANDARD_INTERNAL for one inside the administration.
func (r *Record) Kind() string { return r.said().kind }

// State returns the state of publication as the portal writes it: UPDATED,
// ACTIVE.
func (r *Record) State() string { return r.said().state }

// Times returns the times of all channels, then those of all cases, in the
// order of the record: read ones and unread ones.
func (r *Record) Times() []Time {
	var times []Time
	for _, t := range r.said().times {
		times = append(times, *t)
	}
	return times
}

// Fees returns the fees of all channels in the order of the record.
func (r *Record) Fees() []Fee { return slices.Clone(r.said().fees) }

// Publication returns the decision of publication and the day of posting. Days
// that the record does not say are no day.
func (r *Record) Publication() procedure.Publication { return r.said().publication }

// Kept returns the values that have no place in a [procedure.Procedure], with
// their places in the record, in its order.
func (r *Record) Kept() []Kept {
	if r == nil {
		return nil
	}
	return slices.Clone(r.kept)
}

// Problems returns what is wrong with the record although it could be read:
// fields of the wrong type, names given twice, days out of all range.
func (r *Record) Problems() []problem.Problem {
	if r == nil {
		return nil
	}
	return slices.Clone(r.problems)
}

// MarshalJSON gives the record back: equal to what was read as JSON values,
// names in the same order, numbers and texts as they were written.
func (r Record) MarshalJSON() ([]byte, error) { return r.root.appendJSON(nil), nil }

// UnmarshalJSON refuses: the record writes days as instants, and only the caller
// knows in which zone they are days.
func (r *Record) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "portal.Record", "read it with portal.Read, in the zone of its days")
}

// LogValue lets slog print which record it is.
func (r Record) LogValue() slog.Value {
	return slog.GroupValue(slog.String("file", r.file), slog.String("code", r.content.code), slog.Int("problems", len(r.problems)))
}

// Export writes the record as the portal does: indented by two blanks, with a
// line feed at the end. Unlike json.Marshal it leaves &, < and > as they are.
func (r *Record) Export() ([]byte, error) {
	written := []byte("null")
	if r != nil {
		written = r.root.appendJSON(nil)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, written, "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
