package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/periods"
)

// readEvent reads a day, or an instant with its zone.
func readEvent(s string) (deadline.Event, error) {
	if !strings.Contains(s, "T") {
		d, err := date.Parse(s)
		return deadline.On(d), err
	}
	at, err := readInstant(s)
	return deadline.At(at), err
}

//nolint:gochecknoglobals // a constant: Go has none of this type
var instantForm = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?(?: ?\[([^\[\]]+)\]| ([^ \[\]]+))?$`)

// readInstant reads a clock time of a day with the offset of its zone, its name or
// both: 2026-03-10T14:00+07:00, 2026-03-10T14:00 Asia/Ho_Chi_Minh, and as RFC 9557
// has it 2026-03-10T14:00+07:00[Asia/Ho_Chi_Minh]. Of a clock time that a change of
// the clock shows twice the first is meant, where no offset says which.
func readInstant(s string) (time.Time, error) {
	parts := instantForm.FindStringSubmatch(s)
	if parts == nil {
		return time.Time{}, fmt.Errorf("%.100q is no instant; write it as in 2026-03-10T14:00+07:00, or 2026-03-10T14:00 Asia/Ho_Chi_Minh", s)
	}
	day, clock, offset, name := parts[1], parts[2], parts[3], parts[4]+parts[5]
	if _, err := date.Parse(day); err != nil {
		return time.Time{}, err
	}
	if offset == "" && name == "" {
		return time.Time{}, fmt.Errorf("%q has no zone; write it as in %[1]s+07:00, or %[1]s Asia/Ho_Chi_Minh", s)
	}
	zone := time.UTC
	if name != "" {
		var err error
		if zone, err = time.LoadLocation(name); err != nil || name == "Local" {
			return time.Time{}, fmt.Errorf("%.100q is no time zone; write a name such as Asia/Ho_Chi_Minh", name)
		}
	}
	if offset == "" {
		return periods.ParseWallClock(day+"T"+clock, zone)
	}
	return readOffset(day+"T"+clock, offset, zone, name)
}

// readOffset reads a clock time at an offset, which the zone, where one is named,
// must have at that instant.
func readOffset(clock, offset string, zone *time.Location, name string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z07:00"} {
		at, err := time.Parse(layout, clock+offset)
		if err != nil {
			continue
		}
		if name == "" {
			return at.In(time.FixedZone("", seconds(at))), nil
		}
		if seconds(at.In(zone)) != seconds(at) {
			return time.Time{}, fmt.Errorf("%s is not at %s then, but at %s", name, offset, at.In(zone).Format("Z07:00"))
		}
		return at.In(zone), nil
	}
	return time.Time{}, errors.New(clock + offset + " is no clock time with an offset; write it as in 2026-03-10T14:00+07:00")
}

// seconds is how far the clock of t is before UTC's.
func seconds(t time.Time) int {
	_, s := t.Zone()
	return s
}
