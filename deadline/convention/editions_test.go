package convention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// of is a convention of an act that is law from one day to another; the empty
// word leaves an end open.
func of(act, since, until string) convention.Convention {
	b := legal.Cite(act, "1")
	if since != "" {
		b.Since = date.MustParse(since)
	}
	if until != "" {
		b.Until = date.MustParse(until)
	}
	return convention.New(text.Plain(act), b, convention.Dimensions{FirstDay: convention.FirstDayExcluded})
}

// A convention of several acts is, on each day, the one that is law on it; on a
// day between them, before the first or after the last it is none.
func TestEditions(t *testing.T) {
	conv := convention.Editions(of("Act 1", "2020-01-01", "2021-12-31"), of("Act 2", "2022-03-01", "2023-12-31"))
	assert.True(t, conv.IsDated())
	assert.Equal(t, "Act 2", conv.Name().String(), "it has the name of the last")
	assert.Len(t, conv.Dated(), 2)
	for _, row := range []struct{ day, want string }{
		{"2019-12-31", "Act 2 is not in force on 2019-12-31; after it: art. 1 Act 1, in force from 1 January 2020 to 31 December 2021"},
		{"2020-01-01", "Act 1"},
		{"2021-12-31", "Act 1"},
		{"2022-01-01", "Act 2 is not in force on 2022-01-01; before it: art. 1 Act 1, in force from 1 January 2020 to 31 December 2021; " +
			"after it: art. 1 Act 2, in force from 1 March 2022 to 31 December 2023"},
		{"2022-02-28", "Act 2 is not in force on 2022-02-28; before it: art. 1 Act 1, in force from 1 January 2020 to 31 December 2021; " +
			"after it: art. 1 Act 2, in force from 1 March 2022 to 31 December 2023"},
		{"2022-03-01", "Act 2"},
		{"2023-12-31", "Act 2"},
		{"2024-01-01", "Act 2 is not in force on 2024-01-01; before it: art. 1 Act 2, in force from 1 March 2022 to 31 December 2023"},
	} {
		on, err := conv.On(date.MustParse(row.day))
		if err == nil {
			assert.Equal(t, row.want, on.Name().String(), row.day)
			assert.False(t, on.IsDated())
			continue
		}
		require.ErrorIs(t, err, convention.ErrNotInForce)
		assert.EqualError(t, err, row.want)
	}
}

// A convention without days is the same on every day.
func TestUndatedConventionIsItselfOnEveryDay(t *testing.T) {
	conv := of("Act", "2020-01-01", "")
	on, err := conv.On(date.MustParse("1990-01-01"))
	require.NoError(t, err)
	assert.Equal(t, conv, on)
	assert.Equal(t, []convention.Convention{conv}, conv.Dated())
	assert.False(t, conv.IsDated())
}

// What an office's own handling changes, it changes in each edition, which keeps
// its name, its act and its days; a reading of a dispute does, too. Under an act of
// its own a convention is not dated.
func TestAmendedKeepsEditions(t *testing.T) {
	conv := convention.Editions(of("Act 1", "2020-01-01", "2021-12-31"), of("Act 2", "2022-01-01", ""))
	own := legal.Cite("Office rules", "7")
	amended := conv.Amended(func(d *convention.Dimensions) { d.CutOff = 15 * 60 }, convention.By(own, convention.DimCutOff))
	for day, act := range map[string]string{"2021-12-31": "Act 1", "2022-01-01": "Act 2"} {
		on, err := amended.On(date.MustParse(day))
		require.NoError(t, err)
		assert.Equal(t, "art. 1 "+act, on.Basis().String())
		assert.EqualValues(t, 15*60, on.Dimensions().CutOff)
		assert.Equal(t, own, on.Provision(convention.DimCutOff).Basis)

		on, err = conv.Reading(convention.Dimensions{Roll: convention.Keep}).On(date.MustParse(day))
		require.NoError(t, err)
		assert.Equal(t, convention.Dimensions{Roll: convention.Keep}, on.Dimensions())
	}
	_, err := amended.On(date.MustParse("2019-12-31"))
	require.ErrorIs(t, err, convention.ErrNotInForce)
	assert.False(t, conv.Derive(text.Plain("own"), own, nil).IsDated())
}
