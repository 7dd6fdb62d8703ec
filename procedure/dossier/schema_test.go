package dossier_test

import (
	"encoding/json"
	"flag"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

var update = flag.Bool("update", false, "write the schema anew; read the difference before you commit it")

func standingSchema() schematest.Answer {
	return schematest.Answer{Name: "standing", Of: dossier.Standing{}, Root: "../..",
		Rooms: []string{"procedure/dossier", "procedure", "deadline/clock", "deadline/legal"}}
}

func TestSchemaOfStandingsAgreesWithTheTypes(t *testing.T) { standingSchema().Agrees(t, *update) }

// A standing before and after receipt, with an opinion asked for, late and decided.
func TestSchemaTakesStandings(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Opinion = procedure.Opinion{Term: regime.Limit, Silence: procedure.SilenceNoObjection, Effect: procedure.Pauses}
	d := open(t, regime, at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"),
		asked("2026-03-04", "tax office"), at("2026-03-30", dossier.SupplementRequested), at("2026-04-06", dossier.Supplied),
		decided("2026-05-25", procedure.Granted))
	for _, on := range []string{"2026-03-01", "2026-03-02", "2026-03-05", "2026-04-01", "2026-05-20", "2026-05-26"} {
		data, err := json.Marshal(standing(t, d, on))
		require.NoError(t, err)
		standingSchema().Takes(t, data)
	}
}
