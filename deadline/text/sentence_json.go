package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

type sentenceJSON struct {
	Key    string          `json:"key"`
	Values json.RawMessage `json:"values,omitempty"`
	Words  Text            `json:"words"`
}

// MarshalJSON writes the key, the values by name and the words in the languages
// of [Sentence.WithLanguages]; somebody's own words are written as [Text] is.
func (s Sentence) MarshalJSON() ([]byte, error) {
	if s.made == nil {
		return s.said.MarshalJSON()
	}
	out := sentenceJSON{Key: s.Key(), Words: s.said}
	if s.isMade() {
		out.Words = s.text()
	}
	var err error
	if out.Values, err = s.valuesJSON(); err != nil {
		return nil, fmt.Errorf("the values of %s: %w", out.Key, err)
	}
	return json.Marshal(out)
}

// valuesJSON writes the values in their order.
func (s Sentence) valuesJSON() (json.RawMessage, error) {
	if len(s.made.values) == 0 {
		return nil, nil
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for i, v := range s.made.values {
		name, err := json.Marshal(v.name)
		if err != nil {
			return nil, err
		}
		data, err := valueJSON(v.is)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(data)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// valueJSON writes one value. The words of a sentence within a sentence are those
// around it, so that only its key and values are written.
func valueJSON(v any) (json.RawMessage, error) {
	s, ok := v.(Sentence)
	if !ok || s.made == nil {
		return json.Marshal(v)
	}
	values, err := s.valuesJSON()
	if err != nil {
		return nil, err
	}
	return json.Marshal(struct {
		Key    string          `json:"key"`
		Values json.RawMessage `json:"values,omitempty"`
	}{s.Key(), values})
}

// UnmarshalJSON reads what MarshalJSON writes. The sentence then says the words
// that are written there, has its key and values, and is written again as it
// was; it cannot be put into other languages. A plain string, and an object of
// languages, are somebody's own words, as Of makes them.
func (s *Sentence) UnmarshalJSON(data []byte) error {
	var names struct{ Key *string }
	if json.Unmarshal(data, &names) != nil || names.Key == nil {
		var t Text
		if err := t.UnmarshalJSON(data); err != nil {
			return err
		}
		*s = Of(t)
		return nil
	}
	var in sentenceJSON
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return err
	}
	values, err := readValues(in.Values)
	if err != nil {
		return err
	}
	*s = Sentence{&made{phrase: &Phrase{key: in.Key}, values: values, isRead: true}, in.Words}
	return nil
}

// readValues reads an object in the order of its names.
func readValues(data json.RawMessage) ([]value, error) {
	if len(data) == 0 {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, fmt.Errorf("the values of a sentence are an object by name, not %s", data)
	}
	var values []value
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, err
		}
		name, _ := token.(string)
		if slices.ContainsFunc(values, func(v value) bool { return v.name == name }) {
			return nil, fmt.Errorf("the value %s stands twice in one sentence; keep one of them", name)
		}
		values = append(values, value{name, raw})
	}
	return values, nil
}
