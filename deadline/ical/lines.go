package ical

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// octets is how long a line is at most, without its end (RFC 5545 section 3.1).
const octets = 75

// writer writes content lines.
type writer struct {
	b     []byte
	start int // of the line that is written, in b
	lang  string
	words []text.Catalogue
	room  []byte // where a text is put together
}

// in puts a sentence into the words of the file.
func (w *writer) in(s text.Sentence) string {
	w.room = s.AppendIn(w.room[:0], w.lang, w.words...)
	return string(w.room)
}

// line writes a line as it is, which needs no folding.
func (w *writer) line(parts ...string) {
	for _, s := range parts {
		w.b = append(w.b, s...)
	}
	w.b = append(w.b, "\r\n"...)
}

// text writes a property whose value is a text, in the language that the file is in
// where it is words.
func (w *writer) text(name, value string) {
	w.start = len(w.b)
	w.put(name)
	w.put(":")
	w.escaped(value)
	w.b = append(w.b, "\r\n"...)
}

// said is text of something in words, with the language as a parameter.
func (w *writer) said(name, value string) {
	if !isTag(w.lang) {
		w.text(name, value)
		return
	}
	w.start = len(w.b)
	w.put(name)
	w.put(";LANGUAGE=")
	w.put(w.lang)
	w.put(":")
	w.escaped(value)
	w.b = append(w.b, "\r\n"...)
}

// escaped writes a text as a value: with a backslash before what parts values, \n for
// the end of a line, and the replacement character for what iCalendar has no sign for
// and for what is no UTF-8.
func (w *writer) escaped(s string) {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x7f && c != '\\' && c != ';' && c != ',' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		var as string
		switch {
		case r == '\\':
			as = `\\`
		case r == ';':
			as = `\;`
		case r == ',':
			as = `\,`
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			as = "" // the \n says it
		case r == '\n' || r == '\r':
			as = `\n`
		case r < 0x20 && r != '\t' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError && size == 1:
			as = "\uFFFD"
		default:
			i += size
			continue
		}
		w.put(s[from:i])
		w.put(as)
		i += size
		from = i
	}
	w.put(s[from:])
}

// put writes a part of a line, and goes on in a new line, after a space, before a
// sign that the line does not hold.
func (w *writer) put(s string) {
	for {
		room := octets - (len(w.b) - w.start)
		if len(s) <= room {
			w.b = append(w.b, s...)
			return
		}
		for room > 0 && !utf8.RuneStart(s[room]) {
			room--
		}
		if words := len(strings.TrimRight(s[:room], " ")); words > 0 {
			room = words // mail takes away a space at the end of a line
		}
		w.b = append(w.b, s[:room]...)
		w.b = append(w.b, "\r\n "...)
		w.start = len(w.b) - 1 // the space counts
		s = s[room:]
	}
}

// isTag reports whether a language can stand as a parameter without quotes.
func isTag(lang string) bool {
	for i := range len(lang) {
		if c := lang[i]; c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return lang != "" && len(lang) <= 35 // the longest that RFC 5646 makes room for
}

// day writes a day: 20260828.
func day(d date.Date) string {
	n := d.Year()*10_000 + int(d.Month())*100 + d.Day()
	s := strconv.Itoa(n)
	return "00000000"[:8-len(s)] + s
}

// instant writes an instant in UTC, to the second that it lies in.
func instant(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// duration writes minutes, which may be less than none: -P3D, PT22H, -P1DT30M.
func duration(minutes int) string {
	var room [24]byte
	b := room[:0]
	if minutes < 0 {
		b = append(b, '-')
		minutes = -minutes
	}
	b = append(b, 'P')
	if days := minutes / (24 * 60); days > 0 {
		b = append(strconv.AppendInt(b, int64(days), 10), 'D')
	}
	hours, rest := minutes/60%24, minutes%60
	switch {
	case hours == 0 && rest == 0 && b[len(b)-1] == 'P':
		return "PT0S"
	case hours > 0 || rest > 0:
		b = append(b, 'T')
	}
	if hours > 0 {
		b = append(strconv.AppendInt(b, int64(hours), 10), 'H')
	}
	if rest > 0 {
		b = append(strconv.AppendInt(b, int64(rest), 10), 'M')
	}
	return string(b)
}
