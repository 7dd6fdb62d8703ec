package exact_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/rules/exact"
)

// Money that is read from text, JSON or a database is written and read again
// as the same amount.
func FuzzMoney(f *testing.F) {
	f.Add("1500000 VND")
	f.Add("-12.50 EUR")
	f.Add(`{"amount": 1500000, "currency": "VND"}`)
	f.Add(`{"amount": "1500000", "currency": "VND", "amount": 1}`) // a name twice
	f.Add("1e400 VND")                                             // far outside
	f.Add("1.500.000 đồng")                                        // as In writes
	f.Add("500,125 đồng")                                          // two amounts
	f.Add("VND")
	f.Fuzz(func(t *testing.T, s string) {
		if m, err := exact.ParseMoney(s); err == nil {
			again, err := exact.ParseMoney(m.String())
			if err != nil || again != m {
				t.Errorf("%q is written %s and read %v, %v", s, m, again, err)
			}
		}
		var read, again exact.Money
		if json.Unmarshal([]byte(s), &read) == nil {
			written, err := json.Marshal(read)
			if err != nil || json.Unmarshal(written, &again) != nil || again != read {
				t.Errorf("%q is written %s, %v and read %v", s, written, err, again)
			}
		}
		var scanned, stored exact.Money
		if scanned.Scan(s) == nil {
			v, err := scanned.Value()
			if err != nil || stored.Scan(v) != nil || stored != scanned {
				t.Errorf("%q is stored as %v, %v and read as %v", s, v, err, stored)
			}
		}
	})
}
