package legal_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func TestBasisInWords(t *testing.T) {
	code := text.New("en", "Labour Code").With("vi", "Bộ luật Lao động")
	for _, row := range []struct {
		basis  legal.Basis
		en, vi string
	}{
		{legal.Basis{Act: code, Article: "112"}, "Labour Code art. 112", "Điều 112 Bộ luật Lao động"},
		{legal.Basis{Act: code, Article: "112", Clause: "1"}, "Labour Code art. 112(1)", "khoản 1 Điều 112 Bộ luật Lao động"},
		{legal.Basis{Act: code, Article: "112", Clause: "1", Point: "b"}, "Labour Code art. 112(1)(b)", "điểm b khoản 1 Điều 112 Bộ luật Lao động"},
		{legal.Basis{Act: code, Article: "112", Point: "b"}, "Labour Code art. 112(b)", "điểm b Điều 112 Bộ luật Lao động"},
		{legal.Basis{Act: code, Clause: "1"}, "Labour Code(1)", "khoản 1 Bộ luật Lao động"},
		{legal.Basis{Act: code, Article: "112", Unverified: true}, "Labour Code art. 112 [unverified]", "Điều 112 Bộ luật Lao động [chưa kiểm chứng]"},
		{legal.Basis{}, "", ""},
	} {
		if en, vi := row.basis.In("en"), row.basis.In("vi-VN"); en != row.en || vi != row.vi || row.basis.String() != row.en {
			t.Errorf("%q, %q; want %q, %q", en, vi, row.en, row.vi)
		}
		if row.basis.IsZero() != (row.en == "") {
			t.Errorf("%q: zero %t", row.en, row.basis.IsZero())
		}
	}
}

func TestCite(t *testing.T) {
	act := text.Plain("Act")
	for _, row := range []struct {
		place []string
		want  legal.Basis
	}{
		{nil, legal.Basis{Act: act}},
		{[]string{"1"}, legal.Basis{Act: act, Article: "1"}},
		{[]string{"1", "2"}, legal.Basis{Act: act, Article: "1", Clause: "2"}},
		{[]string{"1", "2", "a"}, legal.Basis{Act: act, Article: "1", Clause: "2", Point: "a"}},
		{[]string{"1", "2", "a", "b"}, legal.Basis{Act: act, Article: "1", Clause: "2", Point: "a"}},
	} {
		if got := legal.Cite("Act", row.place...); got != row.want {
			t.Errorf("%v: %+v", row.place, got)
		}
	}
}

func TestAsOf(t *testing.T) {
	july, october := date.MustParse("2026-07-15"), date.MustParse("2026-10-06")
	for _, row := range []struct {
		asOf, resolved legal.AsOf
		text           string
	}{
		{legal.AsOf{Valid: july, Known: october}, legal.AsOf{Valid: july, Known: october}, "2026-07-15 as known on 2026-10-06"},
		{legal.AsOf{Valid: july}, legal.AsOf{Valid: july, Known: july}, "2026-07-15"},
		{legal.AsOfDay(july), legal.AsOf{Valid: july, Known: july}, "2026-07-15"},
	} {
		if got := row.asOf.Resolve(); got != row.resolved || row.asOf.String() != row.text {
			t.Errorf("%s: %+v", row.asOf, got)
		}
	}
}

// A greater status is less firm.
func TestStatus(t *testing.T) {
	if legal.Settled >= legal.Provisional || legal.Provisional >= legal.Ambiguous || legal.Settled != 0 {
		t.Error("the order of firmness")
	}
	data, err := json.Marshal([]legal.Status{legal.Settled, legal.Provisional, legal.Ambiguous, 3})
	if want := `["settled","provisional","ambiguous","unknown status"]`; err != nil || string(data) != want {
		t.Errorf("%s, %v; want %s", data, err, want)
	}
}
