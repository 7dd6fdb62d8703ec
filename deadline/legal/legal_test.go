package legal_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

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
		row.want.Style = legal.German
		if got := legal.German.Cite(act, row.place...); got != row.want {
			t.Errorf("%v: %+v", row.place, got)
		}
	}
}

// Whether an act is named, in whatever style, and what a Basis without one is.
func TestBasisWithoutAnAct(t *testing.T) {
	for _, b := range []legal.Basis{{}, {Style: legal.Chinese}} {
		if !b.IsZero() || b.String() != "" || b.In("zh") != "" || b.Text() != (text.Text{}) {
			t.Errorf("%+v: %q, %v", b, b, b.Text().Map())
		}
	}
	if legal.Cite("Act").IsZero() {
		t.Error("an act is named")
	}
}

// The mark of what nobody read goes behind the citation of every style.
func TestUnverifiedShows(t *testing.T) {
	for _, style := range legal.Styles() {
		b := style.Cite(text.Plain("Act"), "1")
		for lang, mark := range map[string]string{"en": " [unverified]", "vi": " [chưa kiểm chứng]", "ja": " [unverified]"} {
			if got, want := legal.Unverified(b).In(lang), b.In(lang)+mark; got != want {
				t.Errorf("%v: %q; want %q", style, got, want)
			}
		}
	}
}

// A name is the citation, once where every reader reads the same.
func TestText(t *testing.T) {
	for _, row := range []struct {
		basis legal.Basis
		want  text.Text
	}{
		{legal.Cite("Act"), text.Plain("Act")},
		{legal.German.Cite(text.Plain("BGB"), "187", "1"), text.Plain("§ 187 Abs. 1 BGB")},
		{legal.Cite("Regulation 1182/71", "3", "4"), text.New("en", "art. 3(4) Regulation 1182/71").With("vi", "khoản 4 Điều 3 Regulation 1182/71")},
		{legal.Basis{Act: text.New("en", "Decree 23/2015/ND-CP").With("vi", "Nghị định 23/2015/NĐ-CP"), Article: "7"},
			text.New("en", "art. 7 Decree 23/2015/ND-CP").With("vi", "Điều 7 Nghị định 23/2015/NĐ-CP")},
		{legal.Japanese.Cite(text.New("en", "Civil Code (Japan)").With("ja", "民法"), "140"),
			text.New("en", "art. 140 Civil Code (Japan)").With("vi", "Điều 140 Civil Code (Japan)").With("ja", "民法第140条")},
	} {
		if got := row.basis.Text(); got != row.want {
			t.Errorf("%s: %v; want %v", row.basis, got.Map(), row.want.Map())
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
	data, err := json.Marshal([]legal.Status{legal.Settled, legal.Provisional, legal.Ambiguous})
	if want := `["settled","provisional","ambiguous"]`; err != nil || string(data) != want {
		t.Errorf("%s, %v; want %s", data, err, want)
	}
	if _, err := json.Marshal(legal.Status(3)); err == nil {
		t.Error("a status that there is not is written")
	}
	var back []legal.Status
	if err := json.Unmarshal(data, &back); err != nil || len(back) != 3 || back[2] != legal.Ambiguous {
		t.Errorf("%v, %v", back, err)
	}
}
