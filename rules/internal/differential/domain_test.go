package differential_test

import (
	"encoding/json"
	"maps"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
)

// domain are the values that a fact is tried with: a list of values, members
// from 0 to most times, or fields.
type domain struct {
	values []any
	elem   *domain
	most   int
	names  []string
	fields []*domain
}

const enough = 1 << 40 // more values than are ever counted

func (d *domain) size() int {
	switch {
	case d.elem != nil:
		total, power := 0, 1
		for range d.most + 1 {
			total = min(enough, total+power)
			power = min(enough, power*d.elem.size())
		}
		return total
	case d.fields != nil:
		n := 1
		for _, f := range d.fields {
			n = min(enough, n*f.size())
		}
		return n
	}
	return len(d.values)
}

// at returns the value of a number from 0 to size.
func (d *domain) at(n int) any {
	switch {
	case d.elem != nil:
		power, length := 1, 0
		for n >= power {
			n -= power
			power *= d.elem.size()
			length++
		}
		list := make([]any, length)
		for i := range list {
			list[i] = d.elem.at(n % d.elem.size())
			n /= d.elem.size()
		}
		return list
	case d.fields != nil:
		record := map[string]any{}
		for i, f := range d.fields {
			record[d.names[i]] = f.at(n % f.size())
			n /= f.size()
		}
		return record
	}
	return d.values[n]
}

// draw returns some value; the length of a list is drawn first.
func (d *domain) draw(r *rand.Rand) any {
	switch {
	case d.elem != nil:
		list := make([]any, r.IntN(d.most+1))
		for i := range list {
			list[i] = d.elem.draw(r)
		}
		return list
	case d.fields != nil:
		record := map[string]any{}
		for i, f := range d.fields {
			record[d.names[i]] = f.draw(r)
		}
		return record
	}
	return d.values[r.IntN(len(d.values))]
}

//nolint:gochecknoglobals // compiled once
var wholeNumber = regexp.MustCompile(`(?:^|[^\w.'-])(\d+)(?:[^\w.-]|$)`)

// domains says which values facts are tried with. Numbers are the constants
// of the scenario and what lies beside them.
type domains struct {
	numbers []int
	days    []int // ordinals, instead of those of the scenarios
	wide    bool
}

func (s *scenario) domains() domains {
	seen := map[int]bool{0: true, 1: true}
	for _, t := range s.terms() {
		for _, found := range wholeNumber.FindAllStringSubmatch((*t).String(), -1) {
			if n, err := strconv.Atoi(found[1]); err == nil {
				seen[n-1], seen[n], seen[n+1] = true, true, true
			}
		}
	}
	return domains{numbers: slices.Sorted(maps.Keys(seen))}
}

// edges are the values at which something can change far from the constants:
// where a day of the scenario is reached from another one, and, as often, where
// numbers and days end.
func (s *scenario) edges() domains {
	days := []int{date.MinOrdinal, date.MaxOrdinal}
	for _, text := range append(s.days(), "2024-02-29", "2024-03-01", "2025-01-31") {
		days = append(days, date.MustParse(text).Ordinal())
	}
	var d domains
	for n := -4; n <= 4; n++ {
		for _, from := range days {
			for years := -4; years <= 4; years++ {
				d.days = append(d.days, from+365*years+n, from+366*years+n)
			}
			for _, to := range days {
				d.numbers = append(d.numbers, to-from+n)
			}
		}
	}
	d.days = slices.DeleteFunc(d.days, func(n int) bool { return n < date.MinOrdinal || n > date.MaxOrdinal })
	ends := func(list []int, low, high int) []int {
		for n := range len(list) / 2 {
			list = append(list, low+n%3, high-n%3)
		}
		return list
	}
	d.days, d.numbers = ends(d.days, date.MinOrdinal, date.MaxOrdinal), ends(d.numbers, -1<<63, 1<<63-1)
	return d
}

// rare are the numbers of days between days of the scenario, each once; what lies
// at the ends of the numbers and at shares of them; and few numbers with the days
// that lie as many months around those of the scenario.
func (s *scenario) rare() []domains {
	between, ends := map[int]bool{}, map[int]bool{}
	days := append(s.days(), "2024-02-29", "2024-03-01", "2025-01-31")
	for _, from := range days {
		for _, to := range days {
			for n := -1; n <= 1; n++ {
				between[date.MustParse(to).Ordinal()-date.MustParse(from).Ordinal()+n] = true
			}
		}
	}
	for share := 1; share <= 4; share++ {
		for n := range 7 {
			ends[math.MinInt/share+n], ends[math.MaxInt/share-n] = true, true
		}
	}
	near := domains{numbers: []int{0, 1, 2, 3, 4, 5, 6}}
	for _, day := range days {
		for n := -190; n <= 190; n++ {
			near.days = append(near.days, date.MustParse(day).Ordinal()+n)
		}
	}
	return []domains{{numbers: slices.Sorted(maps.Keys(between))}, {numbers: slices.Sorted(maps.Keys(ends))}, near}
}

//nolint:gochecknoglobals // compiled once
var writtenDay = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// days are those that the terms and the facts of the scenario name.
func (s *scenario) days() []string {
	days := writtenDay.FindAllString(show(s.known), -1)
	for _, t := range s.terms() {
		days = append(days, writtenDay.FindAllString((*t).String(), -1)...)
	}
	return days
}

// widened are many more values, to confirm that something never matters.
func (d domains) widened() domains {
	seen := map[int]bool{-1000: true, 1000: true, 1 << 62: true, -(1 << 62): true, 1<<63 - 1: true, -1 << 63: true}
	for n := -30; n <= 60; n++ {
		seen[n] = true
	}
	return domains{numbers: slices.Sorted(maps.Keys(seen)), wide: true}
}

func (d domains) of(t rules.Type, optional bool) *domain {
	of := &domain{}
	switch t.Kind {
	case rules.KindBool:
		of.values = []any{false, true}
	case rules.KindInt:
		for _, n := range d.numbers {
			of.values = append(of.values, n)
		}
	case rules.KindDecimal:
		of.values = []any{json.Number("0"), json.Number("0.5"), json.Number("1"), json.Number("1.5"), json.Number("2"), json.Number("-1")}
	case rules.KindMoney:
		for _, n := range d.numbers {
			of.values = append(of.values, json.Number(strconv.Itoa(n)))
		}
	case rules.KindText:
		of.values = []any{"", "a", "b"}
	case rules.KindEnum:
		for _, o := range t.Options {
			of.values = append(of.values, o.Name)
		}
	case rules.KindDate:
		of.values = []any{"2024-02-29", "2024-03-01", "2025-01-31"}
	case rules.KindList:
		of.elem, of.most = d.of(*t.Elem, false), 2
	default:
		for _, f := range t.Fields {
			of.names, of.fields = append(of.names, f.Name), append(of.fields, d.of(f.Type, f.Optional))
		}
	}
	if d.wide {
		of.widen(t)
	}
	if t.Kind == rules.KindDate && d.days != nil {
		of.values = nil
		for _, n := range d.days {
			of.values = append(of.values, date.OfOrdinal(n).String())
		}
	}
	if optional {
		of.values = append(of.values, rules.Absent)
	}
	return of
}

func (d *domain) widen(t rules.Type) {
	switch t.Kind {
	case rules.KindDecimal, rules.KindMoney:
		for n := -40; n <= 60; n++ {
			d.values = append(d.values, json.Number(strconv.Itoa(n/4)+[]string{"", ".25", ".5", ".75"}[(n%4+4)%4]))
		}
		d.values = append(d.values, json.Number("-123456"), json.Number("123456"))
	case rules.KindText:
		d.values = append(d.values, "ab", "c")
	case rules.KindDate:
		d.values = append(d.values, "0001-01-01", "1900-01-01", "9999-12-31")
		for n := range 60 { // each day around those of the scenarios
			d.values = append(d.values, date.MustParse("2024-02-05").AddDays(n).String())
		}
		for n := range 400 { // every sixth day of some years
			d.values = append(d.values, date.MustParse("2020-01-01").AddDays(6*n).String())
		}
	case rules.KindList:
		d.most = 3
	}
}
