package eval_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// numbers are a list by letters: T is 1, F is 2, ! is 0 and ? is missing.
func numbers(letters string) tree.Value {
	path := tree.NewPath("list", tree.ListOf(tree.Simple(tree.Int)), false)
	members := make([]tree.Value, len(letters))
	for i := range letters {
		switch letters[i] {
		case 'T':
			members[i] = tree.OfInt(1)
		case 'F':
			members[i] = tree.OfInt(2)
		case '!':
			members[i] = tree.OfInt(0)
		default:
			members[i] = tree.Unknown(path.Index(i))
		}
	}
	return tree.OfList(members...)
}

// Loops by what the condition says of each member: yes, no, missing, failed.
// exists and all absorb, exists_one and filter do not. The condition x == 1
// cannot fail; 1 / x == 1 fails for 0, so that a missing member may.
func TestTruthOfLoops(t *testing.T) {
	for _, c := range []struct {
		members          string
		exists, all, one byte
		filter, mapped   string
		why              string
	}{
		{"", 'F', 'T', 'F', "[]", "[]", "nobody"},
		{"T", 'T', 'T', 'T', "[1]", "[true]", ""},
		{"F", 'F', 'F', 'F', "[]", "[false]", ""},
		{"?", '?', '?', '?', "?", "[?]", ""},
		{"TT", 'T', 'T', 'F', "[1, 1]", "[true, true]", "two are not one"},
		{"TF", 'T', 'F', 'T', "[1]", "[true, false]", ""},
		{"T?", 'T', '?', '?', "?", "[true, ?]", "one or two"},
		{"?T", 'T', '?', '?', "?", "[?, true]", "whatever comes first"},
		{"F?", '?', 'F', '?', "?", "[false, ?]", ""},
		{"TT?", 'T', '?', 'F', "?", "[true, true, ?]", "two already, and the third cannot fail"},
		{"FF?", '?', 'F', '?', "?", "[false, false, ?]", ""},
	} {
		known := map[string]tree.Value{"list": numbers(c.members)}
		require.Equal(t, string([]byte{c.exists, c.all, c.one}), string([]byte{
			letter(decide(t, "list.exists(x, x == 1)", known)), letter(decide(t, "list.all(x, x == 1)", known)), letter(decide(t, "list.exists_one(x, x == 1)", known)),
		}), "%s: %s", c.members, c.why)
		require.Equal(t, c.filter, decide(t, "list.filter(x, x == 1)", known).String(), c.members)
		require.Equal(t, c.mapped, decide(t, "list.map(x, x == 1)", known).String(), c.members)
	}
	for _, c := range []struct {
		members                          string
		exists, all, one, filter, mapped byte
		why                              string
	}{
		{"", 'F', 'T', 'F', 'k', 'k', "nobody"},
		{"TF", 'T', 'F', 'T', 'k', 'k', "all known"},
		{"!", '!', '!', '!', '!', '!', "a failure"},
		{"T!", 'T', '!', '!', '!', '!', "a yes absorbs it for exists alone"},
		{"F!", '!', 'F', '!', '!', '!', "a no for all"},
		{"!T", 'T', '!', '!', '!', '!', "in any order"},
		{"?", '?', '?', '?', '?', '?', "the list may fail as a whole"},
		{"T?", 'T', '?', '?', '?', '?', ""},
		{"TT?", 'T', '?', '?', '?', '?', "the third may fail, and then there is no answer"},
		{"?!", '?', '?', '!', '?', '!', "an answer may absorb the failure, but not where all are needed"},
		{"T?!", 'T', '?', '!', '?', '!', ""},
		{"F?!", '?', 'F', '!', '?', '!', ""},
	} {
		known := map[string]tree.Value{"list": numbers(c.members)}
		got := make([]byte, 0, 5)
		for _, text := range []string{"list.exists(x, 1 / x == 1)", "list.all(x, 1 / x == 1)", "list.exists_one(x, 1 / x == 1)", "list.filter(x, 1 / x == 1)", "list.map(x, 1 / x == 1)"} {
			v := decide(t, text, known)
			if v.IsKnown() && v.Kind() == tree.List {
				got = append(got, 'k')
			} else {
				got = append(got, letter(v))
			}
		}
		require.Equal(t, string([]byte{c.exists, c.all, c.one, c.filter, c.mapped}), string(got), "%s: %s", c.members, c.why)
	}
}

// Loops within loops see each other's members, and leave those of the outer
// loop as they were.
func TestNestedLoops(t *testing.T) {
	known := map[string]tree.Value{"list": tree.OfList(tree.OfInt(1), tree.OfInt(2), tree.OfInt(3)), "n": tree.OfInt(2)}
	for _, c := range []struct{ text, want, why string }{
		{"list.map(x, list.filter(y, y > x))", "[[2, 3], [3], []]", ""},
		{"list.map(x, list.exists(y, y > x) ? x : 0)", "[1, 2, 0]", "x is the outer member again after the inner loop"},
		{"list.map(x, list.map(y, x * y))", "[[1, 2, 3], [2, 4, 6], [3, 6, 9]]", ""},
		{"list.filter(x, list.all(y, y <= x))", "[3]", "the greatest"},
		{"list.exists(x, list.map(y, y * x).exists(z, z == 9 && z > n))", "true", "three deep, and a fact"},
		{"list.map(x, list.map(y, list.map(z, x + y + z)))", "[[[3, 4, 5], [4, 5, 6], [5, 6, 7]], [[4, 5, 6], [5, 6, 7], [6, 7, 8]], [[5, 6, 7], [6, 7, 8], [7, 8, 9]]]", ""},
		{"sum(list.map(x, sum(list.map(y, x * y))))", "36", "6 times 6"},
		{"list.exists_one(x, list.exists_one(y, y > x))", "true", "only 2 has one number above it"},
	} {
		require.Equal(t, c.want, decide(t, c.text, known).String(), "%s (%s)", c.text, c.why)
	}
}
