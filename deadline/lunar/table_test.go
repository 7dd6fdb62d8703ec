package lunar_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

// The leap months of China as almanacs print them, 1900 to 2100.
func TestLeapMonthsOfChina(t *testing.T) {
	printed := map[int]int{
		1900: 8, 1903: 5, 1906: 4, 1909: 2, 1911: 6, 1914: 5, 1917: 2, 1919: 7, 1922: 5, 1925: 4, 1928: 2, 1930: 6,
		1933: 5, 1936: 3, 1938: 7, 1941: 6, 1944: 4, 1947: 2, 1949: 7, 1952: 5, 1955: 3, 1957: 8, 1960: 6, 1963: 4,
		1966: 3, 1968: 7, 1971: 5, 1974: 4, 1976: 8, 1979: 6, 1982: 4, 1984: 10, 1987: 6, 1990: 5, 1993: 3, 1995: 8,
		1998: 5, 2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6, 2028: 5,
		2031: 3, 2033: 11, 2036: 6, 2039: 5, 2042: 2, 2044: 7, 2047: 5, 2050: 3, 2052: 8, 2055: 6, 2058: 4, 2061: 3,
		2063: 7, 2066: 5, 2069: 4, 2071: 8, 2074: 6, 2077: 4, 2080: 3, 2082: 7, 2085: 5, 2088: 4, 2090: 8, 2093: 6,
		2096: 4, 2099: 2,
	}
	for year := 1900; year <= 2100; year++ {
		got, err := lunar.China().LeapMonth(year)
		require.NoError(t, err)
		assert.Equal(t, printed[year], got, year)
	}
}

// Vietnam has China's leap months but for these years, in each of which a
// principal term falls after 23:00 at UTC+7 and so, at UTC+8, on the day of
// the new moon that begins the next month.
func TestLeapMonthsOfVietnam(t *testing.T) {
	differ := map[int]int{
		1917: 3, // 30° on 20 April at 23:17, new moon on 21 April: month 3 keeps its term, the next has none
		1922: 6, // 120° on 23 July at 23:20, new moon on 24 July
		1938: 8, // 180° on 23 September at 23:59:26, new moon on 24 September
		1984: 0, // 270° on 21 December at 23:23, new moon on 22 December: month 11 begins a month earlier,
		1985: 2, // and the leap month comes after the equinox month of 1985
		1987: 7, // 150° on 23 August at 23:10, new moon on 24 August
	}
	for year := 1900; year <= 2100; year++ {
		want, ok := differ[year]
		if !ok {
			want, _ = lunar.China().LeapMonth(year)
		}
		got, err := lunar.Vietnam().LeapMonth(year)
		require.NoError(t, err)
		assert.Equal(t, want, got, year)
	}
}

// Hùng Kings' Day, the 10th of the 3rd month, as it was kept.
func TestHungKings(t *testing.T) {
	for _, day := range []string{
		"2012-03-31", // Saturday
		"2013-04-19", // Friday
		"2014-04-09", // Wednesday
		"2015-04-28", // Tuesday
		"2016-04-16", // Saturday
		"2017-04-06", // Thursday
		"2018-04-25", // Wednesday
		"2019-04-14", // Sunday
		"2020-04-02", // Thursday
		"2021-04-21", // Wednesday
		"2022-04-10", // Sunday
		"2023-04-29", // Saturday, in a year whose month 2 is repeated
		"2024-04-18", // Thursday
		"2025-04-07", // Monday
		"2026-04-26", // Sunday
	} {
		civil := date.MustParse(day)
		got, err := lunar.Vietnam().FromCivil(civil)
		require.NoError(t, err)
		assert.Equal(t, lunar.Date{Year: civil.Year(), Month: 3, Day: 10}, got, day)
	}
}

// Days that have caught other programs out.
func TestSingleDays(t *testing.T) {
	for _, row := range []struct {
		calendar lunar.Calendar
		civil    string
		want     lunar.Date
		why      string
	}{
		{lunar.Vietnam(), "1900-01-01", lunar.Date{Year: 1899, Month: 12, Day: 1}, "the first day covered begins a month"},
		{lunar.Vietnam(), "1900-01-30", lunar.Date{Year: 1899, Month: 12, Day: 30}, "the last day of that year"},
		{lunar.Vietnam(), "2100-12-31", lunar.Date{Year: 2100, Month: 12, Day: 1}, "the last day covered begins one too"},
		{lunar.Vietnam(), "2052-12-21", lunar.Date{Year: 2052, Month: 11, Day: 1}, "the month holds two terms, 270° and 300°: it is 11, not 12"},
		{lunar.China(), "2052-12-21", lunar.Date{Year: 2052, Month: 11, Day: 1}, "the same in China"},
		{lunar.China(), "2033-12-22", lunar.Date{Year: 2033, Month: 11, Day: 1, Leap: true}, "three months of 2033 and 2034 have no term; only this one is leap"},
		{lunar.Vietnam(), "2025-07-25", lunar.Date{Year: 2025, Month: 6, Day: 1, Leap: true}, "leap month 6"},
		{lunar.Vietnam(), "2025-06-25", lunar.Date{Year: 2025, Month: 6, Day: 1}, "and the month it repeats"},
		{lunar.China(), "1978-09-17", lunar.Date{Year: 1978, Month: 8, Day: 15}, "new moon 9 minutes after midnight; old almanacs kept the 16th"},
	} {
		got, err := row.calendar.FromCivil(date.MustParse(row.civil))
		require.NoError(t, err, row.why)
		assert.Equal(t, row.want, got, row.why)
	}
}

// What every lunisolar calendar has: months of 29 or 30 days, years of 353 to
// 355 or 383 to 385, new years from 20 January to 21 February, and months
// that follow one another without a gap.
func TestStructure(t *testing.T) {
	for _, c := range []lunar.Calendar{lunar.Vietnam(), lunar.China(), lunar.Korea()} {
		for year := 1900; year < 2100; year++ {
			first, err := c.NewYear(year)
			require.NoError(t, err)
			next, err := c.NewYear(year + 1)
			require.NoError(t, err)
			leap, err := c.LeapMonth(year)
			require.NoError(t, err)
			assert.True(t, dayOfYear(first) >= 20 && dayOfYear(first) <= 52, "%s begins on %s", c, first)

			days := 0
			for month := 1; month <= 12; month++ {
				days += monthDays(t, c, lunar.Date{Year: year, Month: month}, first.AddDays(days))
				if month == leap {
					days += monthDays(t, c, lunar.Date{Year: year, Month: month, Leap: true}, first.AddDays(days))
				}
			}
			assert.Equal(t, next.Sub(first), days, "%s, %d", c, year)
			shortest := 353
			if leap != 0 {
				shortest = 383
			}
			assert.True(t, days >= shortest && days <= shortest+2, "%s: %d has %d days", c, year, days)
		}
	}
}

func dayOfYear(d date.Date) int {
	return d.Sub(date.MustParse(d.String()[:4]+"-01-01")) + 1
}

func monthDays(t *testing.T, c lunar.Calendar, month lunar.Date, begins date.Date) int {
	t.Helper()
	length, err := c.MonthLength(month.Year, month.Month, month.Leap)
	require.NoError(t, err)
	assert.True(t, length == 29 || length == 30, "%s: %v", c, month)
	month.Day = 1
	first, err := c.ToCivil(month)
	require.NoError(t, err)
	assert.Equal(t, begins, first, "%s: %s", c, month)
	return length
}

func TestErrors(t *testing.T) {
	vn := lunar.Vietnam()
	toCivil := func(c lunar.Calendar, d lunar.Date) error { _, err := c.ToCivil(d); return err }
	fromCivil := func(d date.Date) error { _, err := vn.FromCivil(d); return err }
	for _, row := range []struct {
		err  error
		kind error
		want string
	}{
		{toCivil(vn, lunar.Date{Year: 2025, Month: 12, Day: 30}), lunar.ErrNoSuchDate,
			"Vietnamese lunisolar calendar (UTC+7): there is no day 30 of month 12, lunar year 2025: the month has 29 days"},
		{toCivil(vn, lunar.Date{Year: 2026, Month: 6, Day: 1, Leap: true}), lunar.ErrNoSuchDate,
			"Vietnamese lunisolar calendar (UTC+7): there is no leap month 6 of lunar year 2026: lunar year 2026 has no leap month"},
		{toCivil(vn, lunar.Date{Year: 2025, Month: 5, Day: 1, Leap: true}), lunar.ErrNoSuchDate,
			"Vietnamese lunisolar calendar (UTC+7): there is no leap month 5 of lunar year 2025: the leap month of lunar year 2025 follows month 6"},
		{toCivil(vn, lunar.Date{Year: 2026, Month: 13, Day: 1}), lunar.ErrNoSuchDate,
			"Vietnamese lunisolar calendar (UTC+7): there is no month 13 of lunar year 2026: months are 1 to 12"},
		{toCivil(vn, lunar.Date{Year: 1899, Month: 11, Day: 30}), calendar.ErrNotCovered,
			"Vietnamese lunisolar calendar (UTC+7) does not cover month 11 of lunar year 1899: it covers 1900-01-01 to 2100-12-31"},
		{toCivil(vn, lunar.Date{Year: 2100, Month: 12, Day: 2}), calendar.ErrNotCovered,
			"Vietnamese lunisolar calendar (UTC+7) does not cover day 2 of month 12, lunar year 2100 (2101-01-01): it covers 1900-01-01 to 2100-12-31"},
		{fromCivil(date.MustParse("1899-12-31")), calendar.ErrNotCovered,
			"Vietnamese lunisolar calendar (UTC+7) does not cover 1899-12-31: it covers 1900-01-01 to 2100-12-31"},
		{fromCivil(date.Date{}), calendar.ErrNotCovered,
			"Vietnamese lunisolar calendar (UTC+7) does not cover no day: it covers 1900-01-01 to 2100-12-31"},
		{toCivil(lunar.Calendar{}, lunar.Date{Year: 2026, Month: 1, Day: 1}), calendar.ErrNotCovered,
			"the zero lunar.Calendar has no meridian: take a calendar such as lunar.Vietnam or lunar.China"},
	} {
		if assert.EqualError(t, row.err, row.want) {
			assert.True(t, errors.Is(row.err, row.kind), row.want)
		}
	}
	for _, year := range []int{-1, 0, 1899, 2101, 1 << 40} {
		_, err := vn.NewYear(year)
		assert.ErrorIs(t, err, calendar.ErrNotCovered)
		_, err = vn.LeapMonth(year)
		assert.ErrorIs(t, err, calendar.ErrNotCovered)
	}
}

func BenchmarkFromCivil(b *testing.B) {
	day := date.MustParse("2026-11-23")
	for b.Loop() {
		if _, err := lunar.Vietnam().FromCivil(day); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkToCivil(b *testing.B) {
	day := lunar.Date{Year: 2026, Month: 10, Day: 15}
	for b.Loop() {
		if _, err := lunar.Vietnam().ToCivil(day); err != nil {
			b.Fatal(err)
		}
	}
}
