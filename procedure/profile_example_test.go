package procedure_test

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// A town that takes requests by post alone, and writes its terms in German.
func ExampleNewProfile() {
	town, err := procedure.NewProfile(procedure.ProfileDefinition{
		ID:       "town",
		Name:     text.New("en", "the town").With("de", "die Stadt"),
		Offices:  []procedure.Office{{ID: "hall", Level: procedure.Local, Name: text.New("en", "town hall").With("de", "Rathaus")}},
		Channels: map[procedure.ChannelKind]text.Text{procedure.Post: text.New("en", "by letter").With("de", "per Brief")},
		ReadTerm: func(s string) (deadline.Term, error) {
			return deadline.ParseTerm(strings.ReplaceAll(s, "Tage", "days"))
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	term, _ := town.ReadTerm("28 Tage")
	fmt.Println(term)
	name, _ := town.Channel(procedure.Post)
	fmt.Println(name.In("de"))
	fmt.Println(town.Check(procedure.Procedure{Versions: []procedure.Version{{
		Authorities: []procedure.Authority{{Office: "ministry"}},
		Channels:    []procedure.Channel{{Kind: procedure.Online}},
	}}}))
	// Output:
	// 28 days
	// per Brief
	// versions[0].authorities[0].office: the profile "town" has no office "ministry"; its offices are hall
	// versions[0].channels[0].kind: the profile "town" has no channel "online"; its channels are post
}
