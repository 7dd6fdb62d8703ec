package draw_test

import (
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/deadline/vn"
)

var update = flag.Bool("update", false, "write the golden files")

func dayOf(s string) date.Date { return date.MustParse(s) }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// vietnam is the calendar of Vietnam's state bodies as known on a day.
func vietnam(known string) *calendar.Calendar { return must(vn.Law().AsKnown(dayOf(known))) }

// office is a week from Monday to Friday with office hours.
func office(t testing.TB) *calendar.Calendar {
	t.Helper()
	zone := time.FixedZone("+07", 7*60*60)
	hours := must(calendar.NewOfficeHours(calendar.HoursDefinition{Zone: zone, Every: calendar.MustParseOpenings("08:00-12:00, 13:00-17:00")}))
	return calendar.MustNew(calendar.Definition{Name: "office", Coverage: date.Interval{First: dayOf("2026-01-01"), Last: dayOf("2030-12-31")},
		Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: hours})
}

// paused leaves five days out of the one-stop shop's count.
func paused() deadline.Circumstance {
	return deadline.Excluding(date.Interval{First: dayOf("2026-03-09"), Last: dayOf("2026-03-13")})
}

// pictures are the scenes of the golden files.
func pictures(t testing.TB) []scene {
	t.Helper()
	on := func(s string) deadline.Event { return deadline.On(dayOf(s)) }
	months := func(event deadline.Event, term deadline.Term, cal *calendar.Calendar, conv convention.Convention, with ...deadline.Circumstance) draw.Picture {
		d, err := deadline.Compute(event, term, cal, conv, with...)
		if err != nil {
			t.Fatal(err)
		}
		return must(draw.Months(d))
	}
	zone := time.FixedZone("+07", 7*60*60)
	monday := deadline.At(time.Date(2026, time.August, 17, 10, 30, 0, 0, zone))
	plainWeek := office(t)
	return []scene{
		{"readme", months(on("2026-08-17"), deadline.WorkingDays(10), vietnam("2026-08-17"), vn.OneStop()), "en", nil},
		{"swapped", months(on("2026-08-17"), deadline.WorkingDays(15), vietnam("2026-08-17"), vn.OneStop()), "en", nil},
		{"paused", months(on("2026-03-02"), deadline.WorkingDays(15), vietnam("2026-03-02"), vn.OneStop(), paused()), "vi", nil},
		{"open", months(on("2028-01-20"), deadline.WorkingDays(2), vietnam("2026-11-27"), vn.CivilCode()), "en", nil},
		{"rolled_german", months(on("2026-04-02"), deadline.Months(1), plainWeek, de.BGB()), "de", []text.Catalogue{de.Words()}},
		{"backward", months(on("2026-06-30"), deadline.WorkingDays(20), plainWeek, us.FRCP6(), deadline.Backward()), "en", nil},
		{"earliest", months(on("2026-06-01"), deadline.Days(7), plainWeek, gb.CPR2_8Earliest()), "en", nil},
		{"hours", months(monday, deadline.WorkingHours(20), plainWeek, vn.OneStop()), "vi", nil},
		{"japanese", months(on("2027-04-20"), deadline.Days(14), must(jp.Law().AsKnown(dayOf("2026-11-27"))), jp.CivilCode()).Week(time.Sunday), "ja", []text.Catalogue{japanese(t)}},
		{"shorter", months(on("2026-08-17"), deadline.Days(30), vietnam("2026-08-17"), vn.CivilCode(), deadline.Shorter(deadline.WorkingDays(10), plainWeek)), "en", nil},
		{"ten_years", months(on("2019-03-04"), deadline.Years(10), vietnam("2026-11-27"), vn.CivilCode()), "en", nil},
	}
}

// scene is a picture in a language.
type scene struct {
	name    string
	picture draw.Picture
	lang    string
	words   []text.Catalogue
}

// japanese has some of the words, and falls back on English for the rest.
func japanese(t testing.TB) text.Catalogue {
	t.Helper()
	words := map[string]string{
		"date.day": "{year}年{number}月{day}日", "date.month": "{year}年{number}月", "date.with_weekday": "{date}（{weekday}）",
		"reason.due": "期限：{day} {end}まで", "deadline.asked": "{event}から{term}（{convention}）", "term.days": "{n}日",
		"draw.day_off": "休日", "reason_kind.event": "起算の原因となる事実", "reason_kind.counted": "算入される日", "reason_kind.due": "期限",
		"draw.monday": "月", "draw.tuesday": "火", "draw.wednesday": "水", "draw.thursday": "木", "draw.friday": "金", "draw.saturday": "土", "draw.sunday": "日",
	}
	for i, name := range []string{"weekday.sunday", "weekday.monday", "weekday.tuesday", "weekday.wednesday", "weekday.thursday", "weekday.friday", "weekday.saturday"} {
		words[name] = string([]rune("日月火水木金土")[i]) + "曜日"
	}
	c, err := text.NewCatalogue(append(append(date.Phrases(), deadline.Phrases()...), draw.Phrases()...), text.Language{Tag: "ja", Fallback: "en", Words: words})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The pictures are as they were looked at in a browser, for a telephone and for a
// wide window.
func TestPictures(t *testing.T) {
	for _, s := range append(pictures(t), histories(t)...) {
		for _, width := range []int{draw.Phone, 1200} {
			name := s.name + "_phone.svg"
			if width > draw.Phone {
				name = s.name + ".svg"
			}
			got := s.picture.Fit(width).In(s.lang, s.words...)
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is another picture; look at it (go test ./deadline/draw -update) and then at the diff", name)
			}
			wellFormed(t, name, got)
		}
	}
}

// wellFormed reads a picture as XML, and holds it to have a title, a description
// and no element twice with the same name.
func wellFormed(t rapid.TB, name, svg string) {
	t.Helper()
	seen := map[string]bool{}
	ids := map[string]bool{}
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, svg)
		}
		begun, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		seen[begun.Name.Local] = true
		for _, a := range begun.Attr {
			if a.Name.Local == "id" {
				if ids[a.Value] {
					t.Errorf("%s: there are two elements %s", name, a.Value)
				}
				ids[a.Value] = true
			}
		}
	}
	for _, want := range []string{"svg", "title", "desc"} {
		if !seen[want] {
			t.Errorf("%s has no %s", name, want)
		}
	}
	for _, not := range []string{"script", "style", "image", "foreignObject", "a"} {
		if seen[not] {
			t.Errorf("%s has a %s", name, not)
		}
	}
}

// Of whom the picture has no say: texts with any sign, in a name of the act, of
// the calendar and of a day off, end up as texts.
func TestTextsOfOthersStayTexts(t *testing.T) {
	const odd = "</text><script>alert('1')</script> & \"Q\" \x00\xff \u202e x Nguyễn 日本"
	cal := calendar.MustNew(calendar.Definition{Name: "c", Coverage: date.Interval{First: dayOf("2026-01-01"), Last: dayOf("2026-12-31")},
		Rest: calendar.Weekend(time.Sunday), Marks: []calendar.Mark{{Date: dayOf("2026-03-04"), Kind: calendar.DayHoliday, Name: text.Plain(strings.ToValidUTF8(odd, "\uFFFD"))}}})
	conv := vn.OneStop()
	d := must(deadline.Compute(deadline.On(dayOf("2026-03-02")), deadline.WorkingDays(4), cal, conv))
	words, err := text.NewCatalogue(append(deadline.Phrases(), draw.Phrases()...), text.Language{Tag: "xx", Fallback: "en", Words: map[string]string{
		"draw.day_off": odd, "draw.monday": odd + odd, "reason_kind.due": strings.Repeat("w", 300),
	}})
	if err != nil {
		t.Fatal(err)
	}
	svg := must(draw.Months(d)).In(`xx"><g`, words)
	wellFormed(t, "odd", svg)
	wellFormed(t, "odd", must(draw.Months(d)).In("xx", words))
}

func TestNothingToDraw(t *testing.T) {
	p, err := draw.Months(deadline.Deadline{})
	if question := (*deadline.QuestionError)(nil); !errors.As(err, &question) || err.Error() != "there is no deadline to draw; take one from deadline.Compute" {
		t.Error(err)
	}
	if !p.IsZero() {
		t.Error("there is a picture")
	}
	svg := p.Fit(-5).Week(77).In("vi")
	wellFormed(t, "nothing", svg)
	if !strings.Contains(svg, "không có gì để hiển thị") || !strings.Contains(svg, `width="360"`) {
		t.Error(svg)
	}
}

// However wide the window and whatever the week begins with, what is numbered is
// what the reasons number, day by day, and nothing is wider than the window.
func TestPicturesShowWhatTheReasonsSay(t *testing.T) {
	plainWeek, vietnamese := office(t), vietnam("2026-11-27")
	conventions := []convention.Convention{vn.CivilCode(), vn.OneStop(), us.FRCP6(), gb.CPR2_8(), de.BGB(), jp.CivilCode()}
	units := []func(int) deadline.Term{deadline.Days, deadline.WorkingDays, deadline.Weeks, deadline.Months, deadline.WorkingHours, deadline.Hours}
	rapid.Check(t, func(t *rapid.T) {
		event := deadline.At(dayOf("2026-02-01").AddDays(rapid.IntRange(0, 700).Draw(t, "event")).Start(time.FixedZone("+07", 7*3600)).Add(9 * time.Hour))
		term := rapid.SampledFrom(units).Draw(t, "unit")(rapid.IntRange(0, 60).Draw(t, "amount"))
		cal := rapid.SampledFrom([]*calendar.Calendar{plainWeek, vietnamese}).Draw(t, "calendar")
		var with []deadline.Circumstance
		if rapid.Bool().Draw(t, "back") {
			with = append(with, deadline.Backward())
		}
		if rapid.Bool().Draw(t, "pause") {
			first := event.Date().AddDays(rapid.IntRange(-20, 20).Draw(t, "from"))
			with = append(with, deadline.Excluding(date.Interval{First: first, Last: first.AddDays(rapid.IntRange(0, 9).Draw(t, "long"))}))
		}
		if other := rapid.SampledFrom([]func(deadline.Term, *calendar.Calendar) deadline.Circumstance{nil, nil, deadline.Shorter, deadline.Longer}).Draw(t, "other"); other != nil {
			with = append(with, other(rapid.SampledFrom(units).Draw(t, "unit of the other")(rapid.IntRange(0, 60).Draw(t, "its amount")), vietnamese))
		}
		d, err := deadline.Compute(event, term, cal, rapid.SampledFrom(conventions).Draw(t, "convention"), with...)
		if err != nil {
			return // the question has no answer, and there is nothing to draw
		}
		width := rapid.SampledFrom([]int{0, 360, 743, 744, 1200, 3000}).Draw(t, "width")
		p := must(draw.Months(d)).Fit(width).Week(rapid.SampledFrom([]time.Weekday{time.Sunday, time.Monday, time.Saturday}).Draw(t, "week"))
		lang := rapid.SampledFrom([]string{"en", "vi", "de"}).Draw(t, "lang")
		svg := p.In(lang, de.Words())
		if again := must(draw.Months(d)).Fit(width).In(lang, de.Words()); p.In(lang, de.Words()) != svg || len(again) == 0 {
			t.Error("the same picture has other bytes")
		}
		got := numbersOf(t, svg)
		var want []int
		for _, run := range d.Alternatives()[0].Deadline.Reasons(deadline.Long).Runs() {
			if run.Kind == deadline.ReasonCounted && run.Governs {
				want = append(want, run.From)
			}
		}
		if months := monthsOf(d); months > draw.MostMonths {
			return
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: numbers %v, want %v\n%s", d.Reasons(deadline.Short).Question(), got, want, svg)
		}
		if w := must(strconv.Atoi(widthIs.FindStringSubmatch(svg)[1])); w > max(width, draw.Phone) {
			t.Errorf("it is %d wide, of %d", w, width)
		}
	})
}

var widthIs = regexp.MustCompile(`width="(\d+)"`)

// numbersOf returns the numbers in the middle of the days: those of the large font.
func numbersOf(t rapid.TB, svg string) []int {
	var all []int
	large := 0 // how deep in the group
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if large > 0 || slices.Contains(token.Attr, xml.Attr{Name: xml.Name{Local: "font-size"}, Value: "17"}) && slices.Contains(token.Attr, xml.Attr{Name: xml.Name{Local: "text-anchor"}, Value: "middle"}) {
				large++
			}
		case xml.EndElement:
			large = max(0, large-1)
		case xml.CharData:
			if n, err := strconv.Atoi(string(token)); err == nil && large > 0 {
				all = append(all, n)
			}
		}
	}
}

func monthsOf(d deadline.Deadline) int {
	n := 0
	for _, a := range d.Alternatives() {
		days := a.Deadline.Last().Sub(d.Event().Date())
		n = max(n, days/28+2, -days/28+2)
	}
	return n
}
