package publication

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// DecisionTerm returns how long before the newest legal basis takes force the
// decision of publication is due at the latest: 20 working days for a
// ministry, 5 for a province (Decision 766/QD-TTg of 2022, indicator 1.1).
// Other offices publish no procedures and are an *OfficeError.
func DecisionTerm(office string) (deadline.Term, error) {
	limit, err := limitOf(office)
	return limit.Decision.Term, err
}

// PostingTerm returns how long after the decision the procedure must be
// posted: 10 working days for a ministry, 5 for a province (Decision
// 766/QD-TTg of 2022, indicator 1.2). Other offices are an *OfficeError.
func PostingTerm(office string) (deadline.Term, error) {
	limit, err := limitOf(office)
	return limit.Posting.Term, err
}

func limitOf(office string) (procedure.PublicationLimit, error) {
	limit, ok := vn.Profile().PublicationLimit(office)
	if !ok {
		return limit, &OfficeError{Office: office}
	}
	return limit, nil
}

// An OfficeError is an office for whose publications the law has no term.
type OfficeError struct {
	Office string `json:"office"`
}

func (e *OfficeError) Error() string {
	if e.Office == "" {
		return "the office that publishes the procedure is not stated; write ministry or province"
	}
	return fmt.Sprintf("a %s publishes no procedures; write ministry or province", e.Office)
}
