package publication

import (
	"encoding/json"
	"log/slog"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
)

// again is how to get an answer that was written.
const again = "assess the case again, as of the same day and by the same calendar"

// MarshalJSON writes the duty with the last day and how firm it is; the reasons
// are those of its Deadline.
func (d Duty) MarshalJSON() ([]byte, error) {
	out := struct {
		Term    deadline.Term   `json:"term"`
		From    date.Date       `json:"from,omitzero"`
		By      date.Date       `json:"by,omitzero"`
		Status  *legal.Status   `json:"status,omitempty"`
		Done    date.Date       `json:"done,omitzero"`
		State   State           `json:"state"`
		Missing []text.Sentence `json:"missing,omitempty"`
		Late    int             `json:"late,omitempty"`
		Basis   legal.Basis     `json:"basis,omitzero"`
	}{d.Term, d.From, d.By(), nil, d.Done, d.State, d.Missing, d.Late, d.Basis}
	if status := d.Deadline.Status(); !d.Deadline.IsZero() {
		out.Status = &status
	}
	return json.Marshal(out)
}

// UnmarshalJSON refuses: of the Deadline JSON has the last day.
func (d *Duty) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "publication.Duty", again)
}

// LogValue lets slog print whether it was done in time.
func (d Duty) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("state", d.State.String())}
	if !d.By().IsZero() {
		attrs = append(attrs, slog.String("by", d.By().String()))
	}
	if !d.Done.IsZero() {
		attrs = append(attrs, slog.String("done", d.Done.String()))
	}
	return slog.GroupValue(attrs...)
}

// UnmarshalJSON refuses, as that of [Duty] does.
func (f *Finding) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "publication.Finding", again)
}

// LogValue lets slog print whether decision and posting were in time.
func (f Finding) LogValue() slog.Value {
	return slog.GroupValue(slog.String("code", f.Case.Code), slog.String("decision", f.Decision.State.String()), slog.String("posting", f.Posting.State.String()))
}

// MarshalJSON writes the summary; an error is written as its text.
func (s Summary) MarshalJSON() ([]byte, error) {
	type plain Summary
	out := struct {
		plain
		Failed []string `json:"failed,omitempty"`
	}{plain: plain(s)}
	for _, err := range s.Failed {
		out.Failed = append(out.Failed, err.Error())
	}
	return json.Marshal(out)
}

// UnmarshalJSON refuses, as that of [Duty] does.
func (s *Summary) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "publication.Summary", again)
}

// LogValue lets slog print the figures.
func (s Summary) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("findings", len(s.Findings)), slog.Int("failed", len(s.Failed)),
		slog.Any("decisions", s.Decisions), slog.Any("postings", s.Postings))
}

// LogValue lets slog print the figures.
func (t Tally) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("in_time", t.InTime), slog.Int("too_late", t.TooLate), slog.Int("pending", t.Pending), slog.Int("unknown", t.Unknown))
}
