package ical

import (
	"fmt"
	"strings"
)

// An Error is all that keeps entries from being a file, in their order.
type Error struct {
	Problems []Problem `json:"problems"` // at least one
}

// Error lists the problems, one a line.
func (e *Error) Error() string {
	lines := make([]string, 1, 1+len(e.Problems))
	lines[0] = "the file cannot be written:"
	for _, p := range e.Problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

// A Problem is one thing that is wrong, and what to give instead.
type Problem struct {
	Entry  int    `json:"entry"`         // its place in the list, from 0; -1 for the feed
	UID    string `json:"uid,omitempty"` // of the entry, as given
	Field  string `json:"field"`         // of the entry or the feed: "Stamp", "Reminders[1].Before"
	Reason string `json:"reason"`
}

// String returns the problem with its place: `entry 2 (dossier-17): Stamp is missing`.
func (p Problem) String() string {
	switch {
	case p.Entry < 0:
		return fmt.Sprintf("feed: %s %s", p.Field, p.Reason)
	case p.UID == "":
		return fmt.Sprintf("entry %d: %s %s", p.Entry, p.Field, p.Reason)
	}
	return fmt.Sprintf("entry %d (%.60q): %s %s", p.Entry, p.UID, p.Field, p.Reason)
}
