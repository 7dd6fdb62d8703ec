package portal

import "github.com/statutory-go/statutory/procedure"

// publication reads the decision by which an office publishes the procedure
// (quyết định công bố) and the day of its posting on the portal.
func (r *reader) publication(data *node) procedure.Publication {
	n := r.object(data, "procedureProposal")
	if n == nil {
		return procedure.Publication{}
	}
	p := procedure.Publication{
		Decision: r.text(n, "proposalNumber"),
		Decided:  r.day(n, "decisionDate"),
		Posted:   r.day(n, "publicationDate"),
	}
	if office := r.object(n, "issuingAgency"); office != nil {
		p.Agency = vi(r.text(office, "name"))
	}
	return p
}

// publisher is the level of the office that publishes procedures of a kind.
func publisher(kind string) procedure.Office {
	switch levels()[kind] {
	case procedure.National:
		return procedure.Ministry
	case procedure.Provincial:
		return procedure.Province
	default:
		return ""
	}
}
