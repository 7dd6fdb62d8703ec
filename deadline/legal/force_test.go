package legal_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// taxDecree is a provision that another act took the place of on 2026-07-01.
func taxDecree() legal.Basis {
	act := func(number string) text.Text {
		return text.New("en", "Decree "+number+"/ND-CP").With("vi", "Nghị định "+number+"/NĐ-CP")
	}
	old := legal.Basis{Act: act("126/2020"), Article: "6a", Since: date.MustParse("2022-10-30")}
	return legal.Replaced(old, date.MustParse("2026-06-30"), legal.Basis{Act: act("252/2026"), Article: "3", Clause: "7"})
}

// What was replaced says by what, in the reader's language.
func ExampleBasis_Force() {
	basis := taxDecree()
	fmt.Println(basis)
	fmt.Println(basis.Force())
	fmt.Println(basis.Force().In("vi"))
	// Output:
	// art. 6a Decree 126/2020/ND-CP
	// art. 6a Decree 126/2020/ND-CP, in force from 30 October 2022 to 30 June 2026, replaced by art. 3(7) Decree 252/2026/ND-CP
	// Điều 6a Nghị định 126/2020/NĐ-CP, có hiệu lực từ 30/10/2022 đến hết 30/6/2026, được thay thế bằng khoản 7 Điều 3 Nghị định 252/2026/NĐ-CP
}

// Each of the days and the successor may be unknown.
func TestForce(t *testing.T) {
	first, last := date.MustParse("2022-10-30"), date.MustParse("2026-06-30")
	act, by := text.Plain("Act"), text.Plain("Act 2")
	for _, row := range []struct {
		basis  legal.Basis
		en, vi string
	}{
		{legal.Basis{Act: act}, "Act", "Act"},
		{legal.Basis{Act: act, Since: first}, "Act, in force from 30 October 2022", "Act, có hiệu lực từ 30/10/2022"},
		{legal.Basis{Act: act, Until: last}, "Act, in force until 30 June 2026", "Act, có hiệu lực đến hết 30/6/2026"},
		{legal.Basis{Act: act, Since: first, Until: last}, "Act, in force from 30 October 2022 to 30 June 2026", "Act, có hiệu lực từ 30/10/2022 đến hết 30/6/2026"},
		{legal.Basis{Act: act, Until: last, ReplacedBy: by}, "Act, in force until 30 June 2026, replaced by Act 2",
			"Act, có hiệu lực đến hết 30/6/2026, được thay thế bằng Act 2"},
		{legal.Basis{Act: act, ReplacedBy: by}, "Act, replaced by Act 2", "Act, được thay thế bằng Act 2"},
		{legal.Basis{Act: act, Until: last, Unverified: true}, "Act [unverified], in force until 30 June 2026",
			"Act [chưa kiểm chứng], có hiệu lực đến hết 30/6/2026"},
		{legal.Basis{Style: legal.German, Act: text.Plain("FGG"), Article: "16", Clause: "2", Since: first},
			"§ 16 Abs. 2 FGG, in force from 30 October 2022", "§ 16 Abs. 2 FGG, có hiệu lực từ 30/10/2022"},
	} {
		if en, vi := row.basis.Force().String(), row.basis.Force().In("vi"); en != row.en || vi != row.vi {
			t.Errorf("%s, %s; want %s, %s", en, vi, row.en, row.vi)
		}
	}
}

// The first and the last day belong to the days in force; a day that is not known
// limits nothing.
func TestIsInForce(t *testing.T) {
	first, last := date.MustParse("2022-10-30"), date.MustParse("2026-06-30")
	for _, row := range []struct {
		since, until date.Date
		day          date.Date
		want         bool
	}{
		{first, last, first.Prev(), false},
		{first, last, first, true},
		{first, last, last, true},
		{first, last, last.Next(), false},
		{first, date.Date{}, last.Next(), true},
		{first, date.Date{}, first.Prev(), false},
		{date.Date{}, last, first.Prev(), true},
		{date.Date{}, last, last.Next(), false},
		{date.Date{}, date.Date{}, first, true},
		{date.Date{}, date.Date{}, date.Date{}, false}, // no day at all
		{last, first, first, false},                    // the days are the wrong way round: there is none
		{last, first, last, false},
	} {
		b := legal.Basis{Act: text.Plain("Act"), Since: row.since, Until: row.until}
		if got := b.IsInForce(row.day); got != row.want {
			t.Errorf("%s on %s: %t", b.Force(), row.day, got)
		}
	}
}

// What ends without anything in its place is replaced by nothing.
func TestReplacedByNothing(t *testing.T) {
	last := date.MustParse("2026-06-30")
	if got, want := legal.Replaced(legal.Cite("Act", "1"), last, legal.Basis{}), (legal.Basis{Act: text.Plain("Act"), Article: "1", Until: last}); got != want {
		t.Errorf("%+v; want %+v", got, want)
	}
}

// The end of force comes back from JSON, and what is in force writes nothing of it.
func TestForceJSON(t *testing.T) {
	for _, row := range []struct {
		basis legal.Basis
		want  string
	}{
		{legal.Cite("Act", "1"), `{"act":"Act","article":"1"}`},
		{legal.Basis{Act: text.Plain("Act"), Until: date.MustParse("2026-06-30")}, `{"act":"Act","until":"2026-06-30"}`},
		{legal.Unverified(taxDecree()), `{"act":{"en":"Decree 126/2020/ND-CP","vi":"Nghị định 126/2020/NĐ-CP"},"article":"6a","since":"2022-10-30","until":"2026-06-30",` +
			`"replaced_by":{"en":"art. 3(7) Decree 252/2026/ND-CP","vi":"khoản 7 Điều 3 Nghị định 252/2026/NĐ-CP"},"unverified":true}`},
	} {
		data, err := json.Marshal(row.basis)
		if err != nil || string(data) != row.want {
			t.Errorf("%s, %v; want %s", data, err, row.want)
		}
		var back legal.Basis
		if err := json.Unmarshal(data, &back); err != nil || back != row.basis {
			t.Errorf("%+v, %v; want %+v", back, err, row.basis)
		}
	}
}
