package differential_test

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// sort is what an expression gives.
type sort string

const (
	boolean sort = "bool"
	integer sort = "int"
	decimal sort = "decimal"
	money   sort = "money"
	day     sort = "date"
	word    sort = "enum"
	phrase  sort = "text"
	numbers sort = "list of int"
	people  sort = "list of record"
)

// term is a CEL expression as a tree: form is its text, in which each $ stands
// for one of the kids.
type term struct {
	sort sort
	form string
	kids []*term
}

func leaf(s sort, form string) *term { return &term{sort: s, form: form} }

func join(s sort, form string, kids ...*term) *term { return &term{sort: s, form: form, kids: kids} }

// String returns the CEL text.
func (t *term) String() string {
	var b strings.Builder
	next := 0
	for _, c := range t.form {
		if c == '$' {
			b.WriteString(t.kids[next].String())
			next++
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

func (t *term) clone() *term {
	if t == nil {
		return nil
	}
	c := &term{sort: t.sort, form: t.form, kids: make([]*term, len(t.kids))}
	for i, kid := range t.kids {
		c.kids[i] = kid.clone()
	}
	return c
}

// places returns the address of t and of all terms below it.
func places(t **term) []**term {
	list := []**term{t}
	for i := range (*t).kids {
		list = append(list, places(&(*t).kids[i])...)
	}
	return list
}

// tokenMutations are one-token changes of a form.
//
//nolint:gochecknoglobals // a table of constants
var tokenMutations = [][]string{
	{" < ", " <= ", " >= "}, {" <= ", " < "}, {" > ", " >= ", " < "}, {" >= ", " > "},
	{" == ", " != "}, {" != ", " == "}, {" && ", " || "}, {" || ", " && "},
	{" + ", " - "}, {" - ", " + "}, {".exists(", ".all(", ".exists_one("}, {".all(", ".exists("},
	{".exists_one(", ".exists("}, {"min(", "max("}, {"max(", "min("}, {"!$", "$"}, {" / ", " % "},
	{".age", ".bonus"}, {".bonus", ".age"}, {".studying", ".working"}, {".working", ".studying"},
	{"'a'", "'b'"}, {"'b'", "'a'"}, {"2024-02-29", "2024-03-01"}, {"2024-03-01", "2024-02-29"},
}

// mutations returns t changed by one token at this place.
func (t *term) mutations() []*term {
	var list []*term
	change := func(form string) {
		m := t.clone()
		m.form = form
		list = append(list, m)
	}
	for _, row := range tokenMutations {
		if strings.Contains(t.form, row[0]) {
			for _, to := range row[1:] {
				change(strings.Replace(t.form, row[0], to, 1))
			}
		}
	}
	neighbours := map[string][]string{"0": {"1"}, "1": {"0", "2"}, "2": {"1", "3"}, "3": {"2"}, "0.5": {"1.5"}, "1.5": {"0.5"}, "true": {"false"}}
	for _, to := range neighbours[t.form] {
		change(to)
	}
	if v, ok := strings.CutPrefix(t.form, "$.filter("); ok {
		v, _, _ = strings.Cut(v, ",")
		if t.sort == people {
			for _, more := range []string{" || " + v + ".studying", " && " + v + ".working"} {
				m := t.clone()
				m.kids[1] = join(boolean, "($"+more+")", t.kids[1].clone())
				list = append(list, m)
			}
		}
	}
	return list
}

// mutant returns t with one token changed somewhere, or t itself if there is
// none to change.
func mutant(r *rand.Rand, t *term) *term {
	changed := t.clone()
	at := places(&changed)
	r.Shuffle(len(at), func(i, k int) { at[i], at[k] = at[k], at[i] })
	if r.IntN(2) == 0 { // a filter first: what it leaves out is easily lost
		slices.SortStableFunc(at, func(a, b **term) int { return (*a).filters() - (*b).filters() })
	}
	for _, place := range at {
		if options := (*place).mutations(); len(options) > 0 {
			*place = options[r.IntN(len(options))]
			return changed
		}
	}
	return changed
}

// filters returns 0 for a filter and 1 for anything else.
func (t *term) filters() int {
	if strings.HasPrefix(t.form, "$.filter(") {
		return 0
	}
	return 1
}

// simpler returns terms that could stand for t in a smaller expression.
func (t *term) simpler() []*term {
	var list []*term
	for _, place := range places(&t)[1:] {
		if (*place).sort == t.sort {
			list = append(list, *place)
		}
	}
	plain := map[sort][]string{boolean: {"true", "false", "p"}, integer: {"0", "1", "i"}, decimal: {"0.5", "d"}, money: {"money(1, 'VND')", "m"},
		day: {"u"}, numbers: {"nums"}, people: {"kids"}}
	for _, form := range plain[t.sort] {
		if t.form == form {
			break
		}
		list = append(list, leaf(t.sort, form))
	}
	return slices.DeleteFunc(list, func(o *term) bool { return o.form == t.form && len(o.kids) == len(t.kids) })
}
