package procedure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// Three versions: the second is the work of a decree made known on 12 June
// 2025; the third is a temporary one that says its own end and is made known
// on 1 December 2025.
func versioned(endsByItself bool) procedure.Procedure {
	v := func(from, until, known string) procedure.Version {
		version := procedure.Version{Valid: date.Interval{First: day(from)}}
		if until != "" {
			version.Valid.Last = day(until)
		}
		if known != "" {
			version.Known = day(known)
		}
		return version
	}
	p := procedure.Procedure{ID: "x", Name: text.Plain("X"), Versions: []procedure.Version{
		v("2021-07-01", "2025-06-30", ""), v("2025-07-01", "2025-12-31", "2025-06-12"), v("2026-01-01", "2027-03-01", "2025-12-01"),
		v("2027-03-02", "", "2027-02-01")}}
	p.Versions[2].EndsByItself = endsByItself
	return p
}

func TestVersionAsKnown(t *testing.T) {
	tests := []struct {
		valid, known, from, until, why string
	}{
		{"2024-01-15", "2024-01-15", "2021-07-01", "", "who asks in 2024 does not know that the version will end"},
		{"2024-01-15", "2025-06-12", "2021-07-01", "2025-06-30", "the decree of 12 June 2025 says so"},
		{"2025-08-01", "2025-06-11", "2021-07-01", "", "the day before the decree was known, the old law went on"},
		{"2025-08-01", "2025-06-12", "2025-07-01", "", "known before it is in force"},
		{"2025-06-30", "2026-08-17", "2021-07-01", "2025-06-30", "the last day of the first version"},
		{"2026-02-01", "2026-02-01", "2026-01-01", "2027-03-01", "the temporary decree says its own end"},
		{"2027-04-01", "2026-02-01", "", "", "after its end, when no law for the days after is known, none is in force"},
		{"2027-04-01", "2027-02-01", "2027-03-02", "", "the next one is known"},
		{"2021-06-30", "2026-08-17", "", "", "before the first version"},
		{"2021-07-01", "2021-06-01", "", "", "the first version was not known yet"},
	}
	for _, reverse := range []bool{false, true} { // the order in which they are written does not matter
		p, q := versioned(true), versioned(false)
		if reverse {
			slices.Reverse(p.Versions)
			slices.Reverse(q.Versions)
		}
		for _, test := range tests {
			v, err := p.Version(legal.AsOf{Valid: day(test.valid), Known: day(test.known)})
			if test.from == "" {
				assert.ErrorIs(t, err, procedure.ErrNotInForce, test.why)
				continue
			}
			require.NoError(t, err, test.why)
			want := date.Interval{First: day(test.from)}
			if test.until != "" {
				want.Last = day(test.until)
			}
			assert.Equal(t, want, v.Valid, test.why)
		}
		v, err := q.Version(legal.AsOf{Valid: day("2027-04-01"), Known: day("2026-02-01")})
		require.NoError(t, err)
		assert.Equal(t, date.Interval{First: day("2026-01-01")}, v.Valid, "an end that its follower made is not known before it")
	}
}

func TestNotInForceError(t *testing.T) {
	p := versioned(true)
	_, err := p.Version(legal.AsOfDay(day("2021-06-30")))
	var none *procedure.NotInForceError
	require.ErrorAs(t, err, &none)
	assert.Equal(t, "no version of “X” is in force on 30 June 2021", none.Error(), "the first was not known yet")
	_, err = p.Version(legal.AsOf{Valid: day("2021-06-30"), Known: day("2026-08-17")})
	require.ErrorAs(t, err, &none)
	assert.Equal(t, `no version of “X” is in force on 30 June 2021, as known on 17 August 2026; it begins on 1 July 2021`, none.Error())
	_, err = p.Version(legal.AsOf{Valid: day("2027-04-01"), Known: day("2026-02-01")})
	require.ErrorAs(t, err, &none)
	assert.Equal(t, `không có phiên bản nào của thủ tục “X” có hiệu lực vào ngày 1/4/2027, theo những gì đã biết vào ngày 1/2/2026; thủ tục đã kết thúc vào ngày 1/3/2027`, none.In("vi"))
}

// A procedure without a name is named by its key; the nearest version after
// the day counts and, where there is none, the latest before it.
func TestNotInForceInWords(t *testing.T) {
	interval := func(first, last string) procedure.Version {
		return procedure.Version{Valid: date.Interval{First: day(first), Last: day(last)}, EndsByItself: true, Known: day("2020-01-01")}
	}
	p := procedure.Procedure{Code: "1.014027", Versions: []procedure.Version{
		interval("2021-01-01", "2021-12-31"), interval("2025-01-01", "2025-12-31"), interval("2023-01-01", "2023-12-31"),
		{Valid: date.Interval{First: day("2019-01-01"), Last: day("2018-01-01")}, Known: day("2018-01-01")}, // ends before it begins
	}}
	for _, row := range []struct{ on, en, vi string }{
		{"2020-05-04", "4 May 2020; it begins on 1 January 2021", "4/5/2020; thủ tục bắt đầu từ ngày 1/1/2021"},
		{"2022-05-04", "4 May 2022; it begins on 1 January 2023", "4/5/2022; thủ tục bắt đầu từ ngày 1/1/2023"},
		{"2024-05-04", "4 May 2024; it begins on 1 January 2025", "4/5/2024; thủ tục bắt đầu từ ngày 1/1/2025"},
		{"2026-05-04", "4 May 2026; it ended on 31 December 2025", "4/5/2026; thủ tục đã kết thúc vào ngày 31/12/2025"},
		{"2019-05-04", "4 May 2019", "4/5/2019"},
	} {
		_, _, err := p.At(legal.AsOfDay(day(row.on)))
		var none *procedure.NotInForceError
		require.ErrorAs(t, err, &none)
		assert.Equal(t, `no version of “1.014027” is in force on `+row.en, none.In("en"))
		assert.Equal(t, "không có phiên bản nào của thủ tục “1.014027” có hiệu lực vào ngày "+row.vi, none.In("vi"))
	}
	_, _, err := p.At(legal.AsOfDay(day("2024-05-04")))
	var none *procedure.NotInForceError
	require.ErrorAs(t, err, &none)
	assert.Equal(t, []date.Date{day("2023-12-31"), day("2025-01-01")}, []date.Date{none.Last, none.Next})
}

// The version that is handed out is a copy, At is the index of the one kept.
func TestVersionIsACopy(t *testing.T) {
	p := versioned(true)
	p.Versions[1].LegalBasis = []legal.Basis{legal.Cite("Act 1")}
	v, err := p.Version(legal.AsOf{Valid: day("2025-08-01")})
	require.NoError(t, err)
	v.LegalBasis[0] = legal.Basis{}
	assert.Equal(t, legal.Cite("Act 1"), p.Versions[1].LegalBasis[0])
	i, _, err := p.At(legal.AsOf{Valid: day("2025-08-01")})
	require.NoError(t, err)
	assert.Equal(t, 1, i)
}

func TestNothingStated(t *testing.T) {
	assert.True(t, procedure.Transition{From: day("2025-01-01")}.IsZero(), "a day alone says nothing")
	assert.False(t, procedure.Transition{Dossiers: procedure.Restart}.IsZero())
	assert.False(t, procedure.Transition{Text: text.Plain("as before")}.IsZero())
	assert.True(t, procedure.Publication{Office: "ministry"}.IsZero())
	assert.False(t, procedure.Publication{Decision: "628/QD-BNV"}.IsZero())
	assert.False(t, procedure.Publication{Decided: day("2025-01-01")}.IsZero())
	assert.False(t, procedure.Publication{Posted: day("2025-01-01")}.IsZero())
}
