package house_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/rules"
)

// longestLog is how long an answer is in a log, at most.
const longestLog = 400

// What the library answers is logged in few words, without the value of a fact,
// an amount, a person or a reason: whatever a log says is kept where nobody looks
// after it.
func TestAnswersAreLoggedShortAndWithoutSecrets(t *testing.T) {
	for room, values := range rooms(t) {
		for _, value := range values {
			typ := reflect.TypeOf(value).Elem()
			if !isAnswer(typ) {
				continue
			}
			t.Run(room+"."+typ.Name(), func(t *testing.T) {
				sample := reflect.New(typ)
				sample.Elem().Set(fill(typ, 0))
				logged := sample.Interface()
				if _, ofValue := typ.MethodByName("LogValue"); ofValue {
					logged = sample.Elem().Interface()
				}
				if _, ok := logged.(slog.LogValuer); !ok {
					t.Fatal("has no LogValue")
				}
				isLoggedWell(t, logged)
			})
		}
	}
	t.Run("what was asked for real", func(t *testing.T) {
		question := assessment.Question{AsOf: asOf(), Facts: map[string]any{"disease": secret}, Reveal: true}
		answer := must(assessor().Assess(t.Context(), question))
		for _, value := range []any{question, answer, answer.Verdict, must(assessment.Entitle(t.Context(), question, assessor()))} {
			isLoggedWell(t, value)
		}
	})
}

// isAnswer reports whether values of a type are written and not read back by a
// rule of their own, or say what the library found out and are read back.
func isAnswer(typ reflect.Type) bool {
	switch typ {
	case reflect.TypeFor[rules.Verdict](), reflect.TypeFor[rules.AmountVerdict](), reflect.TypeFor[rules.Arrears](), reflect.TypeFor[dossier.Event]():
		return true
	}
	if _, ok := reflect.PointerTo(typ).MethodByName("UnmarshalJSON"); !ok || isError(typ) {
		return false
	}
	sample := samplesOf(typ)[0]
	data, err := written(sample)
	return err == nil && errors.Is(json.Unmarshal(data, reflect.New(typ).Interface()), errors.ErrUnsupported)
}

func isLoggedWell(t *testing.T, value any) {
	t.Helper()
	var text, doc bytes.Buffer
	slog.New(slog.NewTextHandler(&text, nil)).Info("", "", value)
	slog.New(slog.NewJSONHandler(&doc, nil)).Info("", "", value)
	for _, log := range []string{text.String(), doc.String()} {
		for _, marked := range []string{secret, fmt.Sprint(secretNumber)} {
			if strings.Contains(log, marked) {
				t.Errorf("the log tells what nobody may know, %s: %s", marked, log)
			}
		}
		if len(log) > longestLog {
			t.Errorf("the log has %d bytes, more than %d: %s", len(log), longestLog, log)
		}
	}
}
