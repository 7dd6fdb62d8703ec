package eval_test

import (
	"strings"
	"testing"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// operand is an expression with the outcome of a letter. The failing one
// divides by zero; the missing one is a fact of its own for each place.
func operand(letter byte, fact string) string {
	switch letter {
	case 'T':
		return "true"
	case 'F':
		return "false"
	case '?':
		return fact
	default:
		return "1 / 0 == 1"
	}
}

// The tables of Kleene's logic, with failures: a row for the left operand, a
// column for the right one, in the order T F ? !. An operand that settles the
// outcome absorbs what is missing and what failed; a missing one stands before
// a failed one, for it may yet absorb it.
func TestTruthTables(t *testing.T) {
	const order = "TF?!"
	for _, table := range []struct {
		expression string
		rows       [4]string
		why        string
	}{
		{"A && B", [4]string{"TF?!", "FFFF", "?F??", "!F?!"}, "false absorbs"},
		{"A || B", [4]string{"TTTT", "TF?!", "T???", "T!?!"}, "true absorbs"},
		{"A == B", [4]string{"TF?!", "FT?!", "???!", "!!!!"}, "both are needed, and a failure is one whatever is missing"},
		{"A != B", [4]string{"FT?!", "TF?!", "???!", "!!!!"}, "both are needed"},
		{"!A || !B", [4]string{"FT?!", "TTTT", "?T??", "!T?!"}, "what was said of && by De Morgan"},
		{"A ? B : true", [4]string{"TF?!", "TTTT", "T???", "!!!!"}, "with A missing, agreeing branches decide"},
		{"A ? true : B", [4]string{"TTTT", "TF?!", "T???", "!!!!"}, "the same from the other side"},
		{"A ? B : B", [4]string{"TF?!", "TF?!", "TF??", "!!!!"}, "the branches agree"},
		{"[A, B].exists(x, x)", [4]string{"TTT!", "TF?!", "T??!", "!!!!"}, "a list with a failed member has failed"},
		{"[A, B].all(x, x)", [4]string{"TF?!", "FFF!", "?F?!", "!!!!"}, "and a known false is enough"},
		{"[A, B].exists_one(x, x)", [4]string{"FT?!", "TF?!", "???!", "!!!!"}, "two are too many"},
		{"A in [B]", [4]string{"TF?!", "FT?!", "???!", "!!!!"}, "membership is equality"},
		{"A in [true, B]", [4]string{"TTT!", "FT?!", "???!", "!!!!"}, "a known equal member is enough"},
	} {
		for i := range order {
			for j := range order {
				text := strings.NewReplacer("A", "("+operand(order[i], "a")+")", "B", "("+operand(order[j], "b")+")").Replace(table.expression)
				if got := letter(eval.Decide(t.Context(), compile(t, text), know(nil))); got != table.rows[i][j] {
					t.Errorf("%s = %c, want %c (%s)", text, got, table.rows[i][j], table.why)
				}
			}
		}
	}
}

// Groups of programs, by the letters of their parts.
func TestTruthOfGroups(t *testing.T) {
	for _, c := range []struct {
		parts                       string
		all, any, none, two, exceed byte // two: at least two; exceed: at least one more than there are
	}{
		{"", 'T', 'F', 'T', 'F', 'F'},
		{"T", 'T', 'T', 'F', 'F', 'F'},
		{"F", 'F', 'F', 'T', 'F', 'F'},
		{"?", '?', '?', '?', 'F', 'F'},
		{"!", '!', '!', '!', 'F', 'F'}, // a failure could have been one yes, not two
		{"TT", 'T', 'T', 'F', 'T', 'F'},
		{"TF", 'F', 'T', 'F', 'F', 'F'},
		{"T?", '?', 'T', 'F', '?', 'F'},
		{"TT?", '?', 'T', 'F', 'T', 'F'},
		{"TT!", '!', 'T', 'F', 'T', 'F'},
		{"T!!", '!', 'T', 'F', '!', 'F'},
		{"T?!", '?', 'T', 'F', '?', 'F'},
		{"F?!", 'F', '?', '?', '?', 'F'},
		{"T!", '!', 'T', 'F', '!', 'F'},
		{"F!!", 'F', '!', '!', '!', 'F'},
		{"FF?", 'F', '?', '?', 'F', 'F'},
	} {
		var parts []*tree.Program
		for i := range c.parts {
			parts = append(parts, compile(t, operand(c.parts[i], "a")))
		}
		got := string([]byte{
			letter(eval.Decide(t.Context(), tree.All(parts...), know(nil))), letter(eval.Decide(t.Context(), tree.Any(parts...), know(nil))), letter(eval.Decide(t.Context(), tree.None(parts...), know(nil))),
			letter(eval.Decide(t.Context(), tree.AtLeast(2, parts...), know(nil))), letter(eval.Decide(t.Context(), tree.AtLeast(len(parts)+1, parts...), know(nil))),
		})
		if want := string([]byte{c.all, c.any, c.none, c.two, c.exceed}); got != want {
			t.Errorf("%q: got %s, want %s", c.parts, got, want)
		}
	}
}

func TestMissingInComparisonsAndLists(t *testing.T) {
	path := tree.NewPath("list", facts().Facts[9].Type, false)
	withHole := tree.OfList(tree.OfInt(1), tree.Unknown(path.Index(1)), tree.OfInt(9))
	for _, c := range []struct {
		text  string
		known map[string]tree.Value
		want  string
		why   string
	}{
		{"n < 5", nil, "?", "n is missing"},
		{"pension > 0", map[string]tree.Value{"pension": none("pension")}, "error: pension is known to be absent; ask has(pension) first", "there is none"},
		{"has(pension)", map[string]tree.Value{"pension": none("pension")}, "false", "known that there is none"},
		{"has(pension)", nil, "?", "it may turn out to be absent"},
		{"has(pension) && pension > 0", map[string]tree.Value{"pension": none("pension")}, "false", "guarded"},
		{"has(spouse.age)", map[string]tree.Value{"spouse": none("spouse")}, "false", "a part of nothing is nothing"},
		{"spouse.age > 3", map[string]tree.Value{"spouse": none("spouse")}, "error: spouse is known to be absent; ask has(spouse) first", "a part of nothing is no number"},
		{"77 in list", map[string]tree.Value{"list": withHole}, "?", "the missing member may be 77"},
		{"1 in list", map[string]tree.Value{"list": withHole}, "true", "whatever the missing member is"},
		{"n in list", map[string]tree.Value{"list": tree.OfList()}, "false", "nothing is in an empty list"},
		{"n in list", nil, "?", "the whole list is missing"},
		{"name in ['a', 'b', 'c', 'd', 'e', 'f']", nil, "?", "a missing text may be in a long list too"},
		{"no_text in ['a', 'b', 'c', 'd', 'e', 'f']", map[string]tree.Value{"no_text": none("no_text")},
			"error: no_text is known to be absent; ask has(no_text) first", "and one that is absent is in none"},
		{"size(list)", map[string]tree.Value{"list": withHole}, "3", "a missing member is one"},
		{"sum(list)", map[string]tree.Value{"list": withHole}, "?", ""},
		{"list == [1, 2]", map[string]tree.Value{"list": withHole}, "false", "of another length"},
		{"list == [2, 2, 9]", map[string]tree.Value{"list": withHole}, "false", "one known member differs"},
		{"list == [1, 2, 9]", map[string]tree.Value{"list": withHole}, "?", "the missing one may be 2"},
		{"list[0]", map[string]tree.Value{"list": withHole}, "1", ""},
		{"list[1]", map[string]tree.Value{"list": withHole}, "list[1]?", "it knows what it stands for"},
		{"list[3]", map[string]tree.Value{"list": withHole}, "error: there is no member 3 in a list of 3; the first has the number 0; ask size(list) first, or write list.exists(…)", ""},
		{"list.filter(x, x > 5)", map[string]tree.Value{"list": withHole}, "?", "how long it is cannot be said"},
		{"list.map(x, x > 5)", map[string]tree.Value{"list": withHole}, "[false, ?, true]", "a member for each"},
		{"list.exists(x, x > 5)", map[string]tree.Value{"list": withHole}, "true", ""},
		{"list.exists(x, x > 10)", map[string]tree.Value{"list": withHole}, "?", ""},
		{"list.all(x, x > 5)", map[string]tree.Value{"list": withHole}, "false", ""},
		{"max(list)", map[string]tree.Value{"list": tree.OfList()}, "error: an empty list has no greatest; ask size(list) > 0 first", ""},
		{"sum(list)", map[string]tree.Value{"list": tree.OfList()}, "0", ""},
	} {
		got := eval.Decide(t.Context(), compile(t, c.text), know(c.known)).String()
		if got == "n?" || strings.HasSuffix(got, "?") && got != "list[1]?" {
			got = "?"
		}
		if got != c.want {
			t.Errorf("%s = %s, want %s (%s)", c.text, got, c.want, c.why)
		}
	}
}
