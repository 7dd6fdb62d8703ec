package ical_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// A deadline with a reminder at nine, three working days before.
func ExampleDeadlines() {
	received := date.MustParse("2026-08-17") // Monday
	cal, _ := vn.Law().AsKnown(received)
	due, _ := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), cal, vn.OneStop())

	file, err := ical.Deadlines(ical.Feed{}, ical.Entry{
		UID: "dossier-17@office.example", Deadline: due, Summary: text.Plain("Answer Mr Bình"),
		Stamp:     time.Date(2026, time.August, 17, 2, 30, 0, 0, time.UTC),
		Reminders: []ical.Reminder{{Before: deadline.WorkingDays(3), At: date.MustParseClockTime("09:00")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(file.In("en"), "\r\n", "\n"))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//statutory-go//statutory//EN
	// CALSCALE:GREGORIAN
	// BEGIN:VEVENT
	// UID:dossier-17@office.example
	// DTSTAMP:20260817T023000Z
	// DTSTART;VALUE=DATE:20260828
	// SEQUENCE:0
	// STATUS:CONFIRMED
	// TRANSP:TRANSPARENT
	// SUMMARY;LANGUAGE=en:Answer Mr Bình
	// DESCRIPTION;LANGUAGE=en:10 working days from Monday 17 August 2026 under On
	//  e-stop shop\, Decree 118/2025/ND-CP\ndue: Friday 28 August 2026\, until 24
	//  :00
	// BEGIN:VALARM
	// ACTION:DISPLAY
	// TRIGGER:-P2DT15H
	// DESCRIPTION;LANGUAGE=en:Answer Mr Bình
	// END:VALARM
	// END:VEVENT
	// END:VCALENDAR
}

// What was published is kept and handed back, so that the sequence grows with each
// change: the deadline moves by a pause, then the request is withdrawn.
func ExampleEntry_Publish() {
	received := date.MustParse("2026-03-02") // Monday
	cal, _ := vn.Law().AsKnown(received)
	compute := func(with ...deadline.Circumstance) deadline.Deadline {
		d, _ := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), cal, vn.OneStop(), with...)
		return d
	}
	entry := ical.Entry{UID: "dossier-17@office.example", Deadline: compute(), Stamp: time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC)}
	entry.Before, _ = entry.Publish()
	fmt.Println(entry.Before)

	entry.Deadline = compute(deadline.Excluding(date.Interval{First: date.MustParse("2026-03-09"), Last: date.MustParse("2026-03-11")}))
	entry.Before, _ = entry.Publish()
	fmt.Println(entry.Before)

	entry.Cancelled = true
	entry.Before, _ = entry.Publish()
	fmt.Println(entry.Before)
	// Output:
	// {0 20260316 CONFIRMED}
	// {1 20260319 CONFIRMED}
	// {2 20260319 CANCELLED}
}
