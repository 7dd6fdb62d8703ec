package tw

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the calendar law of Taiwan's administrative organs for 2012 to 2027:
// the Regulations on Memorial Days and Holidays, the act that took their place on
// 2025-05-28 and adds holidays, and the days that the work calendars of the
// Executive Yuan swapped against worked Saturdays until 2025. The act has no swaps.
//
// The work calendar of 2027 was not read. What the act and its directions fix of
// that year is settled; on which days the Saturday and Sunday of the Spring Festival
// are made good, the working days before or after, is the Executive Yuan's to say
// and open. Closures for typhoons are decided by each municipality and not in it.
//
// The texts were read in reprints, as were work calendars, most of them in records
// of the published data sets that the tests name.
func Law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "tw",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest: []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday},
			Basis: legal.Basis{Style: legal.Taiwanese, Act: both("Regulations on the Two-Day Weekend of Civil Servants", "公務人員週休二日實施辦法")}}},
		Statutes: []holiday.Statute{regulations2010(), regulations2012(), regulations2014(), act2025()},
		Notices:  workCalendars(),
	}))
}

// regulations2010 makes good only the eve and the days of the Spring Festival.
func regulations2010() holiday.Statute {
	return holiday.Statute{ID: "regulations-2010", Basis: regulations("3"), Known: on("2010-11-02"), During: since("2011-01-01"),
		Rules: holidays(), Substitutions: []holiday.Substitution{springFestivalMadeGood(regulations(""))}}
}

// regulations2012 gives another day off where Children's Day and Tomb Sweeping Day
// are one.
func regulations2012() holiday.Statute {
	return holiday.Statute{ID: "regulations-2012", Basis: regulations("3"), Known: on("2012-09-25"), During: since("2012-09-25"), Replaces: []string{"regulations-2010"},
		Rules: holidays(), Substitutions: append(childrensDayMoved(regulations("")), springFestivalMadeGood(regulations("")))}
}

// regulations2014 makes good all holidays.
func regulations2014() holiday.Statute {
	return holiday.Statute{ID: "regulations-2014", Basis: regulations("3"), Known: on("2014-06-11"), During: since("2015-01-01"), Replaces: []string{"regulations-2012"},
		Rules: holidays(), Substitutions: append(childrensDayMoved(regulations("")), weekendMadeGood(regulations("5-1"), springFestivalMadeGood(regulations("5-1")))...)}
}

// act2025 is the Act on Memorial Days and Holidays, promulgated and in force on
// 2025-05-28: the day before the eve, Labour Day, and three memorial days are
// holidays, too. What is made good is in the directions of 2025-06-13.
func act2025() holiday.Statute {
	act := legal.Basis{Style: legal.Taiwanese, Act: both("Act on Memorial Days and Holidays", "紀念日及節日實施條例"), Since: date.MustParse("2025-05-28")}
	directions := legal.Basis{Style: legal.Taiwanese, Act: both("Directions on Days off in Place of Memorial Days and Holidays", "政府機關配合紀念日與節日補假及調整放假處理要點"), Article: "3"}
	spring := springFestivalMadeGood(directions)
	spring.For = append(spring.For, littleEve)
	spring.During = date.Interval{Last: date.MustParse("2026-12-31")} // by the work calendar of 2026
	return holiday.Statute{ID: "act-2025", Basis: act, Known: on("2025-05-28"), During: since("2025-05-28"), Replaces: []string{"regulations-2014"},
		Rules: append(holidays(),
			rule(littleEve, "Day before New Year's Eve", "小年夜", newYear().Run(-2, -2)),
			rule("labour-day", "Labour Day", "勞動節", holiday.Fixed(time.May, 1)),
			rule("confucius-birthday", "Confucius' Birthday (Teachers' Day)", "孔子誕辰紀念日（教師節）", holiday.Fixed(time.September, 28)),
			rule("restoration-day", "Taiwan Restoration and Guningtou Victory Memorial Day", "臺灣光復暨金門古寧頭大捷紀念日", holiday.Fixed(time.October, 25)),
			rule("constitution-day", "Constitution Day", "行憲紀念日", holiday.Fixed(time.December, 25)),
			springFestival2027(directions)),
		Substitutions: append(childrensDayMoved(act), weekendMadeGood(directions, spring)...)}
}

// springFestival2027 is what is open of 2027: the second and third day off in place
// of Saturday 6 and Sunday 7 February. The festival runs from Thursday 4 to Monday 8.
func springFestival2027(basis legal.Basis) holiday.Rule {
	option := func(id, en, zh string, days ...string) holiday.Option {
		o := holiday.Option{ID: id, Name: both(en, zh)}
		for _, d := range days {
			o.On = append(o.On, holiday.Once(date.MustParse(d)))
		}
		return o
	}
	return holiday.Rule{ID: "spring-festival-made-good", Name: both("Days off in place of the Spring Festival's weekend", "春節補假"), Basis: basis,
		Awaits: both("the work calendar of the Executive Yuan", "行政院核定之政府行政機關辦公日曆表"),
		Options: []holiday.Option{
			option("after", "9 and 10 February", "2月9日及10日", "2027-02-09", "2027-02-10"),
			option("around", "3 and 9 February", "2月3日及9日", "2027-02-03", "2027-02-09"),
			option("before", "2 and 3 February", "2月2日及3日", "2027-02-02", "2027-02-03"),
		}}
}

// The rules that provisions on substitutes name.
const (
	littleEve      = "day-before-new-years-eve"
	newYearsEve    = "new-years-eve"
	springFestival = "spring-festival"
	childrensDay   = "childrens-day"
)

// holidays are those of article 3 of the Regulations.
func holidays() []holiday.Rule {
	return []holiday.Rule{
		rule("founding-day", "Founding Day of the Republic of China", "中華民國開國紀念日", holiday.Fixed(time.January, 1)),
		rule("peace-memorial-day", "Peace Memorial Day", "和平紀念日", holiday.Fixed(time.February, 28)),
		rule("national-day", "National Day", "國慶日", holiday.Fixed(time.October, 10)),
		rule(newYearsEve, "Lunar New Year's Eve", "農曆除夕", newYear().Run(-1, -1)),
		rule(springFestival, "Spring Festival", "春節", newYear().Run(0, 2)),
		rule("tomb-sweeping-day", "Tomb Sweeping Day", "民族掃墓節", holiday.SolarTerm(lunar.China(), lunar.Qingming)),
		rule("dragon-boat-festival", "Dragon Boat Festival", "端午節", holiday.Lunisolar(lunar.China(), 5, 5)),
		rule("mid-autumn-festival", "Mid-Autumn Festival", "中秋節", holiday.Lunisolar(lunar.China(), 8, 15)),
		rule(childrensDay, "Children's Day", "兒童節", holiday.Fixed(time.April, 4)),
	}
}

func newYear() holiday.Pattern { return holiday.Lunisolar(lunar.China(), 1, 1) }

// springFestivalMadeGood is the rule for the eve and the festival: each day of rest
// is made good on the next working day.
func springFestivalMadeGood(basis legal.Basis) holiday.Substitution {
	return holiday.Substitution{For: []string{newYearsEve, springFestival}, Move: holiday.ToNext, Prefix: prefix(), Basis: basis}
}

// childrensDayMoved is the rule for Children's Day and Tomb Sweeping Day on one day:
// the day before is off, and on a Thursday the day after. On a Monday the day before
// is a Sunday, made good in turn on the next working day; 2016 was the case.
func childrensDayMoved(basis legal.Basis) []holiday.Substitution {
	return []holiday.Substitution{
		{For: []string{childrensDay}, SharedOnly: true, On: []time.Weekday{time.Monday, time.Thursday}, Move: holiday.ToNext, Prefix: prefix(), Basis: basis},
		{For: []string{childrensDay}, SharedOnly: true, Move: holiday.ToPrevious, Prefix: prefix(), Basis: basis},
	}
}

// weekendMadeGood makes good a Saturday on the working day before and a Sunday on the
// next one, but for the Spring Festival.
func weekendMadeGood(basis legal.Basis, spring holiday.Substitution) []holiday.Substitution {
	others := []string{"founding-day", "peace-memorial-day", "national-day", "tomb-sweeping-day", "dragon-boat-festival", "mid-autumn-festival", childrensDay,
		"labour-day", "confucius-birthday", "restoration-day", "constitution-day"}
	return []holiday.Substitution{
		spring,
		{For: others, On: []time.Weekday{time.Saturday}, Move: holiday.ToPrevious, Prefix: prefix(), Basis: basis},
		{For: others, On: []time.Weekday{time.Sunday}, Move: holiday.ToNext, Prefix: prefix(), Basis: basis},
	}
}

// workCalendars are the days that the work calendar of each year had off against a
// worked Saturday. Where the day of its approval was not read, the end of the year
// before stands for it.
func workCalendars() []holiday.Notice {
	return []holiday.Notice{
		workCalendar(2012, holiday.KnownInYear(2011), "01-27 02-04", "02-27 03-03", "12-31 12-22"),
		workCalendar(2013, holiday.KnownInYear(2012), "02-15 02-23", "09-20 09-14"),
		workCalendar(2015, on("2014-10-21"), "2015-01-02 2014-12-27"), // with the revised one of 2014
		workCalendar(2016, holiday.KnownInYear(2015), "02-12 01-30", "06-10 06-04", "09-16 09-10"),
		workCalendar(2017, on("2016-06-08"), "02-27 02-18", "05-29 06-03", "10-09 09-30"),
		workCalendar(2018, holiday.KnownInYear(2017), "04-06 03-31", "12-31 12-22"),
		workCalendar(2019, holiday.KnownInYear(2018), "02-08 01-19", "03-01 02-23", "10-11 10-05"),
		workCalendar(2020, holiday.KnownInYear(2019), "01-23 02-15", "06-26 06-20", "10-02 09-26"),
		workCalendar(2021, on("2020-05-28"), "02-10 02-20", "09-20 09-11"),
		workCalendar(2022, holiday.KnownInYear(2021), "02-04 01-22"),
		workCalendar(2023, holiday.KnownInYear(2022), "01-20 01-07", "01-27 02-04", "02-27 02-18", "04-03 03-25", "06-23 06-17", "10-09 09-23"),
		workCalendar(2024, on("2023-05-25"), "02-08 02-17"),
		workCalendar(2025, holiday.KnownInYear(2024), "01-27 02-08"),
	}
}

// workCalendar is that of a year. Each of its swaps is a day off and the Saturday
// worked for it, in that year if none is given.
func workCalendar(year int, known holiday.Knowledge, swaps ...string) holiday.Notice {
	n := holiday.Notice{ID: fmt.Sprintf("work calendar of %d", year), Known: known,
		Basis: legal.Basis{Style: legal.Taiwanese, Act: both(fmt.Sprintf("Executive Yuan work calendar for %d", year), fmt.Sprintf("中華民國%d年政府行政機關辦公日曆表", year-1911))}}
	for _, s := range swaps {
		var off, worked string
		if _, err := fmt.Sscan(s, &off, &worked); err == nil {
			n.Swaps = append(n.Swaps, swap(in(year, off), in(year, worked)))
		}
	}
	return n
}

func in(year int, day string) date.Date {
	if len(day) == len("01-02") {
		day = fmt.Sprintf("%d-%s", year, day)
	}
	return date.MustParse(day)
}

func swap(off, worked date.Date) holiday.Swap {
	return holiday.Swap{Off: off, Worked: worked,
		Name: both(fmt.Sprintf("%s %s off, %s %s worked", off.Weekday(), off, worked.Weekday(), worked), fmt.Sprintf("%s調整放假 %s補行上班", off, worked))}
}

func rule(id, en, zh string, on holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: both(en, zh), On: []holiday.Pattern{on}}
}

func regulations(article string) legal.Basis {
	return legal.Basis{Style: legal.Taiwanese, Act: both("Regulations on Memorial Days and Holidays", "紀念日及節日實施辦法"), Article: article}
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

func prefix() text.Text { return text.New("zh", "補假 ") }

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, zh string) text.Text { return text.New("en", en).With("zh", zh) }
