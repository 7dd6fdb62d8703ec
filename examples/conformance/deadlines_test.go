package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All worked rows, by the legal order: a row that is lost is noticed.
func TestDeadlineTables(t *testing.T) {
	want := map[string]string{
		"au": "3", "ca": "3", "cn": "7", "de": "23", "es": "11", "eu": "14", "fr": "10", "gb": "18", "in": "2",
		"jp": "11", "kr": "9", "nl": "2", "ph": "1", "tw": "6", "us": "20", "vn": "51",
	}
	files, err := filepath.Glob("testdata/deadlines/*.csv")
	require.NoError(t, err)
	assert.Len(t, files, len(want))
	for _, file := range files {
		var out strings.Builder
		require.NoError(t, run([]string{"deadlines", file}, &out), "%s:\n%s", file, failures(out.String()))
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		order := strings.TrimSuffix(filepath.Base(file), ".csv")
		assert.Equal(t, want[order]+" passed, 0 failed", lines[len(lines)-1], file)
	}
}

// workedRows are all rows of the tables, by their ids; each id stands there once.
func workedRows(t *testing.T) map[string]map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/deadlines/*.csv")
	require.NoError(t, err)
	rows := map[string]map[string]string{}
	for _, file := range files {
		for _, row := range readTable(t, file) {
			require.NotContains(t, rows, row["id"], file)
			assert.NotEmpty(t, row["source"], "%s %s", file, row["id"])
			assert.True(t, strings.HasPrefix(row["convention"], strings.TrimSuffix(filepath.Base(file), "csv")), "%s %s", file, row["id"])
			rows[row["id"]] = row
		}
	}
	return rows
}

func readTable(t *testing.T, name string) []map[string]string {
	t.Helper()
	file, err := os.Open(name)
	require.NoError(t, err)
	defer func() { _ = file.Close() }()
	records, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, column := range records[0] {
			row[column] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Every period that is worked with its parameters is worked under the convention of
// the act that it names, too, and expects the same, or it among the readings.
func TestEveryVectorNamesItsConvention(t *testing.T) {
	unnamed := map[string]string{
		"UK-005": "the corresponding-date rule of the common law, in 1978",
		"UK-007": "the rules of Trinidad and Tobago",
		"CN-N01": "cn.ShortAsWorkingDays, which is given the act and its number of days",
	}
	rows := workedRows(t)
	for _, vector := range readTable(t, vectors) {
		id, found := vector["id"], false
		for rowID, row := range rows {
			if rowID == id {
				found = true
				assert.Contains(t, row["expected"], vector["expected"], id)
			}
		}
		assert.NotEqual(t, unnamed[id] != "", found, "%s: %s", id, unnamed[id])
	}
}

// deadlinesOf runs a table of which the header is given.
func deadlinesOf(t *testing.T, rows string) (string, error) {
	t.Helper()
	file := write(t, "id,convention,event,term,direction,calendar,holidays,worked,with,expected,source\n"+strings.TrimPrefix(rows, "\n"))
	var out strings.Builder
	err := run([]string{"deadlines", file}, &out)
	return out.String(), err
}

// What each column can say.
func TestDeadlines(t *testing.T) {
	out, err := deadlinesOf(t, `
a day,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,
own words,vn.OneStop,2025-07-10,10 ngày làm việc,,vn,,,,2025-07-24,
as known,vn.OneStop,2027-01-25,8 working days,,vn@2026-11-27,,,,2027-02-11,
listed,eu.Regulation1182,2025-04-14,10 working days,,,2025-04-17; 2025-04-18;2025-04-21;2025-05-01;2025-05-02,,,2025-05-05,
worked,cn.Licensing,2025-04-21,10 working days,,,2025-05-01;2025-05-02;2025-05-05,2025-04-27,,2025-05-07,
weekend,eu.Regulation1182,2025-03-13,15 days,,weekend=Fri;Sat,,,,2025-03-30,
none,eu.Regulation1182,2025-03-01,15 days,,weekend=none,,,,2025-03-16,
office,vn.OneStop,2025-07-10T14:00+07:00,8 working hours,,"office=07:30-11:30,13:00-17:00",,,,2025-07-11T14:00+07:00,
office of a law,vn.OneStop,2025-07-10T14:00 Asia/Ho_Chi_Minh,8 working hours,,"vn office=07:30-11:30,13:00-17:00",,,,2025-07-11T14:00+07:00,
zone by name,us.FRCP6,2007-11-02T10:23 America/New_York,72 hours,,,,,,2007-11-05T09:23-05:00,
both,us.FRCP6,2007-11-02T10:23-04:00[America/New_York],72 hours,,,,,,2007-11-05T09:23 America/New_York,
midnight,vn.Custody,2025-03-03T00:00Z,3 days,,,,,,2025-03-05T24:00Z,
instant of a day,eu.Regulation1182,2025-03-03,15 days,,,,,,2025-03-18T24:00 Europe/Brussels,
earliest,gb.CPR2_8Earliest,2023-10-01,28 days,,,,,,2023-10-30T00:00 Europe/London,
back,vn.OneStop,2025-08-04,1 day,back,vn,,,,2025-08-01|2025-08-03,
restart,vn.OneStop,2025-07-10,10 working days,,vn,,,restart 2025-07-22,2025-08-05,
pause,vn.OneStop,2025-07-10,10 working days,,vn,,,pause 2025-07-14/2025-07-21,2025-08-01,
two pauses,vn.OneStop,2025-07-10,10 working days,,vn,,,pause 2025-07-14/2025-07-14; pause 2025-07-16/2025-07-16,2025-07-28,
extend,de.ZPO222,2025-02-15,1 month,,de-be,,,extend 1 month,2025-04-17,
add,eu.CourtOfJustice,2025-01-15,2 months,,,,,add 10 days,2025-03-25,
shorter,gb.FOIA2000,2025-03-03,20 working days,,,,,shorter 10 working days,2025-03-17,
later,gb.FOIA2000,2025-03-03,10 working days,,,,,later 20 working days,2025-03-31,
on another,gb.FOIA2000,2025-04-14,20 working days,,weekend=none,,,later 20 working days on gb-any,2025-05-15,
any order,vn.OneStop,2025-07-10,10 working days,,vn,,,pause 2025-07-23/2025-07-23;restart 2025-07-22,2025-08-06,
other order,vn.OneStop,2025-07-10,10 working days,,vn,,,restart 2025-07-22;pause 2025-07-23/2025-07-23,2025-08-06,
closed,us.FRCP6,2007-09-11,10 days,back,,2007-09-03,,closed 2007-08-31,2007-09-04,
not in force,vn.Tax,2022-10-29,20 days,,vn,,,,error: not in force 126/2020,
no such term,vn.CivilCode,2025-08-04,half month,,vn,,,,error: how long half a month is,
`)
	require.NoError(t, err, failures(out))
	assert.Equal(t, strings.TrimPrefix(`
a day	pass	2025-07-24	2025-07-24
own words	pass	2025-07-24	2025-07-24
as known	pass	2027-02-11	2027-02-11
listed	pass	2025-05-05	2025-05-05
worked	pass	2025-05-07	2025-05-07
weekend	pass	2025-03-30	2025-03-30
none	pass	2025-03-16	2025-03-16
office	pass	2025-07-11T14:00+07:00	2025-07-11T14:00+07:00
office of a law	pass	2025-07-11T14:00+07:00	2025-07-11T14:00+07:00
zone by name	pass	2007-11-05T09:23-05:00	2007-11-05T09:23-05:00
both	pass	2007-11-05T09:23-05:00	2007-11-05T09:23 America/New_York
midnight	pass	2025-03-06T00:00Z	2025-03-05T24:00Z
instant of a day	pass	2025-03-18T24:00+01:00	2025-03-18T24:00 Europe/Brussels
earliest	pass	2023-10-30T00:00Z	2023-10-30T00:00 Europe/London
back	pass	2025-08-01|2025-08-03	2025-08-01|2025-08-03
restart	pass	2025-08-05	2025-08-05
pause	pass	2025-08-01	2025-08-01
two pauses	pass	2025-07-28	2025-07-28
extend	pass	2025-04-17	2025-04-17
add	pass	2025-03-25	2025-03-25
shorter	pass	2025-03-17	2025-03-17
later	pass	2025-03-31	2025-03-31
on another	pass	2025-05-15	2025-05-15
any order	pass	2025-08-06	2025-08-06
other order	pass	2025-08-06	2025-08-06
closed	pass	2007-09-04	2007-09-04
not in force	pass	error: row 28, column event: art. 3(7) Decree 252/2026/ND-CP is not in force on 2022-10-29; after it: art. 6a Decree 126/2020/ND-CP, in force from 30 October 2022 to 30 June 2026, replaced by art. 3(7) Decree 252/2026/ND-CP	error: not in force 126/2020
no such term	pass	error: row 29, column term: term half month: Civil Code 91/2015/QH13 does not say how long half a month is; write days, or derive a convention that does	error: how long half a month is
28 passed, 0 failed
`, "\n"), out)
}

// What is wrong stands with its row and column, and the other rows run.
func TestDeadlinesTellWhatIsWrong(t *testing.T) {
	out, err := deadlinesOf(t, `
wrong,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-25,
no convention,,2025-07-10,10 days,,vn,,,,2025-07-24,
misspelt,vn.OneStp,2025-07-10,10 days,,vm,,,,2025-07-24,
other order,fr.Nothing,2025-07-10,10 days,,xyzzy,,,,2025-07-24,
no order,xx,2025-07-10,10 days,,de,,,,2025-07-24,
all at once,vn.OneStop,2025-02-30,soon,up,vn,,,pose 2025-03-01,tomorrow,
no day,vn.OneStop,,10 days,,vn,,,,2025-07-24,
no zone,vn.OneStop,2025-07-10T14:00,10 days,,vn,,,,2025-07-24,
no such zone,vn.OneStop,2025-07-10T14:00 Mars/Base,10 days,,vn,,,,2025-07-24,
other offset,vn.OneStop,2025-07-10T14:00+08:00[Asia/Ho_Chi_Minh],10 days,,vn,,,,2025-07-24,
no clock time,vn.OneStop,2025-07-10T24:00Z,10 days,,vn,,,,2025-07-24,
skipped,us.FRCP6,2025-03-09T02:30 America/New_York,72 hours,,us,,,,2025-03-12,
no instant,vn.OneStop,2025-07-10Tea,10 days,,vn,,,,2025-07-24,
no term,vn.OneStop,2025-07-10,,,vn,,,,2025-07-24,
unknown term,vn.CivilCode,2025-07-10,half month,,vn,,,,2025-07-24,
silent,gb.FOIA2000,2025-07-10,20 days,,gb-any,,,,2025-07-24,
silent handling,es.Ley39,2025-07-10,20 days,,,,,extend 2 days,2025-07-24,
unknown extension,vn.CivilCode,2025-07-10,10 days,,vn,,,extend half month,2025-07-24,
too early,vn.OneStop,2018-06-20,10 days,,vn,,,,2018-07-24,
not covered,vn.CivilCode,2010-07-10,10 days,,vn,,,,2010-07-20,
not known,vn.CivilCode,2025-07-10,10 days,,vn@1900-01-01,,,,2025-07-24,
two codes,vn.OneStop,2025-07-10,10 days,,vn us,,,,2025-07-24,
both,vn.OneStop,2025-07-10,10 days,,vn,2025-07-11,,,2025-07-24,
two weekends,vn.OneStop,2025-07-10,10 days,,vn weekend=Sun,,,,2025-07-24,
no weekday,vn.OneStop,2025-07-10,10 days,,weekend=Fri;Sam,,,,2025-07-24,
no key,vn.OneStop,2025-07-10,10 days,,weekends=Sun,,,,2025-07-24,
no office,vn.OneStop,2025-07-10T14:00Z,8 working hours,,vn,,,,2025-07-24,
no hours,vn.OneStop,2025-07-10T14:00Z,8 working hours,,office=9-5,,,,2025-07-24,
lists,vn.OneStop,2025-07-10,10 days,,,2025-07-11;2025-07-32,2025-13-01,,2025-07-24,
parts,vn.OneStop,2025-07-10,10 days,,vn,,,pause 2025-07-14;pause 2025-07-14/2025-07-13;restart;restart 2025-07-11;restart 2025-07-12;add 2 weeks;extend 5;shorter 2 days on weekend=Sun;later 2 days on xyzzy;closed;resart 2025-07-11,2025-07-24,
too many,vn.OneStop,2025-07-10,10000000 days,,vn,,,,2025-07-24,
beyond,vn.CivilCode,2025-07-10,9999999 days,,,,,,2025-07-24,
nothing,vn.OneStop,2025-07-10,10 days,,vn,,,,,
no words,vn.OneStop,2025-07-10,10 days,,vn,,,,error:,
other words,vn.OneStop,2025-02-30,10 days,,vn,,,,error: 29 days,
no error,vn.OneStop,2025-07-10,10 working days,,vn,,,,error: days,
one reading,vn.OneStop,2025-08-04,1 day,back,vn,,,,2025-08-01,
three readings,vn.OneStop,2025-08-04,1 day,back,vn,,,,2025-08-01|2025-08-03|2025-08-04,
wrong order,vn.OneStop,2025-08-04,1 day,back,vn,,,,2025-08-03|2025-08-01,
an instant,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24T10:00+07:00,
a day,us.FRCP6,2007-11-02T10:23 America/New_York,72 hours,,,,,,2007-11-05,
short,vn.OneStop,2025-07-10
long,vn.OneStop,2025-07-10,10 working days,,office=07:30-11:30,13:00-17:00,,,,2025-07-24,
open,"vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,
inner,vn.OneStop,2025-07-10,10 "working" days,,vn,,,,2025-07-24,

two lines,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,"first
second"
,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,without a name
right,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,
`)
	require.ErrorIs(t, err, errFailed)
	assert.Equal(t, strings.TrimPrefix(`
wrong	FAIL	2025-07-24	2025-07-25
no convention	FAIL	error: row 3, column convention: no convention is named; write one such as vn.OneStop	2025-07-24
misspelt	FAIL	error: row 4, column convention: there is no convention "vn.OneStp"; did you mean "vn.OneStop"?; column calendar: there is no calendar "vm"; did you mean "vn"?	2025-07-24
other order	FAIL	error: row 5, column convention: there is no convention "fr.Nothing"; of fr there are fr.CJA421, fr.CPC641, fr.Silence; column calendar: there is no calendar "xyzzy"; conformance days, without arguments, lists those there are	2025-07-24
no order	FAIL	error: row 6, column convention: there is no convention "xx"; write the order and the act, as in vn.OneStop; column calendar: there is no calendar "de"; there are de-bb, de-be, de-bw, de-by, de-by-assumption, de-by-augsburg, de-hb, de-he, de-hh, de-mv, de-ni, de-nw, de-rp, de-sh, de-sl, de-sn, de-sn-corpus-christi, de-st, de-th, de-th-corpus-christi	2025-07-24
all at once	FAIL	error: row 7, column event: "2025-02-30" is not a date: February 2025 has 28 days; column term: "soon" is not a term: the unit is missing; write minutes, hours, working hours, days, working days, weeks, half months, months or years, as in 10 working days; column direction: "up" is no direction; write back, or leave it empty; column with: "pose 2025-03-01" begins with no word that is known; write restart 2026-03-10, pause 2026-03-02/2026-03-05, extend 5 working days, add 10 days, shorter 60 working days, later 60 working days or closed 2026-03-10; column expected: "tomorrow" is not a date: write year-month-day, as in 2026-08-17; write a day, an instant, all alternatives as in 2025-03-17|2025-03-18, or error: and words of it	tomorrow
no day	FAIL	error: row 8, column event: write year-month-day, as in 2026-08-17	2025-07-24
no zone	FAIL	error: row 9, column event: "2025-07-10T14:00" has no zone; write it as in 2025-07-10T14:00+07:00, or 2025-07-10T14:00 Asia/Ho_Chi_Minh	2025-07-24
no such zone	FAIL	error: row 10, column event: "Mars/Base" is no time zone; write a name such as Asia/Ho_Chi_Minh	2025-07-24
other offset	FAIL	error: row 11, column event: Asia/Ho_Chi_Minh is not at +08:00 then, but at +07:00	2025-07-24
no clock time	FAIL	error: row 12, column event: 2025-07-10T24:00Z is no clock time with an offset; write it as in 2026-03-10T14:00+07:00	2025-07-24
skipped	FAIL	error: row 13, column event: "2025-03-09T02:30" does not exist in America/New_York	2025-03-12
no instant	FAIL	error: row 14, column event: "2025-07-10Tea" is no instant; write it as in 2026-03-10T14:00+07:00, or 2026-03-10T14:00 Asia/Ho_Chi_Minh	2025-07-24
no term	FAIL	error: row 15, column term: write an amount and a unit, as in 10 working days	2025-07-24
unknown term	FAIL	error: row 16, column term: term half month: Civil Code 91/2015/QH13 does not say how long half a month is; write days, or derive a convention that does	2025-07-24
silent	FAIL	error: row 17, column term: s. 10 FOIA 2000 does not say which days count in a term of 20 days; derive a convention whose dimension days does	2025-07-24
silent handling	FAIL	error: row 18, column with: art. 30 Ley 39/2015 does not say from where an extension runs; derive a convention whose dimension extension does	2025-07-24
unknown extension	FAIL	error: row 19, column with: Civil Code 91/2015/QH13 does not say from where an extension runs; derive a convention whose dimension extension does	2025-07-24
too early	FAIL	error: row 20, column event: One-stop shop, Decree 118/2025/ND-CP is not in force on 2018-06-20; after it: art. 17 Decree 61/2018/ND-CP, in force from 21 June 2018 to 30 June 2025, replaced by Decree 118/2025/ND-CP	2018-07-24
not covered	FAIL	error: row 21, column calendar: calendar vn covers 2012-01-01 to 2030-12-31 and says nothing about 2010-07-20	2010-07-20
not known	FAIL	error: row 22, column calendar: law vn as known on 1900-01-01: no statute was known	2025-07-24
two codes	FAIL	error: row 23, column calendar: "us" is one too many; write one code, weekend=… or office=… each	2025-07-24
both	FAIL	error: row 24, column calendar: it is vn, and the row lists holidays or worked days, too; leave out the code or the days	2025-07-24
two weekends	FAIL	error: row 25, column calendar: the calendar vn has a weekend of its own; leave out weekend=…, or the code	2025-07-24
no weekday	FAIL	error: row 26, column calendar: "Sam" is no weekday; write Mon, Tue, Wed, Thu, Fri, Sat or Sun, or weekend=none	2025-07-24
no key	FAIL	error: row 27, column calendar: "weekends" is not known; did you mean "weekend"?	2025-07-24
no office	FAIL	error: row 28, column calendar: 8 working hours are counted in office hours, and calendar vn has none; give it Hours	2025-07-24
no hours	FAIL	error: row 29, column calendar: "9" is not a time of day: write hour:minute from 00:00 to 24:00, as in 15:00	2025-07-24
lists	FAIL	error: row 30, column holidays: "2025-07-32" is not a date: July 2025 has 31 days; column worked: "2025-13-01" is not a date: the month must be from 1 to 12	2025-07-24
parts	FAIL	error: row 31, column with: "pause 2025-07-14": a pause has a first and a last day that is not counted; write it as in pause 2026-03-02/2026-03-05; "pause 2025-07-14/2025-07-13": the last day, 2025-07-13, is before the first; write it as in pause 2026-03-02/2026-03-05; "restart": write year-month-day, as in 2026-08-17; write it as in restart 2026-03-10; "restart 2025-07-12": a term restarts once, from the last event that makes it; write it as in restart 2026-03-10; "add 2 weeks": only whole calendar days are added; for other terms write extend; write it as in add 10 days; "extend 5": "5" is not a term: the unit is missing; write minutes, hours, working hours, days, working days, weeks, half months, months or years, as in 10 working days; write it as in extend 5 working days; "shorter 2 days on weekend=Sun": the calendar of another term has a code; write it as in shorter 60 working days; "later 2 days on xyzzy": there is no calendar "xyzzy"; conformance days, without arguments, lists those there are; write it as in later 60 working days; "closed": write year-month-day, as in 2026-08-17; write it as in closed 2026-03-10; "resart 2025-07-11" begins with no word that is known; did you mean "restart"?	2025-07-24
too many	FAIL	error: row 32, column term: "10000000 days" is not a term: an amount must not be above 9999999	2025-07-24
beyond	FAIL	error: row 33, column term: "2025-07-10" is not a date: 9999999 days lead outside the years 1 to 9999	2025-07-24
nothing	FAIL	error: row 34, column expected: it is empty; write a day, an instant, all alternatives as in 2025-03-17|2025-03-18, or error: and words of it	
no words	FAIL	error: row 35, column expected: no word of the error is expected; write a day, an instant, all alternatives as in 2025-03-17|2025-03-18, or error: and words of it	error:
other words	FAIL	error: row 36, column event: "2025-02-30" is not a date: February 2025 has 28 days	error: 29 days
no error	FAIL	2025-07-24	error: days
one reading	FAIL	2025-08-01|2025-08-03	2025-08-01
three readings	FAIL	2025-08-01|2025-08-03	2025-08-01|2025-08-03|2025-08-04
wrong order	FAIL	2025-08-01|2025-08-03	2025-08-03|2025-08-01
an instant	FAIL	2025-07-24T24:00+07:00	2025-07-24T10:00+07:00
a day	FAIL	2007-11-05T09:23-05:00	2007-11-05
short	FAIL	error: row 43: it has 3 cells and the header has 11; leave the cells that say nothing empty between their commas	
long	FAIL	error: row 44: it has 12 cells and the header has 11; put a cell with a comma in it between quotation marks	
row 45	FAIL	error: row 45: a cell that begins with a quotation mark does not end with one, before a comma or the end of the row	
row 46	FAIL	error: row 46: a quotation mark stands within a cell, at byte 32; put the cell between quotation marks and write the mark within it twice	
two lines	pass	2025-07-24	2025-07-24
row 49	pass	2025-07-24	2025-07-24
right	pass	2025-07-24	2025-07-24
3 passed, 45 failed
`, "\n"), out)
}

// A table that is none says so, with its row.
func TestDeadlinesRefuseATable(t *testing.T) {
	const columns = "id,convention,event,term,direction,calendar,holidays,worked,with,expected,source"
	long := strings.Repeat("x", longestRow+1)
	for _, row := range []struct{ table, want string }{
		{"", "the table is empty; its first row names the columns " + columns},
		{columns + "\n", "the table has a header and no rows"},
		{"\n" + columns + "\n", "row 1: it is empty; the first row names the columns " + columns},
		{strings.ReplaceAll(columns, ",", ";") + "\n", `row 1: "` + strings.ReplaceAll(columns, ",", ";") + `" is one cell; part the cells by commas: ` + columns},
		{strings.Replace(columns, "with", "wth", 1) + ",id\n", `row 1: there is no column "wth"; did you mean "with"?; the column "id" stands there twice; the column "with" is missing`},
		{columns + ",remarks\n", `row 1: there is no column "remarks"; there are ` + columns},
		{"id,\"x\n", "row 1: a cell that begins with a quotation mark does not end with one, before a comma or the end of the row"},
		{long, "row 1: it is longer than 1048576 bytes, and what follows was not read"},
	} {
		file := write(t, row.table)
		require.EqualError(t, run([]string{"deadlines", file}, &strings.Builder{}), file+": "+row.want)
	}
	require.EqualError(t, run([]string{"deadlines"}, &strings.Builder{}), "give one file: conformance deadlines FILE.csv")
	require.ErrorIs(t, run([]string{"deadlines", "absent.csv"}, &strings.Builder{}), os.ErrNotExist)
}

// A header can have its columns in any order, and a table be written by a
// spreadsheet.
func TestDeadlinesOfASpreadsheet(t *testing.T) {
	file := write(t, "\ufeffsource,with,worked,holidays,calendar,direction,term,event,convention,expected,id\r\n"+
		"art. 17,,,,vn,,10 working days,2025-07-10,vn.OneStop,2025-07-24,first\r\n,,,,vn,,10 working days,2025-07-10,vn.OneStop,2025-07-24,last")
	var out strings.Builder
	require.NoError(t, run([]string{"deadlines", file}, &out))
	assert.Equal(t, "first\tpass\t2025-07-24\t2025-07-24\nlast\tpass\t2025-07-24\t2025-07-24\n2 passed, 0 failed\n", out.String())
}

// A row without end is told, and those before it are answered; one whose quotation
// mark is not closed swallows none behind it.
func TestDeadlinesWithoutEnd(t *testing.T) {
	const right = "right,vn.OneStop,2025-07-10,10 working days,,vn,,,,2025-07-24,\n"
	out, err := deadlinesOf(t, right+`open,"`+strings.Repeat("\n"+strings.TrimSpace(right), 3)+"\n"+strings.Repeat("x", longestRow+1)+"\n"+right)
	require.ErrorIs(t, err, errFailed)
	pass := "right\tpass\t2025-07-24\t2025-07-24\n"
	assert.Equal(t, pass+"row 3\tFAIL\terror: row 3: a cell that begins with a quotation mark does not end with one, before a comma or the end of the row\t\n"+
		strings.Repeat(pass, 3)+"row 7\tFAIL\terror: row 7: it is longer than 1048576 bytes, and what follows was not read\t\n4 passed, 2 failed\n", out)
}
