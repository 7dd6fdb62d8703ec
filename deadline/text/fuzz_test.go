package text_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/deadline/text"
)

// What is read from JSON is written and read again as the same text.
func FuzzTextJSON(f *testing.F) {
	f.Add([]byte(`"Decree 118/2025"`))                   // the same in every language
	f.Add([]byte(`{"vi":"Quốc khánh","en":"National"}`)) // one for each
	f.Add([]byte(`{"EN":"a","en":"b"}`))                 // one language twice, by case
	f.Add([]byte(`{"vi":""}`))                           // nothing said
	f.Add([]byte(`{"vi":"a\u0000b"}`))                   // the sign that parts what is packed
	f.Add([]byte(`{"vi\u0000en":"a"}`))                  // and in a language
	f.Fuzz(func(t *testing.T, data []byte) {
		var read text.Text
		if json.Unmarshal(data, &read) != nil {
			return
		}
		written, err := json.Marshal(read)
		if err != nil {
			t.Fatalf("%s is read and not written: %v", data, err)
		}
		var again text.Text
		if err := json.Unmarshal(written, &again); err != nil || again != read {
			t.Errorf("%s is written %s and read %v, %v", data, written, again.Map(), err)
		}
	})
}
