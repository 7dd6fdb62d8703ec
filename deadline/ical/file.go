package ical

import (
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
)

// A Feed says whose file it is.
type Feed struct {
	// ID is what the caller is called by, unique in the world, such as
	// "office.example"; the UIDs of days off end in it.
	ID string `json:"id"`
	// Name is what a reader's program calls the calendar; it may be empty.
	Name text.Text `json:"name,omitzero"`
}

// product names what made the file (PRODID).
const product = "-//statutory-go//statutory//EN"

// A File is a calendar file that is not yet put into words. The zero File is a
// calendar without events, which programs take for a feed that has none at present.
// A File is immutable.
type File struct {
	feed   Feed
	events []event
}

// event is one of a file. Both kinds keep what is said late.
type event interface {
	write(w *writer)
}

// Len returns the number of events.
func (f File) Len() int { return len(f.events) }

// In returns the file in UTF-8, with its words in a language: text/calendar.
func (f File) In(lang string, words ...text.Catalogue) string {
	return string(f.AppendIn(make([]byte, 0, 256+len(f.events)*768), lang, words...))
}

// AppendIn appends to b what In returns.
func (f File) AppendIn(b []byte, lang string, words ...text.Catalogue) []byte {
	w := writer{b: b, lang: lang, words: words}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:", product)
	w.line("CALSCALE:GREGORIAN")
	if name := f.feed.Name.In(lang, words...); name != "" {
		w.said("NAME", name)         // RFC 7986
		w.text("X-WR-CALNAME", name) // what programs read that do not know it
	}
	for i := range f.events {
		f.events[i].write(&w)
	}
	w.line("END:VCALENDAR")
	return w.b
}

// String returns the file in English.
func (f File) String() string { return f.In("en") }

// MarshalJSON refuses: the file is no JSON.
func (f File) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("ical.File", "write the file that In returns as a string")
}

// UnmarshalJSON refuses.
func (f *File) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "ical.File", "make it again with ical.Deadlines or ical.DaysOff")
}

// longestID is how long an identity is at most (RFC 7986 section 5.3).
const longestID = 255

// wrongID says what is wrong with an identity, and nothing if all is well.
func wrongID(id string) string {
	switch {
	case id == "":
		return `is missing; give what stays the same as long as it is the same, such as "dossier-17@office.example"`
	case len(id) > longestID:
		return "is longer than 255 octets; give a shorter one"
	case !utf8.ValidString(id):
		return "is no UTF-8"
	}
	for _, r := range id {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return "has a space or a control character; leave it out"
		}
	}
	return ""
}

// wrongStamp says what is wrong with a stamp.
func wrongStamp(t time.Time) string {
	switch {
	case t.IsZero():
		return "is missing; give the time at which the entry became what it is"
	case t.UTC().Year() < 1 || t.UTC().Year() > 9999:
		return "is outside the years 1 to 9999"
	}
	return ""
}
