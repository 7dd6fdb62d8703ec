package holiday

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/weekday"
)

// MarshalJSON refuses: a law is checked as a whole, and its statutes and notices
// are plain data.
func (l Law) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("holiday.Law", "write the holiday.Definition that it was made from, or its Statutes and Notices")
}

// UnmarshalJSON refuses.
func (l *Law) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "holiday.Law", "read a holiday.Definition and make the law with holiday.New")
}

// patternJSON is a pattern by its kind and what that kind needs; the run is left
// out where it is the day alone.
type patternJSON struct {
	Kind     string         `json:"kind"`
	Month    int            `json:"month,omitempty"`
	Day      int            `json:"day,omitempty"`
	Number   int            `json:"number,omitempty"` // of Nth
	Weekday  *weekday.Day   `json:"weekday,omitempty"`
	Date     date.Date      `json:"date,omitzero"`
	Calendar lunar.Calendar `json:"calendar,omitzero"`
	Term     *lunar.Term    `json:"term,omitempty"`
	First    int            `json:"first,omitempty"`
	Last     int            `json:"last,omitempty"`
}

// patternKinds are the words of the kinds.
func patternKinds() []string {
	return []string{"", "fixed", "nth", "on_or_after", "easter", "orthodox_easter", "lunisolar", "solar_term", "once"}
}

// MarshalJSON writes the kind and what it needs: {"kind": "fixed", "month": 5,
// "day": 1}. Days counted from an anchor are first and last.
func (p Pattern) MarshalJSON() ([]byte, error) {
	out := patternJSON{Kind: patternKinds()[p.kind], Month: int(p.month), Day: p.day, Date: p.once, Calendar: p.moon, First: p.first, Last: p.last}
	switch p.kind {
	case nth:
		out.Day, out.Number, out.Weekday = 0, p.day, new(weekday.Day(p.weekday))
	case onOrAfter:
		out.Weekday = new(weekday.Day(p.weekday))
	case solarTerm:
		out.Term = new(p.term)
	default:
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes; whether there is such a day is for
// New to check.
func (p *Pattern) UnmarshalJSON(data []byte) error {
	var in patternJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	read := Pattern{month: time.Month(in.Month), day: in.Day, once: in.Date, moon: in.Calendar, first: in.First, last: in.Last}
	if in.Weekday != nil {
		read.weekday = time.Weekday(*in.Weekday)
	}
	if in.Term != nil {
		read.term = *in.Term
	}
	for kind, word := range patternKinds() {
		if word == in.Kind {
			if read.kind = patternKind(kind); read.kind == nth {
				read.day = in.Number
			}
			*p = read
			return nil
		}
	}
	return fmt.Errorf("%.100q is no kind of pattern; write one of %q", in.Kind, patternKinds()[1:])
}

// plainSubstitution is a Substitution that encoding/json writes field by field.
type plainSubstitution Substitution

type substitutionJSON struct {
	plainSubstitution
	On []weekday.Day `json:"on,omitempty"`
}

// MarshalJSON writes the days of the week as words: "saturday".
func (s Substitution) MarshalJSON() ([]byte, error) {
	return json.Marshal(substitutionJSON{plainSubstitution(s), weekday.Of(s.On)})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Substitution) UnmarshalJSON(data []byte) error {
	var in substitutionJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*s = Substitution(in.plainSubstitution)
	s.On = weekday.Days(in.On)
	return nil
}

type saidJSON struct {
	Date    date.Date   `json:"date"`
	Weekday weekday.Day `json:"weekday"`
}

// MarshalJSON writes the day of the week as a word: "saturday".
func (s SaidWeekday) MarshalJSON() ([]byte, error) {
	return json.Marshal(saidJSON{s.Date, weekday.Day(s.Weekday)})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *SaidWeekday) UnmarshalJSON(data []byte) error {
	var in saidJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*s = SaidWeekday{in.Date, time.Weekday(in.Weekday)}
	return nil
}
