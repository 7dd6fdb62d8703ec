package procedure

import (
	"cmp"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
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

//nolint:gochecknoglobals // a table of constants
var authorityRoles = enum.Of("procedure.role", "role",
	enum.As(Decides, "decides", "decides", "cơ quan có thẩm quyền quyết định"),
	enum.As(Executes, "executes", "carries out", "cơ quan thực hiện"),
	enum.As(Delegated, "delegated", "decides by delegation", "cơ quan được uỷ quyền"),
	enum.As(Coordinates, "coordinates", "takes part", "cơ quan phối hợp"),
	enum.As(Promulgates, "promulgates", "promulgated by", "cơ quan ban hành"),
	enum.As(ReceivesOnly, "receives", "receives", "nơi tiếp nhận"),
)

// AuthorityRoles returns all of them.
func AuthorityRoles() []AuthorityRole { return authorityRoles.Values() }

// In returns it in a language, "decides", "cơ quan có thẩm quyền quyết định".
func (a AuthorityRole) In(lang string, words ...text.Catalogue) string {
	return authorityRoles.Name(cmp.Or(a, Decides)).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (a AuthorityRole) MarshalText() ([]byte, error) { return authorityRoles.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *AuthorityRole) UnmarshalText(word []byte) error { return authorityRoles.Unmarshal(word, a) }

// An Addressee is a kind of person that may make the request (đối tượng thực
// hiện); CPSV-AP's audience.
type Addressee struct {
	Kind string    `json:"kind" doc:"required"` // citizen, employer, enterprise …
	Name text.Text `json:"name"`
	Code string    `json:"code"`
	Provenance
}

func (a Authority) item() Item {
	return Item{Text: text.Of(a.Name), Valid: a.Valid, Provenance: a.Provenance}
}

func (a Addressee) item() Item { return Item{Text: text.Of(a.Name), Provenance: a.Provenance} }
