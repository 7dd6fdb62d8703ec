package portal

import "github.com/statutory-go/statutory/procedure"

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

// publisher is the level of the office that publishes procedures of a kind.
func publisher(kind string) procedure.Office {
	return map[procedure.Level]procedure.Office{
		procedure.National: procedure.Ministry, procedure.Provincial: procedure.Province,
	}[levels()[kind]]
}

// levels are who makes a procedure, by the portal's words.
func levels() map[string]procedure.Level {
	return map[string]procedure.Level{
		"STANDARD": procedure.National, "SPECIFIC": procedure.Provincial, "STANDARD_INTERNAL": procedure.Internal,
	}
}
