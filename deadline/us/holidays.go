package us

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the law of the legal public holidays of the United States for 2012
// to 2027: 5 U.S.C. § 6103(a), with Juneteenth from the day on which it was
// enacted, and the days in lieu of those on a Saturday or a Sunday, for a week from
// Monday to Friday.
//
// It has neither Inauguration Day, which is a holiday around Washington alone (see
// [WashingtonArea]), nor the days on which the President closes executive
// departments (see [ExecutiveDepartments]): the orders excuse employees from duty
// and do not say that the day is a holiday. Whether a court takes such a day for one
// that the President declared, as in Fed. R. Civ. P. 6(a)(6)(B), is for the user to
// decide by the law taken.
func Law() holiday.Law { return holiday.Must(holiday.New(federal("us"))) }

// ExecutiveDepartments is [Law] with the days on which executive orders closed the
// executive departments and agencies. An agency may keep offices open. The half day
// of 24 December 2015 (E.O. 13713) closed none for the day and is left out.
func ExecutiveDepartments() holiday.Law {
	def := federal("us-exec")
	def.Notices = closings()
	return holiday.Must(holiday.New(def))
}

// WashingtonArea is [ExecutiveDepartments] with Inauguration Day, for offices in the
// District of Columbia, in Montgomery and Prince George's Counties in Maryland, in
// Arlington and Fairfax Counties, Alexandria and Falls Church in Virginia.
func WashingtonArea() holiday.Law {
	def := federal("us-dc")
	def.Statutes = append(def.Statutes, inaugurationDay())
	def.Notices = closings()
	return holiday.Must(holiday.New(def))
}

func federal(name string) holiday.Definition {
	return holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: usc("6103", "b")}},
		Statutes: []holiday.Statute{title5(), juneteenth()},
	}
}

// title5 is § 6103 since the birthday of Martin Luther King was added in 1983
// (Pub. L. 98-144). A holiday on a Saturday is kept on the Friday before it (b)(1),
// one on a Sunday, by executive order, on the next day of work.
func title5() holiday.Statute {
	return holiday.Statute{
		ID: "5-usc-6103", Basis: usc("6103", "a"), Known: assumed("1983-11-02"), During: since("1986-01-01"),
		Rules: []holiday.Rule{
			legalHoliday("new-year", "New Year's Day", holiday.Fixed(time.January, 1)),
			legalHoliday("king", "Birthday of Martin Luther King, Jr.", holiday.Nth(3, time.Monday, time.January)),
			legalHoliday("washington", "Washington's Birthday", holiday.Nth(3, time.Monday, time.February)),
			legalHoliday("memorial-day", "Memorial Day", holiday.Nth(-1, time.Monday, time.May)),
			legalHoliday("independence-day", "Independence Day", holiday.Fixed(time.July, 4)),
			legalHoliday("labor-day", "Labor Day", holiday.Nth(1, time.Monday, time.September)),
			legalHoliday("columbus-day", "Columbus Day", holiday.Nth(2, time.Monday, time.October)),
			legalHoliday("veterans-day", "Veterans Day", holiday.Fixed(time.November, 11)),
			legalHoliday("thanksgiving-day", "Thanksgiving Day", holiday.Nth(4, time.Thursday, time.November)),
			legalHoliday("christmas-day", "Christmas Day", holiday.Fixed(time.December, 25)),
		},
		Substitutions: inLieu(),
	}
}

// juneteenth is Pub. L. 117-17, signed on Thursday 17 June 2021: the 19th of that
// year was a Saturday, so that the next day was off already.
func juneteenth() holiday.Statute {
	return holiday.Statute{
		ID: "pub-l-117-17", Basis: rule("Pub. L. 117-17"), Known: on("2021-06-17"), During: since("2021-06-17"),
		Rules: []holiday.Rule{legalHoliday("juneteenth", "Juneteenth National Independence Day", holiday.Fixed(time.June, 19))},
	}
}

func inLieu() []holiday.Substitution {
	return []holiday.Substitution{
		{On: []time.Weekday{time.Saturday}, Move: holiday.ToPrevious, Basis: usc("6103", "b", "1")},
		{On: []time.Weekday{time.Sunday}, Move: holiday.ToNext, Basis: legal.Unverified(section("E.O. 11582", "3", "a"))},
	}
}

// inaugurationDay is § 6103(c): 20 January of each fourth year after 1965 and, where
// that is a Sunday, as in 2013, the day that is chosen for its observance. None is in
// lieu of a Saturday.
func inaugurationDay() holiday.Statute {
	return holiday.Statute{
		ID: "inauguration-day", Basis: usc("6103", "c"), Known: assumed("1968-06-28"), During: since("1971-01-01"),
		Rules: []holiday.Rule{legalHoliday("inauguration-day", "Inauguration Day", once("2013-01-21", "2017-01-20", "2021-01-20", "2025-01-20")...)},
	}
}

// closings are the executive orders that closed departments and agencies for a day,
// each known on the day on which it was signed.
func closings() []holiday.Notice {
	return []holiday.Notice{
		closing("13633", on("2012-12-21"), "Day before Christmas Day", "2012-12-24"),
		closing("13682", on("2014-12-05"), "Day after Christmas Day", "2014-12-26"),
		closing("13852", on("2018-12-01"), "Respect for George Herbert Walker Bush", "2018-12-05"),
		closing("13854", on("2018-12-18"), "Day before Christmas Day", "2018-12-24"),
		closing("13900", on("2019-12-17"), "Day before Christmas Day", "2019-12-24"),
		closing("13965", on("2020-12-11"), "Day before Christmas Day", "2020-12-24"),
		closing("14129", assumed("2024-12-19"), "Day before Christmas Day", "2024-12-24"),
		closing("14133", on("2024-12-30"), "Respect for James Earl Carter, Jr.", "2025-01-09"),
		closing("14371", on("2025-12-18"), "Days before and after Christmas Day", "2025-12-24", "2025-12-26"),
	}
}

func closing(number string, signed holiday.Knowledge, name string, days ...string) holiday.Notice {
	n := holiday.Notice{ID: "E.O. " + number, Basis: section("E.O. "+number, "1"), Known: signed,
		Audience: text.New("en", "binds executive departments and agencies, whose heads may keep offices open")}
	for _, day := range days {
		d := date.MustParse(day)
		n.Closures = append(n.Closures, holiday.Closure{Days: date.Interval{First: d, Last: d}, Name: text.New("en", name)})
	}
	return n
}

func legalHoliday(id, name string, days ...holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: text.New("en", name), On: days}
}

func usc(place ...string) legal.Basis { return section("5 U.S.C.", place...) }

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	k := on(day)
	k.Unverified = true
	return k
}

func once(days ...string) []holiday.Pattern {
	var list []holiday.Pattern
	for _, d := range days {
		list = append(list, holiday.Once(date.MustParse(d)))
	}
	return list
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }
