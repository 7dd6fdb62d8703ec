package main

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/es"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/deadline/fr"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/internal/suggest"
)

// calendarLaws are the laws of which days prints calendars, in order of their
// codes.
func calendarLaws() []calendarLaw {
	return []calendarLaw{
		{"cn", cn.Law},
		{"de-bb", de.Brandenburg},
		{"de-be", de.Berlin},
		{"de-bw", de.BadenWuerttemberg},
		{"de-by", de.Bavaria},
		{"de-by-assumption", de.BavariaWithAssumption},
		{"de-by-augsburg", de.Augsburg},
		{"de-hb", de.Bremen},
		{"de-he", de.Hesse},
		{"de-hh", de.Hamburg},
		{"de-mv", de.MecklenburgVorpommern},
		{"de-ni", de.LowerSaxony},
		{"de-nw", de.NorthRhineWestphalia},
		{"de-rp", de.RhinelandPalatinate},
		{"de-sh", de.SchleswigHolstein},
		{"de-sl", de.Saarland},
		{"de-sn", de.Saxony},
		{"de-sn-corpus-christi", de.SaxonyWithCorpusChristi},
		{"de-st", de.SaxonyAnhalt},
		{"de-th", de.Thuringia},
		{"de-th-corpus-christi", de.ThuringiaWithCorpusChristi},
		{"es", es.Law},
		{"eu", eu.InstitutionsInBrussels},
		{"eu-court", eu.CourtOfJusticeHolidays},
		{"eu-lux", eu.InstitutionsInLuxembourg},
		{"fr", fr.Law},
		{"fr-alsace-moselle", fr.AlsaceMoselle},
		{"fr-alsace-moselle-no-good-friday", fr.AlsaceMoselleWithoutGoodFriday},
		{"gb-any", gb.AnyPart},
		{"gb-eng", gb.EnglandAndWales},
		{"gb-nir", gb.NorthernIreland},
		{"gb-sct", gb.Scotland},
		{"jp", jp.Law},
		{"jp-gov", jp.AdministrativeOrgans},
		{"kr", kr.Law},
		{"tw", tw.Law},
		{"us", us.Law},
		{"us-dc", us.WashingtonArea},
		{"us-exec", us.ExecutiveDepartments},
		{"vn", vn.Law},
	}
}

type calendarLaw struct {
	code string
	law  func() holiday.Law
}

// lawOf returns the law of a code. A country alone, such as "de", is none where its
// calendars differ from place to place.
func lawOf(code string) (holiday.Law, error) {
	var codes, places []string
	for _, l := range calendarLaws() {
		if l.code == code {
			return l.law(), nil
		}
		codes = append(codes, l.code)
		if strings.HasPrefix(l.code, code+"-") {
			places = append(places, l.code)
		}
	}
	if places != nil {
		return holiday.Law{}, fmt.Errorf("there is no calendar %q; there are %s", code, strings.Join(places, ", "))
	}
	return holiday.Law{}, fmt.Errorf("there is no calendar %.100q; %s", code, suggest.Hint(code, codes, "conformance days, without arguments, lists those there are"))
}

// lastKnown is the day on which all was known that a law knows.
func lastKnown(law holiday.Law) date.Date {
	days := law.KnownDays()
	return days[len(days)-1]
}

// coverageRows are the codes with the days that their calendars cover.
func coverageRows() [][]string {
	rows := [][]string{{"code", "first", "last"}}
	for _, l := range calendarLaws() {
		in := l.law().Coverage()
		rows = append(rows, []string{l.code, in.First.String(), in.Last.String()})
	}
	return rows
}
