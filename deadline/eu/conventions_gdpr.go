package eu

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// gdpr cites Regulation (EU) 2016/679.
func gdpr(place ...string) legal.Basis {
	return legal.International.Cite(text.Plain("GDPR"), place...)
}

// GDPR12 is art. 12(3) of the General Data Protection Regulation: a controller answers
// within one month of receipt of the request, counted by [Regulation1182], which applies
// to all acts of the Union. The period "may be extended by two further months":
// [deadline.ExtendedBy]. It is then one of three months from the receipt; that is a
// reading, for the month of a request of 31 January ends on the last of February, and
// two months on from there would end two days before the last of April.
func GDPR12() convention.Convention { return gdpr12 }

var gdpr12 = regulation1182.Derive(gdpr("12", "3").Text(), gdpr("12", "3"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Extension = convention.ExtendFromStart },
	convention.By(gdpr("12", "3"), convention.DimTrigger),
	convention.By(gdpr("12", "3"), convention.DimExtension).ReadAs(text.New("en",
		"the month and the two further ones are one period from the receipt").With("vi",
		"một tháng và hai tháng gia hạn là một thời hạn tính từ khi nhận được yêu cầu"))).Reviewed(audit.Reprint())
