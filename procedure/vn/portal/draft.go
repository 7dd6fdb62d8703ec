package portal

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// Draft is a record as a procedure, for an author to complete. Its one version
// has no days of validity: the record does not say them, and a catalogue
// refuses the procedure until they are filled in.
type Draft struct {
	Procedure procedure.Procedure `json:"procedure"`
	// Unsaid is what a procedure should say and the record does not, in the
	// order of the record.
	Unsaid []Unsaid `json:"unsaid,omitempty"`
}

// Unsaid is something that a record leaves open.
type Unsaid struct {
	Path string    `json:"path"` // the place in the file that leaves it open
	What text.Text `json:"what"`
}

// Draft returns the record as a procedure under Vietnam's profile, vn.Profile. Nothing in it is invented: where
// the record is silent, so is the draft, and Unsaid lists it. What the record
// says and the procedure has no place for is in [Record.Kept].
func (r *Record) Draft() Draft {
	c := r.said()
	d := drafter{content: c}
	kind := kindsOf()[c.kind]
	p := procedure.Procedure{Profile: vn.Profile().ID(), Code: c.code, Name: vi(c.name), Domain: vi(c.domain),
		Level: kind.level, Internal: kind.internal}
	v := procedure.Version{
		LegalBasis:  d.legalBasis(),
		Authorities: d.authorities(),
		Addressees:  d.addressees(),
		Channels:    d.channels(),
		Steps:       d.steps(),
		Publication: d.publication(),
		Provisions:  d.provisions(),
	}
	v.Cases, v.Evidence = d.evidence()
	v.Fees, v.Limits = d.fees(), d.limits()
	for _, result := range c.results {
		v.Outputs = append(v.Outputs, procedure.Output{Name: vi(result.name), Code: result.code})
	}
	if !isBlank(c.conditions) {
		v.Conditions = []procedure.Condition{{Text: vi(c.conditions)}}
	}
	p.Versions = []procedure.Version{v}
	for _, path := range c.unnamed {
		d.silent(path, "the name", "tên")
	}
	if p.Name.IsZero() {
		d.silent("data.name", "the name of the procedure", "tên thủ tục")
	}
	return Draft{Procedure: p, Unsaid: append(d.unsaid, Unsaid{"data",
		text.New("en", "from and until which day this is the law").With("vi", "hiệu lực từ ngày nào đến ngày nào")})}
}

// drafter gathers what a record leaves unsaid while it is made a procedure.
type drafter struct {
	content *content
	unsaid  []Unsaid
}

func (d *drafter) silent(path, english, vietnamese string) {
	d.unsaid = append(d.unsaid, Unsaid{path, text.New("en", english).With("vi", vietnamese)})
}

func (d *drafter) legalBasis() []legal.Basis {
	var acts []legal.Basis
	for i, act := range d.content.legalBases {
		name, code := strings.TrimSpace(act.name), strings.TrimSpace(act.code)
		if code != "" && !strings.Contains(name, code) {
			name = strings.TrimSpace(code + " " + name)
		}
		acts = append(acts, legal.Basis{Act: vi(name)})
		d.silent(fmt.Sprintf("data.legalBasisesDetails[%d]", i), "the article, and the day the act takes force",
			"điều khoản và ngày có hiệu lực của văn bản")
	}
	if len(acts) == 0 {
		d.silent("data.legalBasisesDetails", "the legal basis", "căn cứ pháp lý")
	}
	return acts
}

func (d *drafter) authorities() []procedure.Authority {
	var found []procedure.Authority
	for _, list := range []struct {
		name string
		role procedure.AuthorityRole
	}{
		{"Authority", procedure.Decides}, {"Executing", procedure.Executes},
		{"Authorized", procedure.Delegated}, {"Coordinating", procedure.Coordinates},
	} {
		for _, office := range d.content.offices[list.name] {
			found = append(found, procedure.Authority{Name: vi(office.name), Role: list.role, Code: office.code})
		}
	}
	if len(d.content.offices["Authority"]) == 0 {
		d.silent("data.departmentsAuthority", "who decides", "cơ quan có thẩm quyền quyết định")
	}
	if office := d.content.promulgator; office != (named{}) {
		found = append(found, procedure.Authority{Name: vi(office.name), Role: procedure.Promulgates,
			Office: kindsOf()[d.content.kind].publisher, Code: office.code})
	}
	return found
}

func (d *drafter) addressees() []procedure.Addressee {
	var found []procedure.Addressee
	for _, who := range d.content.addressees {
		found = append(found, procedure.Addressee{Kind: addresseeKind(who.code), Name: vi(who.name), Code: who.code})
	}
	if len(found) == 0 {
		d.silent("data.subjectTypesDetails", "who may make the request", "đối tượng thực hiện")
	}
	return found
}

// addresseeKind reads the portal's codes of addressees, in the spelling with
// or without the bar through the Đ.
func addresseeKind(code string) string {
	switch strings.Replace(strings.TrimSpace(code), "Đ", "D", 1) {
	case "DT1":
		return "citizen"
	case "DT2", "DT8", "DT10":
		return "enterprise"
	case "DT3", "DT4":
		return "foreigner"
	case "DT7":
		return "foreign organisation"
	case "DT9":
		return "organisation"
	case "DT11":
		return "cooperative"
	case "DT13":
		return "official"
	}
	return "other"
}

func (d *drafter) steps() []procedure.Step {
	var steps []procedure.Step
	for i, s := range d.content.steps {
		name := s.name
		if isBlank(name) {
			name = fmt.Sprintf("Bước %d", i+1)
		}
		steps = append(steps, procedure.Step{ID: fmt.Sprintf("step_%d", i+1), Name: vi(name), Text: vi(s.description)})
	}
	if len(steps) == 0 {
		d.silent("data.executionSteps", "the order of work", "trình tự thực hiện")
	}
	return steps
}

func (d *drafter) publication() procedure.Publication {
	p := d.content.publication
	if p.Decided.IsZero() {
		d.silent("data.procedureProposal.decisionDate", "the day of the decision of publication", "ngày ký quyết định công bố")
	}
	if p.Posted.IsZero() {
		d.silent("data.procedureProposal.publicationDate", "the day of posting", "ngày đăng tải công khai")
	}
	return p
}

func (d *drafter) provisions() []procedure.Provision {
	var found []procedure.Provision
	for _, part := range []struct{ topic, text string }{{"description", d.content.description}, {"note", d.content.note}} {
		said := strings.TrimSpace(part.text)
		if !isBlank(said) && said != strings.TrimSpace(d.content.conditions) {
			found = append(found, procedure.Provision{Topic: part.topic, Text: vi(said)})
		}
	}
	for _, said := range d.content.remarks {
		found = append(found, procedure.Provision{Topic: "papers", Text: vi(said)})
	}
	return found
}
