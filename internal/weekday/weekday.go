// Package weekday writes days of the week as words in JSON, where package time
// has numbers.
package weekday

import (
	"fmt"
	"strings"
	"time"
)

// A Day is a day of the week that is written as its English word in small
// letters.
type Day time.Weekday

// MarshalText writes the word: "monday"; what is no weekday is an error.
func (d Day) MarshalText() ([]byte, error) {
	if d < Day(time.Sunday) || d > Day(time.Saturday) {
		return nil, fmt.Errorf("%d is no weekday", int(d))
	}
	return []byte(strings.ToLower(time.Weekday(d).String())), nil
}

// UnmarshalText reads what MarshalText writes.
func (d *Day) UnmarshalText(word []byte) error {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if strings.ToLower(w.String()) == string(word) {
			*d = Day(w)
			return nil
		}
	}
	return fmt.Errorf("%.100q is no weekday; write one such as monday", word)
}

// Of returns days to be written, nil for none.
func Of(days []time.Weekday) []Day {
	if days == nil {
		return nil
	}
	list := make([]Day, len(days))
	for i, w := range days {
		list[i] = Day(w)
	}
	return list
}

// Days returns days that were read, nil for none.
func Days(read []Day) []time.Weekday {
	if read == nil {
		return nil
	}
	list := make([]time.Weekday, len(read))
	for i, d := range read {
		list[i] = time.Weekday(d)
	}
	return list
}
