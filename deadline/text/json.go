package text

import (
	"encoding/json"

	"github.com/statutory-go/statutory/internal/nojson"
)

// MarshalJSON refuses: a catalogue is checked, and its languages say all of it.
func (c Catalogue) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("text.Catalogue", "write the Languages that it was made from")
}

// UnmarshalJSON refuses.
func (c *Catalogue) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "text.Catalogue", "read its Languages and make it with text.NewCatalogue")
}

// plainLanguage is a Language that encoding/json writes field by field.
type plainLanguage Language

// MarshalJSON writes a language without Plural, which is code; one that has it
// refuses.
func (l Language) MarshalJSON() ([]byte, error) {
	if l.Plural != nil {
		return nil, nojson.Unwritable("text.Language", "its Plural is code; take that out and set it again where the language is read")
	}
	return json.Marshal(plainLanguage(l))
}

type phraseJSON struct {
	Key string `json:"key"`
	En  string `json:"en"`
	Vi  string `json:"vi"`
}

// MarshalJSON writes the key and the words of both languages, with values in
// braces.
func (p Phrase) MarshalJSON() ([]byte, error) { return json.Marshal(phraseJSON{p.key, p.en, p.vi}) }

// UnmarshalJSON reads what MarshalJSON writes.
func (p *Phrase) UnmarshalJSON(data []byte) error {
	var in phraseJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*p = Phrase{in.Key, in.En, in.Vi}
	return nil
}
