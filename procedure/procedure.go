package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
)

// A Procedure is an administrative procedure (thủ tục hành chính, Decree
// 63/2010/ND-CP art. 3(1)); CPSV-AP calls it a Public Service. It is plain
// data and lives through its versions.
type Procedure struct {
	// Profile is the ID of the profile that the procedure is written under: what
	// its country or office lays down for all procedures. Where it is left out,
	// that is the neutral one.
	Profile string `json:"profile" example:"vn"`
	// ID is the word by which a catalogue knows the procedure:
	// "social_pension". Where it is left out, the code serves.
	ID string `json:"id"`
	// Code is the number in the national database: "1.014027". A procedure
	// that has no national entry has an ID instead.
	Code string `json:"code" example:"\"1.014027\""`
	// Name is the procedure's name, art. 8(2)(a).
	Name text.Text `json:"name" doc:"required" example:"{vi: …, en: …}"`
	// Domain is the field of administration: social protection.
	Domain text.Text `json:"domain"`
	// Level is that of the office that makes the procedure: nationwide, or for
	// its own region or place.
	Level Level `json:"level"`
	// Internal says that the procedure is one between authorities only.
	Internal bool `json:"internal"`
	// Related are procedures that belong to the same matter.
	Related []Related `json:"related"`
	// Facts are the facts that only this procedure asks for; shared ones stand
	// in files of their own.
	Facts []rules.Fact `json:"facts"`
	// Parameters are the dated values that only this procedure uses.
	Parameters []rules.Parameter `json:"parameters"`
	// Versions are the forms the law gave the procedure, in order of validity.
	Versions []Version `json:"versions" doc:"required"`
	Provenance
}

// Key returns the ID or, where there is none, the code.
func (p Procedure) Key() string {
	if p.ID != "" {
		return p.ID
	}
	return p.Code
}

// Related names another procedure of the same matter: the reissue of a
// certificate, the transfer of a payment.
type Related struct {
	Code     string    `json:"code" doc:"required"`
	Relation text.Text `json:"relation"`
}
