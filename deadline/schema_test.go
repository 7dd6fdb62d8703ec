package deadline_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/schematest"
)

func reasonsSchema() schematest.Answer {
	return schematest.Answer{Name: "deadline", Of: deadline.WrittenReasons(), Root: "..",
		Rooms: []string{"deadline", "deadline/legal", "deadline/calendar"}}
}

func TestSchemaOfDeadlinesAgreesWithTheTypes(t *testing.T) { reasonsSchema().Agrees(t, *update) }

// takesReasons checks the JSON of reasons against the schema.
func takesReasons(t *testing.T, r deadline.Reasons) {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	reasonsSchema().Takes(t, data)
}
