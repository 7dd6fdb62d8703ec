package procedure

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// An Authority is an office with a part in the procedure (cơ quan thực hiện);
// CPSV-AP calls the deciding one the Competent Authority. It is dated, because
// offices are abolished while requests run.
type Authority struct {
	Name text.Text `json:"name" doc:"required"`
	// Role is the part it has; deciding, where nothing is said.
	Role AuthorityRole `json:"role"`
	// Office is the ID of one of the profile's offices.
	Office string `json:"office"`
	// Valid is when it has that part; zero is as long as the version lasts.
	Valid date.Interval `json:"valid"`
	Code  string        `json:"code"`
	Provenance
}

func (a Authority) check(v *validator, at string) { v.interval(at+".valid", a.Valid) }

func (a Authority) checkUnder(c *profileCheck, at string) { c.office(at+".office", a.Office) }

// AuthorityRole is the part that an authority has in a procedure.
type AuthorityRole string

// The roles of authorities, as the national record distinguishes them.
const (
	Decides      AuthorityRole = "decides"     // cơ quan có thẩm quyền
	Executes     AuthorityRole = "executes"    // cơ quan thực hiện
	Delegated    AuthorityRole = "delegated"   // cơ quan được uỷ quyền
	Coordinates  AuthorityRole = "coordinates" // cơ quan phối hợp
	Promulgates  AuthorityRole = "promulgates" // cơ quan ban hành
	ReceivesOnly AuthorityRole = "receives"    // nơi tiếp nhận
)

// An Addressee is a kind of person that may make the request (đối tượng thực
// hiện); CPSV-AP's audience.
type Addressee struct {
	Kind string    `json:"kind" doc:"required"` // citizen, employer, enterprise …
	Name text.Text `json:"name"`
	Code string    `json:"code"`
	Provenance
}

func (a Authority) item() Item { return Item{Text: a.Name, Valid: a.Valid, Provenance: a.Provenance} }

func (a Addressee) item() Item { return Item{Text: a.Name, Provenance: a.Provenance} }
