package de_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Whatever the reasons of a deadline say, German has words for: what is open, read
// in two ways, swapped, made good, proposed and refused in calendars of other
// legal orders, too.
func TestEveryReasonIsSaidInGerman(t *testing.T) {
	vietnam, err := vn.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	japan, err := jp.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, row := range []struct {
		cal         *calendar.Calendar
		first, last string
	}{
		{vietnam, "2025-01-02", "2026-12-01"}, {vietnam, "2028-01-03", "2028-03-01"}, {japan, "2025-01-06", "2026-12-01"},
	} {
		for day := date.MustParse(row.first); day.Before(date.MustParse(row.last)); day = day.AddDays(9) {
			for _, term := range []deadline.Term{deadline.WorkingDays(12), deadline.MustParseTerm("2.5 working days"), deadline.Days(6), deadline.MonthsAndDays(1, 3), deadline.Hours(30)} {
				d, err := deadline.Compute(deadline.At(day.Start(time.UTC)), term, row.cal, vn.CivilCode())
				if err != nil {
					t.Fatal(err)
				}
				for r := range d.Reasons(deadline.Short).All() {
					collect(said, r.Text)
				}
			}
		}
	}
	words := de.German()
	for key := range said {
		if words[key] == "" {
			t.Errorf("%s is not said in German", key)
		}
	}
	for _, key := range []string{"reason.open.undecided", "reason.alternative", "calendar.substitute", "calendar.off_against", "calendar.refused", "reading.fraction_whole_day", "holiday.of_year"} {
		if !said[key] {
			t.Errorf("no reason says %s", key)
		}
	}
}

// collect adds the keys of a sentence and of those within it.
func collect(keys map[string]bool, s text.Sentence) {
	if key := s.Key(); key != "" && key != "joined" {
		keys[key] = true
	}
	for _, v := range s.Values() {
		if inside, ok := v.(text.Sentence); ok {
			collect(keys, inside)
		}
	}
}

// JSON has the words of the languages that are asked for, of all sentences.
func TestJSONInGerman(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := deadline.Compute(deadline.On(date.MustParse("2028-01-20")), deadline.WorkingDays(2), cal, vn.CivilCode())
	if err != nil {
		t.Fatal(err)
	}
	reasons, words := d.Reasons(deadline.Short), de.Words()
	for _, row := range []struct {
		reasons deadline.Reasons
		langs   []string
	}{
		{reasons, []string{"en", "vi"}},
		{reasons.WithLanguages([]string{"de"}, words), []string{"de"}},
		{reasons.WithLanguages([]string{"de", "en"}, words), []string{"de", "en"}},
	} {
		data, err := json.Marshal(row.reasons)
		if err != nil {
			t.Fatal(err)
		}
		var all any
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		sentences := 0
		walk(all, func(sentence map[string]any) {
			said, _ := sentence["words"].(map[string]any)
			if langs := slices.Sorted(maps.Keys(said)); !slices.Equal(langs, row.langs) {
				t.Errorf("%s has words in %v, want %v", sentence["key"], langs, row.langs)
			}
			sentences++
		})
		if sentences < 8 || !strings.Contains(string(data), `"cases":[{"key":`) || !strings.Contains(string(data), `"awaits":[{`) {
			t.Errorf("there are %d sentences, in reasons and answer", sentences)
		}
		const due = `"words":{"de":"Fristende: `
		if got := strings.Contains(string(data), due); got != slices.Contains(row.langs, "de") {
			t.Errorf("%v: %s is %t", row.langs, due, got)
		}
	}
}

// walk goes through the sentences of JSON that have words; those within them have
// a key and values alone.
func walk(v any, each func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, inside := range v {
			walk(inside, each)
		}
	case map[string]any:
		if v["key"] != nil && v["words"] != nil {
			each(v)
			return
		}
		for _, inside := range v {
			walk(inside, each)
		}
	}
}
