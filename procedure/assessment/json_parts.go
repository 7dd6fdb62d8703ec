package assessment

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/procedure"
)

// MarshalJSON writes the part as one object: its place, the fields that files
// write, whether it applies, and its provenance; what only some parts have comes
// last. The condition as an expression is left out, and so are fields that say
// nothing.
func (p Part[T]) MarshalJSON() ([]byte, error) { return p.object() }

// MarshalJSON writes the paper with whether it is there.
func (e Evidence) MarshalJSON() ([]byte, error) {
	return e.object(heldDoc{e.Held, e.InChoice})
}

// UnmarshalJSON refuses.
func (e *Evidence) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Evidence", again)
}

// MarshalJSON writes the choice with whether one list is there.
func (c Choice) MarshalJSON() ([]byte, error) {
	return c.object(heldDoc{Held: c.Held})
}

// UnmarshalJSON refuses.
func (c *Choice) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Choice", again)
}

// MarshalJSON writes the limit with the last day and how firm it is, or why
// it is not known.
func (l Limit) MarshalJSON() ([]byte, error) { return l.object(countedOf(l.Deadline, l.Err)) }

// MarshalJSON writes the step with the last day it may take, if that is
// known.
func (s Step) MarshalJSON() ([]byte, error) { return s.object(countedOf(s.Deadline, s.Err)) }

type placeDoc struct {
	Handle procedure.Handle `json:"path,omitzero"`
}

// heldDoc is whether papers are there, and whether they belong to a choice.
type heldDoc struct {
	Held     bool `json:"held,omitempty"`
	InChoice bool `json:"in_choice,omitempty"`
}

// counted is what has become of counting a term.
type counted struct {
	Due     *dueDoc `json:"due,omitempty"`
	Problem string  `json:"problem,omitempty"`
}

func countedOf(d deadline.Deadline, err error) counted {
	var c counted
	if !d.IsZero() {
		c.Due = &dueDoc{d.Event(), d.Last(), d.Status()}
	}
	if err != nil {
		c.Problem = err.Error()
	}
	return c
}

type dueDoc struct {
	Counted deadline.Event `json:"counted_from"`
	Last    date.Date      `json:"last"`
	Status  legal.Status   `json:"status"`
}

// object writes the part as one object, with what only some parts have.
func (p Part[T]) object(more ...any) ([]byte, error) {
	return joined(append([]any{placeDoc{p.Handle}, fieldsOf{p.Of}, p.Applies, p.Provenance}, more...)...)
}

// joined writes several objects as one.
func joined(objects ...any) ([]byte, error) {
	out := []byte{'{'}
	for _, object := range objects {
		data, err := json.Marshal(object)
		if err != nil {
			return nil, err
		}
		if fields := data[1 : len(data)-1]; len(fields) > 0 {
			out = append(append(out, fields...), ',')
		}
	}
	return append([]byte(strings.TrimSuffix(string(out), ",")), '}'), nil
}

// fieldsOf are the fields of a part by the keys of files, those that say
// something.
type fieldsOf struct{ of any }

// UnmarshalJSON refuses: JSON does not say all of the part.
func (p *Part[T]) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Part", again)
}

// UnmarshalJSON refuses.
func (l *Limit) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Limit", again)
}

// UnmarshalJSON refuses.
func (s *Step) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Step", again)
}

func (f fieldsOf) MarshalJSON() ([]byte, error) {
	var fields []any
	v := reflect.ValueOf(f.of)
	for i := range v.NumField() {
		key, ok := keyOf(v.Type().Field(i))
		if !ok || saysNothing(v.Field(i)) {
			continue
		}
		said := v.Field(i).Interface()
		if valid, ok := said.(date.Interval); ok {
			said = validDoc{valid.First, valid.Last}
		}
		fields = append(fields, map[string]any{key: said})
	}
	return joined(fields...)
}

// keyOf returns the key of a field of a part, false for the provenance and the
// condition, which stand beside the fields.
func keyOf(f reflect.StructField) (string, bool) {
	key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return key, key != "" && key != "when" && key != "condition"
}

func saysNothing(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}
