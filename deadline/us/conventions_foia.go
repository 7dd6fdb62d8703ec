package us

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// usc552 cites the Freedom of Information Act: 5 U.S.C. § 552(a)(6)(A)(i).
func usc552(clause string) legal.Basis { return section("5 U.S.C.", "552"+clause) }

// FOIA is the Freedom of Information Act, 5 U.S.C. § 552(a)(6)(A)(i): an agency decides
// within 20 days after the receipt of a request, "excepting Saturdays, Sundays, and legal
// public holidays", so that days are working days, and so it does on an appeal (ii). The
// period commences when the component that is competent has received the request, and at
// the latest ten days after the agency did: give that day as the event. That the day of
// receipt itself is not counted is how agencies read "after the receipt", although the
// period "shall commence on" the date.
//
// The agency may make one request for information and toll the period while it awaits
// it (I), and toll it as often as needed to clarify fees (II); its receipt of the answer
// ends the tolling. Which edge days count the act does not say: the day of the request is
// read as counted, and that of the answer as not. How often it may be tolled is for a
// running limit, whose rules have a maximum for each kind of pause.
func FOIA() convention.Convention { return foia }

var foia = convention.New( //nolint:gochecknoglobals // a constant-like table
	text.Plain("FOIA, "+usc552("(a)(6)(A)").String()), usc552("(a)(6)(A)"),
	convention.Dimensions{FirstDay: convention.FirstDayExcluded, Days: convention.WorkingDaysOnly, Pause: convention.PauseAfterRequest},
	convention.By(usc552("(a)(6)(A)"), convention.DimTrigger),
	convention.By(usc552("(a)(6)(A)(i)"), convention.DimDays),
	convention.By(usc552("(a)(6)(A)(i)"), convention.DimFirstDay).ReadAs(text.New("en",
		`"after the receipt" leaves the day of receipt out`).With("vi", `"sau khi nhận" không tính ngày nhận`)),
	convention.By(usc552("(a)(6)(A)"), convention.DimPause).ReadAs(text.New("en",
		"the day of the request is counted and that of the answer is not; the act does not say").With("vi",
		"ngày yêu cầu được tính và ngày trả lời không được tính; luật không quy định"))).Reviewed(audit.Reprint())
