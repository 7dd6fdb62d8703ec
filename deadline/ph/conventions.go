package ph

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// section cites a statute of the Philippines, which knows sections.
func section(act string, place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain(act), place...)
}

func ra11032(place ...string) legal.Basis { return section("Republic Act 11032", place...) }

// RA11032 is section 9(b) of Republic Act 11032, which amended the Anti-Red Tape Act: a
// request is acted upon within 3 working days if it is simple, 7 if it is complex and 20
// if it is highly technical, "from the date the request and/or complete application or
// request was received"; the act speaks of working days alone. The time may be extended
// once, for the same number of days.
//
// The act does not say whether the date of receipt counts; it is read as excluded, by
// Civil Code art. 13, under which the first day of a period is excluded and the last
// included.
func RA11032() convention.Convention { return ra11032Convention }

var ra11032Convention = convention.New( //nolint:gochecknoglobals // a constant-like table
	ra11032("9", "b").Text(), ra11032("9", "b"),
	convention.Dimensions{FirstDay: convention.FirstDayExcluded, Extension: convention.ExtendFromNominal},
	convention.By(ra11032("9", "b", "1"), convention.DimTrigger, convention.DimDays),
	convention.By(ra11032("9", "b"), convention.DimExtension),
	convention.By(legal.Cite("Civil Code (Philippines)", "13"), convention.DimFirstDay).ReadAs(text.New("en",
		"the act is silent on the date of receipt; the first day of a period is excluded").With("vi",
		"luật không quy định về ngày nhận; ngày đầu tiên của thời hạn không được tính"))).Reviewed(audit.Reprint())
