package house_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/rules"
)

// The schemas know every key that an answer can have: they take answers of which
// every field says something.
func TestSchemasTakeFilledAnswers(t *testing.T) {
	for name, typ := range map[string]reflect.Type{
		"verdict": reflect.TypeFor[rules.Verdict](), "assessment": reflect.TypeFor[assessment.Assessment](),
		"entitlement": reflect.TypeFor[assessment.Entitlement](), "standing": reflect.TypeFor[dossier.Standing](),
	} {
		data, err := json.Marshal(fill(typ, 0).Interface())
		if err != nil {
			t.Fatal(err)
		}
		schematest.Answer{Name: name, Root: "../.."}.Takes(t, data)
	}
}
