// Package lunar converts between civil days and the lunisolar calendar of
// Vietnam (UTC+7), China (UTC+8) and Korea (UTC+9), and gives the days of the
// solar terms, for the Gregorian years 1900 to 2100.
//
//	tet, err := lunar.Vietnam().NewYear(2027)                     // 2027-02-06
//	hung, err := lunar.Vietnam().ToCivil(lunar.Date{Year: 2026, Month: 3, Day: 10})
//	day, err := lunar.Vietnam().FromCivil(tet)                    // day 1 of month 1, lunar year 2027
//	seollal, err := lunar.Korea().NewYear(2027)                   // 2027-02-07
//	tombs, err := lunar.China().Term(2027, lunar.Qingming)        // 2027-04-05
//
// # The rule
//
// The day that holds the new moon is the first of its month. The month that
// holds the winter solstice (the Sun at 270°) is month 11. Where thirteen
// months lie between two such months, the first one without a principal solar
// term (the Sun at a multiple of 30°) is the leap month; it repeats the number
// of the month before it. The instants are cut into days by local midnight, so
// Vietnam and China differ where one falls between 23:00 and 24:00 at UTC+7:
// their new years of 1968, 1969, 1985, 2007, 2030 and 2053 are different days,
// and that of 1985 a whole month apart.
//
// # The table
//
// The answers come from a table of one number a year, and one of 24 days a year
// for the solar terms. The program in
// internal/gen computes it from VSOP87 and ELP/MPP02 and reports, in
// internal/gen/report.txt, how near to midnight each instant falls. Observed
// instants are good to 3 s (new moon) and 13 s (solar term); later ones depend
// on the rotation of the Earth, which nobody can forecast to the second.
// To write the table again:
//
//	cd deadline/lunar/internal/gen && npm ci && node generate.mjs > report.txt
//
// No instant up to today leaves a month open. The nearest was the new moon of
// 1967-07-08, 4 s after midnight at UTC+7 by theories good to 3 s; tables that
// print it to the minute (17:00 UT) agree and cannot decide it. Seven later
// months can begin a day earlier or later than here. At UTC+7 they are those of
// 2072-12-09, 2077-11-15 and 2085-10-18; at UTC+8, 2057-09-29 and 2097-08-07.
// The Hong Kong Observatory warns of the same two (it names 2057-09-28 and
// 2097-08-07) and of 2089-09-04, which here keeps its day within the bounds.
// At UTC+9 they are 2074-08-22 and 2097-01-13.
// None of them is a first or a third month, moves a leap month, or touches a
// public holiday of today's law.
//
// # Goals and non-goals
//
// The package is a table with an honest edge: a day outside it is an error. It
// does not know the names of years, auspicious hours, or the moon's phase, and
// it does not follow what was printed in other zones before 1968.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package lunar
