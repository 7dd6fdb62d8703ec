// Package audit says in what the texts of the named conventions were read, and when:
// the legal orders state it with one word.
package audit

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Official is what was read in an official text on 27 November 2026.
func Official() legal.Review { return legal.ReadOfficially.On(day()) }

// Reprint is what was read in a reprint, or in a quotation of its words, on 27 November
// 2026.
func Reprint() legal.Review { return legal.ReadInReprint.On(day()) }

// Earlier is what was read in a reprint when its convention was written, and not again
// since.
func Earlier() legal.Review { return legal.Review{State: legal.ReadInReprint} }

func day() date.Date { return date.MustParse("2026-11-27") }
