package publication

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// DecisionTerm returns how long before the newest legal basis takes force the
// decision of publication is due at the latest: 20 working days for a
// ministry, 5 for a province (Decision 766/QD-TTg of 2022, indicator 1.1).
// Other offices publish no procedures and are an *OfficeError.
func DecisionTerm(office procedure.Office) (deadline.Term, error) {
	return byOffice(office, deadline.WorkingDays(20), deadline.WorkingDays(5))
}

// PostingTerm returns how long after the decision the procedure must be
// posted: 10 working days for a ministry, 5 for a province (Decision
// 766/QD-TTg of 2022, indicator 1.2). Other offices are an *OfficeError.
func PostingTerm(office procedure.Office) (deadline.Term, error) {
	return byOffice(office, deadline.WorkingDays(10), deadline.WorkingDays(5))
}

func byOffice(office procedure.Office, ministry, province deadline.Term) (deadline.Term, error) {
	switch office {
	case procedure.Ministry:
		return ministry, nil
	case procedure.Province:
		return province, nil
	default:
		return deadline.Term{}, &OfficeError{Office: office}
	}
}

// Basis returns the provision that an indicator of publication, "1.1" or
// "1.2", is laid down in.
func Basis(indicator string) legal.Basis {
	return legal.Basis{
		Act:     text.New("en", "Decision 766/QD-TTg (2022)").With("vi", "Quyết định 766/QĐ-TTg năm 2022"),
		Article: indicator,
	}
}

// An OfficeError is an office for whose publications the law has no term.
type OfficeError struct{ Office procedure.Office }

func (e *OfficeError) Error() string {
	if e.Office == "" {
		return "the office that publishes the procedure is not stated; write ministry or province"
	}
	return fmt.Sprintf("a %s publishes no procedures; write ministry or province", e.Office)
}
