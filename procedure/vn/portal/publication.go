package portal

import (
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// publication reads the decision by which an office publishes the procedure
// (quyết định công bố) and the day of its posting on the portal.
func (r *reader) publication(data *node) procedure.Publication {
	n := r.given(data, "procedureProposal", objectKind)
	if n == nil {
		return procedure.Publication{}
	}
	p := procedure.Publication{
		Decision: r.text(n, "proposalNumber"),
		Decided:  r.day(n, "decisionDate"),
		Posted:   r.day(n, "publicationDate"),
	}
	if office := r.given(n, "issuingAgency", objectKind); office != nil {
		p.Agency = vi(r.text(office, "name"))
	}
	return p
}

// kindOf is what one of the portal's words for procedures says.
type kindOf struct {
	level     procedure.Level
	internal  bool
	publisher string // the office that publishes them, where the law has a term for it
}

// kindsOf are the portal's words for who makes a procedure.
func kindsOf() map[string]kindOf {
	return map[string]kindOf{
		"STANDARD":          {level: procedure.National, publisher: vn.Ministry},
		"SPECIFIC":          {level: procedure.Regional, publisher: vn.Province},
		"STANDARD_INTERNAL": {internal: true},
	}
}
