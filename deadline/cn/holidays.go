package cn

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

// Law returns the calendar law of China's state bodies for 2012 to 2026: the
// holidays of the Measures for Public Holidays on Festivals and Memorial Days,
// and the schedule of each year, with its worked weekends, that the General
// Office of the State Council announces.
//
// The Measures have a holiday on a Saturday or Sunday made good "on a working
// day"; on which, and which weekends are worked for longer breaks, only the
// schedule says. So a calendar covers no day after the last schedule announced
// by the day it is known on: 2026 from 2025-11-04. Add those of 2027 to 2030 with
// [holiday.Law.With].
//
// A schedule lists days off and days worked and does not say which is for which.
// Here the holidays that fall on a weekend are made good on the next days that
// the schedule has off, and the other weekdays off are swapped against the worked
// weekends in their order. Schedules were read in reprints, and in the record of
// the government's site that the tests name.
func Law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "cn",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2030-12-31")}, // and no day that is not announced
		Rest: []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday},
			Basis: legal.Basis{Style: legal.Chinese, Act: both("Regulations on the Working Hours of Workers (State Council Order 174)", "国务院关于职工工作时间的规定"),
				Article: "7", Unverified: true}}},
		Statutes: []holiday.Statute{measures2007(), measures2013(), measures2024()},
		Notices:  schedules(),
	}))
}

// measures2007 is the Measures as amended by Order 513: of the Spring Festival
// the eve and the first two days are off.
func measures2007() holiday.Statute {
	return holiday.Statute{
		ID: "measures-2007", Basis: measures("State Council Order 513", "国务院令第513号", "2008-01-01"),
		Known: holiday.KnownOn(date.MustParse("2007-12-14")), During: since("2008-01-01"),
		Rules:         append(festivals(), springFestival(-1, 1), labourDay(0)),
		Substitutions: onAWorkingDay(),
	}
}

// measures2013 is the amendment by Order 644, by which the eve is worked and the
// third day is off.
func measures2013() holiday.Statute {
	return holiday.Statute{
		ID: "measures-2013", Basis: measures("State Council Order 644", "国务院令第644号", "2014-01-01"),
		Known: holiday.KnownOn(date.MustParse("2013-12-11")), During: since("2014-01-01"), Replaces: []string{"measures-2007"},
		Rules:         append(festivals(), springFestival(0, 2), labourDay(0)),
		Substitutions: onAWorkingDay(),
	}
}

// measures2024 is the amendment by Order 795, signed on 2024-11-10 and made known
// two days later: the eve is off again, and 2 May.
func measures2024() holiday.Statute {
	return holiday.Statute{
		ID: "measures-2024", Basis: measures("State Council Order 795", "国务院令第795号", "2025-01-01"),
		Known: holiday.KnownOn(date.MustParse("2024-11-12")), During: since("2025-01-01"), Replaces: []string{"measures-2013"},
		Rules:         append(festivals(), springFestival(-1, 2), labourDay(1)),
		Substitutions: onAWorkingDay(),
	}
}

// festivals are the holidays that no amendment has touched since 2008.
func festivals() []holiday.Rule {
	return []holiday.Rule{
		{ID: "new-year", Name: both("New Year's Day", "元旦"), On: []holiday.Pattern{holiday.Fixed(time.January, 1)}},
		{ID: "qingming", Name: both("Qingming Festival", "清明节"), On: []holiday.Pattern{holiday.SolarTerm(lunar.China(), lunar.Qingming)}},
		{ID: "dragon-boat", Name: both("Dragon Boat Festival", "端午节"), On: []holiday.Pattern{holiday.Lunisolar(lunar.China(), 5, 5)}},
		{ID: "mid-autumn", Name: both("Mid-Autumn Festival", "中秋节"), On: []holiday.Pattern{holiday.Lunisolar(lunar.China(), 8, 15)}},
		{ID: "national-day", Name: both("National Day", "国庆节"), On: []holiday.Pattern{holiday.Fixed(time.October, 1).Run(0, 2)}},
	}
}

func springFestival(first, last int) holiday.Rule {
	return holiday.Rule{ID: "spring-festival", Name: both("Spring Festival", "春节"),
		On: []holiday.Pattern{holiday.Lunisolar(lunar.China(), 1, 1).Run(first, last)}}
}

func labourDay(last int) holiday.Rule {
	return holiday.Rule{ID: "labour-day", Name: both("Labour Day", "劳动节"), On: []holiday.Pattern{holiday.Fixed(time.May, 1).Run(0, last)}}
}

// onAWorkingDay is article 6 of the Measures.
func onAWorkingDay() []holiday.Substitution {
	basis := measures("", "", "")
	basis.Article = "6"
	return []holiday.Substitution{{Move: holiday.ToNext, Prefix: text.New("zh", "补假："), Basis: basis}}
}

// schedules are the yearly notices and what changed them, in order. The day known
// is that on which a notice was published, which is a few days after its date for
// some: that of 2013 is dated 8 December 2012, that of 2019 4 December 2018.
func schedules() []holiday.Notice {
	return []holiday.Notice{
		schedule(2012, "2011-12-06", "国办发明电〔2011〕45号", "01-03 against 2011-12-31", "01-26 against 01-21", "01-27 against 01-29",
			"04-02 against 03-31", "04-03 against 04-01", "04-30 against 04-28", "06-22 for 06-23", "10-05 against 09-29"),
		schedule(2013, "2012-12-10", "国办发明电〔2012〕33号", "01-02 against 01-05", "01-03 against 01-06", "02-14 against 02-16", "02-15 against 02-17",
			"04-05 against 04-07", "04-29 against 04-27", "04-30 against 04-28", "06-10 against 06-08", "06-11 against 06-09",
			"09-20 against 09-22", "10-04 against 09-29", "10-07 against 10-12"),
		schedule(2014, "2013-12-11", "国办发明电〔2013〕28号", "02-05 against 01-26", "02-06 against 02-08", "05-02 against 05-04", "10-06 against 09-28", "10-07 against 10-11"),
		schedule(2015, "2014-12-16", "国办发明电〔2014〕28号", "01-02 against 01-04", "02-18 against 02-15", "02-24 against 02-28", "10-06 for 09-27", "10-07 against 10-10"),
		victoryDay2015(),
		schedule(2016, "2015-12-10", "国办发明电〔2015〕18号", "02-11 against 02-06", "02-12 against 02-14", "06-10 against 06-12", "09-16 against 09-18",
			"10-06 against 10-08", "10-07 against 10-09"),
		schedule(2017, "2016-12-01", "国办发明电〔2016〕17号", "01-27 against 01-22", "02-02 against 02-04", "04-03 against 04-01", "05-29 against 05-27", "10-06 against 09-30"),
		schedule(2018, "2017-11-30", "国办发明电〔2017〕12号", "02-15 against 02-11", "02-21 against 02-24", "04-06 against 04-08", "04-30 against 04-28",
			"10-04 against 09-29", "10-05 against 09-30"),
		schedule(2019, "2018-12-06", "国办发明电〔2018〕15号", "2018-12-31 against 2018-12-29", "02-04 against 02-02", "02-08 against 02-03",
			"10-04 against 09-29", "10-07 against 10-12"),
		labourDay2019(),
		schedule(2020, "2019-11-21", "国办发明电〔2019〕16号", "01-24 against 01-19", "05-04 against 04-26", "05-05 against 05-09",
			"06-26 against 06-28", "10-06 also", "10-07 against 09-27", "10-08 against 10-10"),
		springFestival2020(),
		springFestivalExtended2020(),
		schedule(2021, "2020-11-25", "国办发明电〔2020〕27号", "02-11 against 02-07", "02-17 against 02-20", "05-04 against 04-25", "05-05 against 05-08",
			"09-20 against 09-18", "10-06 against 09-26", "10-07 against 10-09"),
		schedule(2022, "2021-10-25", "国办发明电〔2021〕11号", "01-31 against 01-29", "02-04 against 01-30", "04-04 against 04-02", "05-03 against 04-24", "05-04 against 05-07",
			"10-06 against 10-08", "10-07 against 10-09"),
		schedule(2023, "2022-12-08", "国办发明电〔2022〕16号", "01-26 against 01-28", "01-27 against 01-29", "05-02 against 04-23", "05-03 against 05-06", "06-23 against 06-25",
			"10-05 against 10-07", "10-06 against 10-08"),
		schedule(2024, "2023-10-25", "国办发明电〔2023〕7号", "02-15 against 02-04", "02-16 against 02-18", "04-05 against 04-07", "05-02 against 04-28", "05-03 against 05-11",
			"09-16 against 09-14", "10-04 against 09-29", "10-07 against 10-12"),
		schedule(2025, "2024-11-12", "国办发明电〔2024〕12号", "02-03 against 01-26", "02-04 against 02-08", "05-05 against 04-27",
			"10-07 against 09-28", "10-08 against 10-11"),
		schedule(2026, "2025-11-04", "国办发明电〔2025〕7号", "01-02 against 01-04", "02-20 against 02-14", "02-23 against 02-28", "05-05 against 05-09",
			"10-06 against 09-20", "10-07 against 10-10"),
	}
}

// victoryDay2015 gave a day off for the 70th anniversary of the victory over
// Japan.
func victoryDay2015() holiday.Notice {
	n := notice("victory day 2015", "2015-05-13", both("State Council notice 国发明电〔2015〕1号", "国务院通知（国发明电〔2015〕1号）"))
	n.Holidays = []holiday.Holiday{{Days: day("2015-09-03"), Name: both("70th anniversary of the victory over Japan", "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日")}}
	n.Swaps = []holiday.Swap{swap("2015-09-04", "2015-09-06")}
	return n
}

// labourDay2019 made four days of the one of the schedule.
func labourDay2019() holiday.Notice {
	n := notice("labour day 2019", "2019-03-22", both("State Council General Office notice 国办发明电〔2019〕3号", "国务院办公厅通知（国办发明电〔2019〕3号）"))
	n.Swaps = []holiday.Swap{swap("2019-05-02", "2019-04-28"), swap("2019-05-03", "2019-05-05")}
	return n
}

// springFestival2020 is the part of the schedule for 2020 that did not last.
func springFestival2020() holiday.Notice {
	n := schedule(2020, "2019-11-21", "国办发明电〔2019〕16号", "01-30 against 02-01")
	n.ID, n.Announces = "spring festival 2020", date.Date{}
	return n
}

// springFestivalExtended2020 took the festival on to 2 February because of the
// epidemic, so that Saturday the 1st was not worked. It is dated 26 January.
func springFestivalExtended2020() holiday.Notice {
	n := notice("spring festival 2020 extended", "2020-01-27", both("State Council General Office notice 国办发明电〔2020〕1号", "国务院办公厅通知（国办发明电〔2020〕1号）"))
	n.Revokes = []string{"spring festival 2020"}
	n.Holidays = []holiday.Holiday{{Days: date.Interval{First: date.MustParse("2020-01-30"), Last: date.MustParse("2020-01-31")},
		Name: both("Spring Festival extended", "延长春节假期")}}
	return n
}

// schedule is the notice for a year. Of its days off, "off against worked" is a
// swap, "off for holiday" makes a holiday good on another day than the next one,
// and "off also" is the day that the notice for 2020 gave for Mid-Autumn, which
// fell on National Day: the Measures do not say that this is made good. Days
// without a year are in that of the schedule.
func schedule(year int, known, number string, days ...string) holiday.Notice {
	n := notice(fmt.Sprintf("schedule for %d", year), known, both(
		fmt.Sprintf("State Council General Office notice on the holidays of %d, %s", year, number),
		fmt.Sprintf("国务院办公厅关于%d年部分节假日安排的通知（%s）", year, number)))
	n.Announces = date.MustParse(fmt.Sprintf("%d-12-31", year))
	for _, words := range days {
		var off, how, other string
		_, _ = fmt.Sscan(words, &off, &how, &other) // "also" has no third word
		switch off = in(year, off); how {
		case "against":
			n.Swaps = append(n.Swaps, swap(off, in(year, other)))
		case "for":
			n.Substitutes = append(n.Substitutes, holiday.Relocation{From: date.MustParse(in(year, other)), To: date.MustParse(off)})
		case "also":
			n.Holidays = append(n.Holidays, holiday.Holiday{Days: day(off), Name: both("Mid-Autumn Festival, on National Day this year", "中秋节（与国庆节同日）")})
		}
	}
	return n
}

func in(year int, day string) string {
	if len(day) == len("01-02") {
		return fmt.Sprintf("%d-%s", year, day)
	}
	return day
}

func notice(id, known string, act text.Text) holiday.Notice {
	return holiday.Notice{ID: id, Basis: legal.Basis{Style: legal.Chinese, Act: act}, Known: holiday.KnownOn(date.MustParse(known))}
}

func swap(off, worked string) holiday.Swap {
	o, w := date.MustParse(off), date.MustParse(worked)
	return holiday.Swap{Off: o, Worked: w, Own: text.New("zh", fmt.Sprintf("调休：%s放假，%s上班", o, w))}
}

func day(s string) date.Interval {
	return date.Interval{First: date.MustParse(s), Last: date.MustParse(s)}
}

func measures(order, number, inForce string) legal.Basis {
	en, zh := "Measures for Public Holidays on Festivals and Memorial Days", "全国年节及纪念日放假办法"
	b := legal.Basis{Style: legal.Chinese, Article: "2"}
	if order != "" {
		en, zh = en+" ("+order+")", zh+"（"+number+"）"
		b.Since = date.MustParse(inForce)
	}
	b.Act = both(en, zh)
	return b
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, zh string) text.Text { return text.New("en", en).With("zh", zh) }
