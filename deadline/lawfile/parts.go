package lawfile

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/internal/weekday"
)

// patternKeys are the keys that each kind of days needs. All may have first and
// last; those of Easter have nothing else.
//
//nolint:gochecknoglobals // a constant table
var patternKeys = []struct {
	kind  string
	needs []string
}{
	{"fixed", []string{"month", "day"}},
	{"nth", []string{"month", "number", "weekday"}},
	{"on_or_after", []string{"month", "day", "weekday"}},
	{"easter", nil},
	{"orthodox_easter", nil},
	{"lunisolar", []string{"calendar", "month", "day"}},
	{"solar_term", []string{"calendar", "term"}},
	{"once", []string{"date"}},
}

// patternFields are the keys of all kinds.
type patternFields struct {
	Kind     string         `json:"kind"`
	Month    int            `json:"month"`
	Day      int            `json:"day"`
	Number   int            `json:"number"`
	Weekday  time.Weekday   `json:"weekday"`
	Date     date.Date      `json:"date"`
	Calendar lunar.Calendar `json:"calendar"`
	Term     lunar.Term     `json:"term"`
	First    int            `json:"first"`
	Last     int            `json:"last"`
}

func (d *decoder) pattern(v *jsontree.Value, to *holiday.Pattern) {
	if !d.is(v, jsontree.Object) {
		return
	}
	before := d.problems.Len()
	var fields patternFields
	d.structure(v, reflect.ValueOf(&fields).Elem())
	d.patternHas(v, fields.Kind)
	if d.problems.Len() > before {
		return
	}
	if err := to.UnmarshalJSON(v.Raw); err != nil {
		d.add(v, "%v", err)
	}
}

// patternHas checks that a pattern has the keys of its kind and no others.
func (d *decoder) patternHas(v *jsontree.Value, kind string) {
	i := slices.IndexFunc(patternKeys, func(k struct {
		kind  string
		needs []string
	}) bool {
		return k.kind == kind
	})
	if i < 0 {
		var kinds []string
		for _, k := range patternKeys {
			kinds = append(kinds, k.kind)
		}
		at := v
		if k := v.Get("kind"); k != nil {
			at = k
		}
		d.add(at, "%.60q is no kind of days; %s", kind, suggest.Hint(kind, kinds, "write "+suggest.Or(kinds)))
		return
	}
	needs := patternKeys[i].needs
	for _, key := range needs {
		if v.Get(key) == nil {
			d.add(v, "has no %s; days of the kind %s need %s", key, kind, strings.Join(needs, " and "))
		}
	}
	for j := range v.Members {
		m := &v.Members[j]
		if m.Name != "kind" && m.Name != "first" && m.Name != "last" && !slices.Contains(needs, m.Name) && slices.Contains(names(keysOf(reflect.TypeFor[patternFields]())), m.Name) {
			d.problems.Add(m.Line, m.Value.Path(), "says nothing of days of the kind %s", kind)
		}
	}
}

// hoursFields are the keys of office hours.
type hoursFields struct {
	Zone       string                             `json:"zone"`
	Every      []calendar.Opening                 `json:"every"`
	Weekdays   map[weekday.Day][]calendar.Opening `json:"weekdays"`
	Exceptions []calendar.HoursException          `json:"exceptions"`
}

func (d *decoder) hours(v *jsontree.Value, to *calendar.OfficeHours) {
	if !d.is(v, jsontree.Object) {
		return
	}
	before := d.problems.Len()
	var fields hoursFields
	d.structure(v, reflect.ValueOf(&fields).Elem())
	def := calendar.HoursDefinition{Every: fields.Every, Exceptions: fields.Exceptions, Weekdays: map[time.Weekday][]calendar.Opening{}}
	for day, openings := range fields.Weekdays {
		def.Weekdays[time.Weekday(day)] = openings
	}
	def.Zone = d.zoneOf(v, fields.Zone)
	if d.problems.Len() > before {
		return
	}
	hours, err := calendar.NewOfficeHours(def)
	var wrong *calendar.HoursError
	switch {
	case errors.As(err, &wrong):
		for _, p := range wrong.Problems {
			d.add(v, "%s", p)
		}
	case err != nil:
		d.add(v, "%v", err)
	default:
		*to = hours
	}
}

func (d *decoder) zoneOf(v *jsontree.Value, name string) *time.Location {
	at := v
	if z := v.Get("zone"); z != nil {
		at = z
	}
	switch {
	case name == "" || name == "Local":
		d.add(at, "names no time zone; write one such as Asia/Ho_Chi_Minh")
		return nil
	case d.zone == nil:
		d.add(at, "names the zone %.60q, and the program loads none: pass time.LoadLocation to Read", name)
		return nil
	}
	zone, err := d.zone(name)
	switch {
	case err != nil:
		d.add(at, "%.60q is no time zone: %v", name, err)
	case zone == nil || zone.String() != name:
		d.add(at, "%.60q is loaded as another time zone", name)
	}
	return zone
}
