package assessment

import (
	"encoding/json"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
)

// MarshalJSON writes the assessment for programs; values that are sensitive
// stay redacted unless the question revealed them.
func (a Assessment) MarshalJSON() ([]byte, error) {
	doc := assessmentDoc{AsOf: asOfDoc(a.AsOf), plainAssessment: plainAssessment(a)}
	if a.NotInForce != nil {
		doc.NotInForce = &notInForceDoc{a.NotInForce.Last, a.NotInForce.Next,
			a.NotInForce.Sentence()}
	} else {
		doc.Valid = &validDoc{a.Valid.First, a.Valid.Last}
	}
	return json.Marshal(doc)
}

// UnmarshalJSON refuses: JSON has of a deadline its last day and of the version
// what the answer tells.
func (a *Assessment) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Assessment", again)
}

// again is how to get an answer that was written.
const again = "assess the question again, by the same catalogue and as of the same days"

// assessmentDoc is how an assessment is written, and entitlementDoc how an
// entitlement is.
type assessmentDoc struct {
	AsOf       asOfDoc        `json:"as_of"`
	Valid      *validDoc      `json:"valid,omitempty"`
	NotInForce *notInForceDoc `json:"not_in_force,omitempty"`
	plainAssessment
}

type plainAssessment Assessment

type entitlementDoc struct {
	AsOf asOfDoc `json:"as_of"`
	plainEntitlement
}

type plainEntitlement Entitlement

type asOfDoc struct {
	Valid date.Date `json:"valid"`
	Known date.Date `json:"known"`
}

type validDoc struct {
	From  date.Date `json:"from,omitzero"`
	Until date.Date `json:"until,omitzero"`
}

type notInForceDoc struct {
	Last date.Date     `json:"last,omitzero"`
	Next date.Date     `json:"next,omitzero"`
	Text text.Sentence `json:"text"`
}

// MarshalJSON writes the answer with the two days it is for.
func (e Entitlement) MarshalJSON() ([]byte, error) {
	return json.Marshal(entitlementDoc{asOfDoc(e.AsOf), plainEntitlement(e)})
}

// UnmarshalJSON refuses, as that of [Assessment] does.
func (e *Entitlement) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Entitlement", again)
}
