package gb

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// foia cites the Freedom of Information Act 2000.
func foia(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("FOIA 2000"), place...)
}

// FOIA2000 is section 10 of the Freedom of Information Act 2000: a request is answered
// by the twentieth working day following the date of receipt (10(1)), which need not be
// a working day itself. Working days are all but Saturdays, Sundays, Christmas Day, Good
// Friday and the bank holidays of any part of the United Kingdom (10(6)): give a
// calendar of [AnyPart]. The section knows working days and no others.
//
// Where a fees notice was given and the fee paid, the working days from that of the
// notice to that of the receipt of the fee, both included, do not count (10(2)): a pause.
// Where the authority asks what is meant (1(3)), the date of receipt is that of the
// answer (10(6)(b)): a stop and a restart. The program examples/foi follows requests
// through both.
func FOIA2000() convention.Convention { return foia2000 }

var foia2000 = convention.New( //nolint:gochecknoglobals // a constant-like table
	foia("10").Text(), foia("10"),
	convention.Dimensions{FirstDay: convention.FirstDayExcluded, Pause: convention.PauseWhole},
	convention.By(foia("10", "1"), convention.DimFirstDay),
	convention.By(foia("10", "6"), convention.DimDays),
	convention.By(foia("10", "2"), convention.DimPause)).Reviewed(audit.Reprint())

// FOIA2000School is FOIA2000 for a request to the governing body of a maintained school
// in England or Wales: the twentieth working day disregarding those that are not school
// days, or the sixtieth working day, whichever occurs first (regulation 3(2) of SI
// 2004/3364). A school day is one on which the school has a session (3(3)): give a
// calendar of [AnyPart] in which all others are off as well for the one, and for the other
// [deadline.Shorter] with that of [AnyPart] alone.
func FOIA2000School() convention.Convention { return foiaSchool }

var foiaSchool = foia2000.Derive(text.Plain(foia("10").String()+", schools"), compliance2004("reg. 3", "2"), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(compliance2004("reg. 3", "3"), convention.DimDays)).Reviewed(audit.Official())

// FOIA2000Academy is FOIA2000School for the proprietor of an Academy, which SI 2010/2768
// gives the same time; it was read in the debate on it, and its text was not.
func FOIA2000Academy() convention.Convention { return foiaAcademy }

var foiaAcademy = foiaSchool.Derive(text.Plain(foia("10").String()+", Academies"), compliance2010(), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(compliance2010(), convention.DimDays))

func compliance2004(place ...string) legal.Basis {
	b := legal.BritishSection.Cite(text.Plain("FOI (Time for Compliance with Request) Regulations 2004"), place...)
	b.Since = date.MustParse("2005-01-01")
	return b
}

func compliance2010() legal.Basis {
	return legal.Unverified(legal.BritishSection.Cite(text.Plain("FOI (Time for Compliance with Request) Regulations 2010")))
}
