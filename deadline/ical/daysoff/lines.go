package daysoff

import (
	"fmt"
	"strings"

	"github.com/emersion/go-ical"

	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

const (
	mostDepth = 8       // of components in each other; an alarm in an event is the third
	mostLong  = 4 << 10 // bytes of one property of an event
	mostEvent = 100_000
)

// line is a content line: one that is folded counts from where it begins.
type line struct {
	text   string
	number int
}

// contentLines puts folded lines together.
func contentLines(data []byte) []line {
	var lines []line
	for i, text := range strings.Split(string(data), "\n") {
		text = strings.TrimSuffix(text, "\r")
		if len(lines) > 0 && (strings.HasPrefix(text, " ") || strings.HasPrefix(text, "\t")) {
			last := &lines[len(lines)-1]
			if len(last.text) <= mostLong { // longer ones are refused, however long
				last.text += text[1:]
			}
			continue
		}
		lines = append(lines, line{text, i + 1})
	}
	return lines
}

// name returns the name of the property in capital letters.
func (l line) name() string {
	name, _, _ := strings.Cut(l.text, ":")
	name, _, _ = strings.Cut(name, ";")
	return strings.ToUpper(name)
}

// property is one of an event, with its line.
type property struct {
	ical.Prop
	line int
}

// event is a VEVENT by the names of its properties.
type event struct {
	line       int
	properties map[string][]property
}

// get returns a property that an event has at most once.
func (e *event) get(name string) (property, bool) {
	if list := e.properties[name]; len(list) > 0 {
		return list[0], true
	}
	return property{}, false
}

// isRead reports whether a property says something of days off. The others may hold
// what they will.
func isRead(name string) bool {
	switch name {
	case "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "SUMMARY", "STATUS", "UID":
		return true
	}
	return false
}

// repeats reports whether an event may have a property more than once.
func repeats(name string) bool { return name == "RDATE" || name == "EXDATE" }

// components walks through the components of a file.
type components struct {
	open     []line // BEGIN lines
	names    []string
	events   []event
	problems textfile.Problems
}

// read gathers the events; it ends where the components do not fit in each other,
// as nothing that follows has a place.
func (c *components) read(lines []line) {
	for _, l := range lines {
		if l.text == "" {
			continue
		}
		name := l.name()
		switch {
		case name == "BEGIN":
			if !c.begin(l) {
				return
			}
		case name == "END":
			if !c.end(l) {
				return
			}
		case len(c.open) == 0:
			c.problems.Add(l.number, "", "this stands outside of a calendar; the file begins with BEGIN:VCALENDAR")
			return
		case len(c.open) == 1 && name == "METHOD" && componentOf(l) == "CANCEL":
			c.problems.Add(l.number, "METHOD", "the file cancels the events that it names; read the calendar itself")
		case len(c.open) == 2 && c.names[1] == "VEVENT" && isRead(name):
			c.property(l, name)
		}
	}
	if len(c.open) > 0 {
		last := c.open[len(c.open)-1]
		c.problems.Add(last.number, "BEGIN", "%s does not end: the file is cut short", c.names[len(c.names)-1])
	}
}

// componentOf returns the word behind the colon, in capital letters.
func componentOf(l line) string {
	_, name, _ := strings.Cut(l.text, ":")
	return strings.ToUpper(strings.TrimSpace(name))
}

func (c *components) begin(l line) bool {
	name := componentOf(l)
	switch {
	case len(c.open) == 0 && name != "VCALENDAR":
		c.problems.Add(l.number, "BEGIN", "%.40q stands outside of a calendar; the file begins with BEGIN:VCALENDAR", name)
		return false
	case len(c.open) == mostDepth:
		c.problems.Add(l.number, "BEGIN", "the component is nested in %d others; look whether it is the right file", mostDepth)
		return false
	case name == "VEVENT" && len(c.open) != 1:
		c.problems.Add(l.number, "BEGIN", "an event stands in a %s; it stands in VCALENDAR", c.names[len(c.names)-1])
		return false
	case len(c.events) == mostEvent:
		c.problems.Add(l.number, "BEGIN", "there are more than %d events; look whether it is the right file", mostEvent)
		return false
	}
	if name == "VEVENT" {
		c.events = append(c.events, event{line: l.number, properties: map[string][]property{}})
	}
	c.open, c.names = append(c.open, l), append(c.names, name)
	return true
}

func (c *components) end(l line) bool {
	name := componentOf(l)
	last := len(c.names) - 1
	switch {
	case last < 0:
		c.problems.Add(l.number, "END", "this is the end of %.40q, which has not begun", name)
		return false
	case c.names[last] != name:
		c.problems.Add(l.number, "END", "this is the end of %.40q, where %.40s began in line %d", name, c.names[last], c.open[last].number)
		return false
	}
	c.open, c.names = c.open[:last], c.names[:last]
	return true
}

func (c *components) property(l line, name string) {
	e := &c.events[len(c.events)-1]
	if len(l.text) > mostLong {
		c.problems.Add(l.number, name, "the property is longer than %d bytes", mostLong)
		return
	}
	p, err := parse(l.text)
	if err != nil {
		c.problems.Add(l.number, name, "the property cannot be read: %v", err)
		return
	}
	if before := e.properties[name]; len(before) > 0 && !repeats(name) {
		c.problems.Add(l.number, name, "the property stands twice in an event, also in line %d", before[0].line)
		return
	}
	e.properties[name] = append(e.properties[name], property{p, l.number})
}

// parse reads one content line. The library knows no lines and panics on one that
// ends among its parameters, so it is given one line at a time.
func parse(text string) (p ical.Prop, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("it ends among its parameters")
		}
	}()
	cal, err := ical.NewDecoder(strings.NewReader("BEGIN:VCALENDAR\r\n" + text + "\r\nEND:VCALENDAR\r\n")).Decode()
	if err != nil {
		return p, fmt.Errorf("%s", strings.TrimPrefix(err.Error(), "ical: "))
	}
	for _, list := range cal.Props {
		if len(list) == 1 {
			return list[0], nil
		}
	}
	return p, fmt.Errorf("it is no property")
}
