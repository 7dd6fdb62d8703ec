package comparison_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	rickarde "github.com/rickar/cal/v2/de"
	rickares "github.com/rickar/cal/v2/es"
	rickarfr "github.com/rickar/cal/v2/fr"
	rickargb "github.com/rickar/cal/v2/gb"
	rickarjp "github.com/rickar/cal/v2/jp"
	rickarus "github.com/rickar/cal/v2/us"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/es"
	"github.com/statutory-go/statutory/deadline/fr"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/deadline/vn"
)

// order is a legal order that is compared: its code names the file of date-holidays, too.
type order struct {
	code   string
	law    holiday.Law
	rickar []*cal.Holiday // nil where rickar/cal has no such country
	until  string         // the last day that is compared, if not that of all
}

func orders() []order {
	return []order{
		{code: "cn", law: cn.Law(), until: "2026-12-31"}, // the schedule of 2027 is not announced
		{code: "de-bb", law: de.Brandenburg(), rickar: rickarde.HolidaysBB},
		{code: "de-be", law: de.Berlin(), rickar: rickarde.HolidaysBE},
		{code: "de-bw", law: de.BadenWuerttemberg(), rickar: rickarde.HolidaysBW},
		{code: "de-by", law: de.Bavaria(), rickar: rickarde.HolidaysBY},
		{code: "de-hb", law: de.Bremen(), rickar: rickarde.HolidaysHB},
		{code: "de-he", law: de.Hesse(), rickar: rickarde.HolidaysHE},
		{code: "de-hh", law: de.Hamburg(), rickar: rickarde.HolidaysHH},
		{code: "de-mv", law: de.MecklenburgVorpommern(), rickar: rickarde.HolidaysMV},
		{code: "de-ni", law: de.LowerSaxony(), rickar: rickarde.HolidaysNI},
		{code: "de-nw", law: de.NorthRhineWestphalia(), rickar: rickarde.HolidaysNW},
		{code: "de-rp", law: de.RhinelandPalatinate(), rickar: rickarde.HolidaysRP},
		{code: "de-sh", law: de.SchleswigHolstein(), rickar: rickarde.HolidaysSH},
		{code: "de-sl", law: de.Saarland(), rickar: rickarde.HolidaysSL},
		{code: "de-sn", law: de.Saxony(), rickar: rickarde.HolidaysSN},
		{code: "de-st", law: de.SaxonyAnhalt(), rickar: rickarde.HolidaysST},
		{code: "de-th", law: de.Thuringia(), rickar: rickarde.HolidaysTH},
		{code: "es", law: es.Law(), rickar: rickares.Holidays},
		{code: "fr", law: fr.Law(), rickar: rickarfr.Holidays},
		{code: "fr-alsace-moselle", law: fr.AlsaceMoselle()},
		{code: "gb-eng", law: gb.EnglandAndWales(), rickar: rickargb.Holidays},
		{code: "gb-nir", law: gb.NorthernIreland()},
		{code: "gb-sct", law: gb.Scotland()},
		{code: "jp", law: jp.Law(), rickar: rickarjp.Holidays},
		{code: "kr", law: kr.Law()},
		{code: "tw", law: tw.Law()},
		{code: "us", law: us.Law(), rickar: rickarus.Holidays},
		{code: "vn", law: vn.Law()},
	}
}

// days returns the days that are compared of the order.
func (o order) days() date.Interval {
	in := date.MustYears(2012, 2027)
	if o.until != "" {
		in.Last = date.MustParse(o.until)
	}
	return in
}

// calendar returns what the law was known to be on the day of the comparison.
func (o order) calendar(t *testing.T) *calendar.Calendar {
	t.Helper()
	c, err := o.law.AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// other is another library's answer for a legal order.
type other struct {
	name    string // as the lines call it
	holiday func(date.Date) bool
}

// off reports whether a day is off by the other. Which days are weekly rest none of
// them says for all years: for that all go by the law.
func (o other) off(day calendar.Day) bool {
	return o.holiday(day.Date) || slices.ContainsFunc(day.Reasons, func(m calendar.Mark) bool { return m.Kind == calendar.DayRest })
}

func (o order) others(t *testing.T) []other {
	t.Helper()
	list := []other{dateHolidays(t, o.code)}
	if o.rickar != nil {
		list = append(list, rickar(o.rickar))
	}
	return list
}

// rickar asks rickar/cal for the days on which a holiday is observed, as its
// documentation does.
func rickar(holidays []*cal.Holiday) other {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(holidays...)
	return other{"rickar/cal", func(d date.Date) bool {
		year, month, day := d.Civil()
		_, observed, _ := c.IsHoliday(time.Date(year, month, day, 12, 0, 0, 0, time.UTC))
		return observed
	}}
}
