package portal

import "github.com/statutory-go/statutory/deadline"

// Publication tells when a procedure was published: the decision by which an
// office publishes it (quyết định công bố) and its posting on the portal.
type Publication struct {
	Decision string        // its number: 628/QĐ-BNV
	Decided  deadline.Date // no day where the record does not say
	Posted   deadline.Date // no day where the record does not say
	Office   string        // the office that issued the decision
}

func (r *reader) publication(data *node) Publication {
	n := r.object(data, "procedureProposal")
	if n == nil {
		return Publication{}
	}
	p := Publication{
		Decision: r.text(n, "proposalNumber"),
		Decided:  r.day(n, "decisionDate"),
		Posted:   r.day(n, "publicationDate"),
	}
	if office := r.object(n, "issuingAgency"); office != nil {
		p.Office = r.text(office, "name")
	}
	return p
}
