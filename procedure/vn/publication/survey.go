package publication

import (
	"iter"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// CaseOf returns what a version of a procedure says about its publication. The
// newest legal basis is the one in force latest; where one of them has no day,
// the newest is not known. Without a publishing office in the record, a regional
// procedure is published by a province and any other by a ministry.
func CaseOf(p procedure.Procedure, v procedure.Version) Case {
	c := Case{Code: p.Key(), Office: v.Publication.Office, Decided: v.Publication.Decided, Posted: v.Publication.Posted}
	if c.Office == "" {
		c.Office = vn.Ministry
		if p.Level == procedure.Regional {
			c.Office = vn.Province
		}
	}
	for _, basis := range v.LegalBasis {
		if basis.Since.IsZero() {
			c.InForce = date.Date{}
			break
		}
		if basis.Since.After(c.InForce) {
			c.InForce = basis.Since
		}
	}
	return c
}

// Tally counts states. Shares are for the caller to divide: what is unknown or
// pending is no part of either side.
type Tally struct {
	InTime  int `json:"in_time"`
	TooLate int `json:"too_late"`
	Pending int `json:"pending"`
	Unknown int `json:"unknown"`
}

func (t *Tally) add(s State) {
	switch s {
	case InTime:
		t.InTime++
	case TooLate:
		t.TooLate++
	case Pending:
		t.Pending++
	default:
		t.Unknown++
	}
}

// Summary is the answer for a catalogue.
type Summary struct {
	Findings  []Finding `json:"findings,omitempty"` // in the order of the cases
	Failed    []error   `json:"-"`                  // of cases that Assess refused; each names its procedure
	Decisions Tally     `json:"decisions"`          // indicator 1.1
	Postings  Tally     `json:"postings"`           // indicator 1.2
}

// Survey assesses many procedures, asked on a day.
func Survey(cases iter.Seq[Case], on date.Date, cal *calendar.Calendar) Summary {
	var s Summary
	for c := range cases {
		f, err := Assess(c, on, cal)
		if err != nil {
			s.Failed = append(s.Failed, err)
			continue
		}
		s.Findings = append(s.Findings, f)
		s.Decisions.add(f.Decision.State)
		s.Postings.add(f.Posting.State)
	}
	return s
}
