package lawfile_test

import (
	"flag"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/lawfile"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/internal/weekday"
	"github.com/statutory-go/statutory/internal/yamldoc"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// What is written where Go has a time.Weekday or an opaque type.
type (
	onJSON struct {
		On []weekday.Day `json:"on,omitempty"`
	}
	weekdayJSON struct {
		Weekday weekday.Day `json:"weekday"`
	}
	weekdaysJSON struct {
		Weekdays []weekday.Day `json:"weekdays"`
	}
	patternJSON struct {
		Kind     string         `json:"kind"`
		Month    int            `json:"month,omitempty"`
		Day      int            `json:"day,omitempty"`
		Number   int            `json:"number,omitempty"`
		Weekday  weekday.Day    `json:"weekday,omitempty"`
		Date     date.Date      `json:"date,omitzero"`
		Calendar lunar.Calendar `json:"calendar,omitzero"`
		Term     lunar.Term     `json:"term,omitempty"`
		First    int            `json:"first,omitempty"`
		Last     int            `json:"last,omitempty"`
	}
	hoursJSON struct {
		Zone       string                             `json:"zone"`
		Every      []calendar.Opening                 `json:"every,omitempty"`
		Weekdays   map[weekday.Day][]calendar.Opening `json:"weekdays,omitempty"`
		Exceptions []calendar.HoursException          `json:"exceptions,omitempty"`
	}
)

// lawSchema is that of what Read reads: a key that Write always writes may be left
// out where its usual value is meant.
func lawSchema() schematest.Answer {
	optional := func(schema yamldoc.Object, keys ...string) yamldoc.Object {
		required, _ := schema["required"].([]string)
		schema["required"] = slices.DeleteFunc(required, func(key string) bool { return slices.Contains(keys, key) })
		if len(schema["required"].([]string)) == 0 {
			delete(schema, "required")
		}
		return schema
	}
	merged := func(s *yamldoc.Schemas, t, over reflect.Type, keys ...string) yamldoc.Object {
		return optional(s.Structure(t, over), keys...)
	}
	document := reflect.TypeOf(lawfile.Document())
	return schematest.Answer{Name: "law", Of: lawfile.Document(), Root: "../..", Rooms: []string{"deadline/holiday", "deadline/calendar", "deadline/legal", "deadline/lawfile"},
		Codecs: []yamldoc.Codec{
			yamldoc.DescribedType(document, func(s *yamldoc.Schemas) yamldoc.Object {
				schema := optional(s.Structure(document))
				properties := schema["properties"].(yamldoc.Object)
				properties["$schema"] = yamldoc.Object{"type": "string", "description": "where an editor finds this schema"}
				properties["statutory"] = yamldoc.Object{"const": lawfile.Kind, "description": "what the file is"}
				return schema
			}),
			yamldoc.Described[time.Weekday](func(s *yamldoc.Schemas) yamldoc.Object { return yamldoc.SchemaFor[weekday.Day](s) }),
			yamldoc.Described[holiday.Knowledge](func(s *yamldoc.Schemas) yamldoc.Object {
				return optional(yamldoc.Structure[holiday.Knowledge](s), "within")
			}),
			yamldoc.Described[holiday.Substitution](func(s *yamldoc.Schemas) yamldoc.Object {
				return merged(s, reflect.TypeFor[holiday.Substitution](), reflect.TypeFor[onJSON](), "move")
			}),
			yamldoc.Described[holiday.SaidWeekday](func(s *yamldoc.Schemas) yamldoc.Object {
				return merged(s, reflect.TypeFor[holiday.SaidWeekday](), reflect.TypeFor[weekdayJSON]())
			}),
			yamldoc.Described[calendar.RestDays](func(s *yamldoc.Schemas) yamldoc.Object {
				return merged(s, reflect.TypeFor[calendar.RestDays](), reflect.TypeFor[weekdaysJSON]())
			}),
			yamldoc.Described[holiday.Pattern](pattern),
			yamldoc.WrittenAs[calendar.OfficeHours, hoursJSON](),
			yamldoc.Described[calendar.Opening](func(*yamldoc.Schemas) yamldoc.Object {
				return yamldoc.Object{"type": "string", "pattern": `^\d{2}:\d{2}-\d{2}:\d{2}$`, "description": "when the office is open: 07:30-11:30"}
			}),
			yamldoc.Described[date.ClockTime](func(*yamldoc.Schemas) yamldoc.Object {
				return yamldoc.Object{"type": "string", "description": "a time of day: 12:00"}
			}),
			yamldoc.Described[lunar.Calendar](func(*yamldoc.Schemas) yamldoc.Object {
				return yamldoc.Object{"enum": []string{"vietnamese", "chinese", "korean", "japanese"}}
			}),
		}}
}

// pattern has one schema for each kind of days, with the keys that it needs.
func pattern(s *yamldoc.Schemas) yamldoc.Object {
	all := yamldoc.Structure[patternJSON](s)["properties"].(yamldoc.Object)
	var kinds []any
	for _, k := range lawfile.PatternKeys() {
		properties := yamldoc.Object{"kind": yamldoc.Object{"const": k[0]}, "first": all["first"], "last": all["last"]}
		for _, key := range k[1:] {
			properties[key] = all[key]
		}
		kinds = append(kinds, yamldoc.Object{"type": "object", "properties": properties, "required": append([]string{"kind"}, k[1:]...), "additionalProperties": false})
	}
	return yamldoc.Object{"oneOf": kinds}
}

func TestSchemaOfLawsAgreesWithTheTypes(t *testing.T) { lawSchema().Agrees(t, *update) }

// The schema takes what is written of every law that there is, and what an office
// wrote by hand; no object of them takes an unknown key.
func TestSchemaTakesLaws(t *testing.T) {
	all := laws()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		lawSchema().Takes(t, []byte(write(t, all[name])))
	}
	for _, file := range []string{"testdata/town-hall.json", "testdata/town-hall.written.json"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lawSchema().Takes(t, data)
	}
}

// A file as a person wrote it, and as it is written.
func TestWrite(t *testing.T) {
	data, err := os.ReadFile("testdata/town-hall.json")
	if err != nil {
		t.Fatal(err)
	}
	law, err := lawfile.Read(strings.NewReader(string(data)), "town-hall.json", nil)
	if err != nil {
		t.Fatal(err)
	}
	written, golden := write(t, law), "testdata/town-hall.written.json"
	if *update {
		if err := os.WriteFile(golden, []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if stands, err := os.ReadFile(golden); err != nil || string(stands) != written {
		t.Errorf("%v, written as %s", err, written)
	}
}

// The kinds of days are those of package holiday: each comes back, and none is
// missing in the file's table.
func TestPatternsAreThoseOfHolidays(t *testing.T) {
	kinds := map[string]bool{}
	for _, p := range []holiday.Pattern{holiday.Fixed(time.May, 1), holiday.Nth(2, time.Monday, time.May), holiday.OnOrAfter(time.Friday, time.June, 20), holiday.Easter(-2),
		holiday.OrthodoxEaster(1), holiday.Lunisolar(lunar.Vietnam(), 1, 1), holiday.SolarTerm(lunar.Japan(), lunar.SpringEquinox), holiday.Once(date.MustParse("2026-03-02"))} {
		law := holiday.Must(holiday.New(holiday.Definition{Name: "x", Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
			Statutes: []holiday.Statute{{ID: "a", Known: holiday.KnownInYear(2020), During: date.Interval{First: date.MustParse("2021-01-01")},
				Rules: []holiday.Rule{{ID: "r", Name: text.Plain("r"), On: []holiday.Pattern{p}}}}}}))
		read, err := lawfile.Read(strings.NewReader(write(t, law)), "x", nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := read.Statutes()[0].Rules[0].On[0]; got != p {
			t.Errorf("%v comes back as %v", p, got)
		}
		data, _ := p.MarshalJSON()
		kind, _, _ := strings.Cut(strings.TrimPrefix(string(data), `{"kind":"`), `"`)
		kinds[kind] = true
	}
	if len(kinds) != len(lawfile.PatternKeys()) {
		t.Errorf("the file has %d kinds of days, the patterns %v", len(lawfile.PatternKeys()), kinds)
	}
	var p holiday.Pattern
	for _, k := range lawfile.PatternKeys() {
		if !kinds[k[0]] || p.UnmarshalJSON([]byte(`{"kind": "`+k[0]+`"}`)) != nil {
			t.Errorf("there are no days of the kind %s", k[0])
		}
	}
}
