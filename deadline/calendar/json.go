package calendar

import (
	"encoding/json"
	"log/slog"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/weekday"
)

// MarshalJSON writes by what a calendar is known again: its name, the hash of its
// content, the day known and the coverage.
func (c Calendar) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name     string        `json:"name"`
		Hash     string        `json:"sha256"`
		KnownOn  date.Date     `json:"known_on,omitzero"`
		Coverage date.Interval `json:"coverage"`
	}{c.name, c.hash, c.known, c.coverage})
}

// UnmarshalJSON refuses: the days are not in JSON.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "calendar.Calendar", "take it from its law as known on that day, such as vn.Law, and compare the hash")
}

// LogValue lets slog print the name with the day known.
func (c *Calendar) LogValue() slog.Value { return slog.StringValue(c.String()) }

// hoursJSON are office hours by the days of the week.
type hoursJSON struct {
	Zone       string                    `json:"zone"`
	Every      []Opening                 `json:"every,omitempty"`
	Weekdays   map[weekday.Day][]Opening `json:"weekdays,omitempty"`
	Exceptions []HoursException          `json:"exceptions,omitempty"`
}

// MarshalJSON writes the name of the zone, the openings of each day of the week
// and the exceptions; null where no hours are given.
func (h OfficeHours) MarshalJSON() ([]byte, error) {
	if h.IsZero() {
		return []byte("null"), nil
	}
	out := hoursJSON{Zone: h.zone.String(), Weekdays: map[weekday.Day][]Opening{}, Exceptions: h.exceptions}
	for w, day := range h.weekdays {
		out.Weekdays[weekday.Day(w)] = append([]Opening{}, day.openings...)
	}
	return json.Marshal(out)
}

// needsZone is how to get hours that were written.
const needsZone = "build them by calendar.NewOfficeHours in the zone, which the program loads by its name"

// UnmarshalJSON refuses: the zone is in JSON by its name, and zones are loaded
// from outside of the library.
func (h *OfficeHours) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "calendar.OfficeHours", needsZone)
}

// LogValue lets slog print the zone.
func (h OfficeHours) LogValue() slog.Value { return zoneLog(h.zone) }

func zoneLog(zone *time.Location) slog.Value {
	if zone == nil {
		return slog.StringValue("no office hours")
	}
	return slog.StringValue("office hours in " + zone.String())
}

// MarshalJSON writes the definition with the name of its zone.
func (d HoursDefinition) MarshalJSON() ([]byte, error) {
	out := hoursJSON{Every: d.Every, Exceptions: d.Exceptions}
	if d.Zone != nil {
		out.Zone = d.Zone.String()
	}
	for w, openings := range d.Weekdays {
		if out.Weekdays == nil {
			out.Weekdays = map[weekday.Day][]Opening{}
		}
		out.Weekdays[weekday.Day(w)] = append([]Opening{}, openings...)
	}
	return json.Marshal(out)
}

// UnmarshalJSON refuses, as that of [OfficeHours] does.
func (d *HoursDefinition) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "calendar.HoursDefinition", needsZone)
}

// LogValue lets slog print the zone.
func (d HoursDefinition) LogValue() slog.Value { return zoneLog(d.Zone) }

// MarshalText writes the opening as String does: 07:30-11:30.
func (o Opening) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads one opening as [ParseOpenings] does.
func (o *Opening) UnmarshalText(text []byte) error {
	list, err := ParseOpenings(string(text))
	switch {
	case err != nil:
		return err
	case len(list) != 1:
		return &HoursError{Problems: []string{"one opening is written as in 07:30-11:30"}}
	}
	*o = list[0]
	return nil
}

// plainRest is a RestDays that encoding/json writes field by field.
type plainRest RestDays

type restJSON struct {
	Weekdays []weekday.Day `json:"weekdays"`
	plainRest
}

// MarshalJSON writes the days of the week as words: "saturday".
func (r RestDays) MarshalJSON() ([]byte, error) {
	return json.Marshal(restJSON{weekday.Of(r.Weekdays), plainRest(r)})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *RestDays) UnmarshalJSON(data []byte) error {
	var in restJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*r = RestDays(in.plainRest)
	r.Weekdays = weekday.Days(in.Weekdays)
	return nil
}
