package main

import (
	"strings"
	"testing"
)

// Each operator changes one place of a function, and only in the way named.
func TestMutants(t *testing.T) {
	for _, row := range []struct{ body, mutants, why string }{
		{"return a < b", "return a <= b", "a bound belongs to the other side"},
		{"return a <= b", "return a < b", "a bound belongs to the other side"},
		{"return a == b", "return a != b", "equality is turned round"},
		{"return a && b", "return a || b", "and becomes or"},
		{"return a + b", "return a - b", "a sum becomes a difference"},
		{"return a / b", "return a * b", "a quotient becomes a product"},
		{"return 2", "return 3", "a number grows by one"},
		{"return true", "return false", "a yes becomes a no"},
		{"a()", "", "a statement is dropped"},
		{"a = b", "", "a statement is dropped"},
		{"a++", "", "a statement is dropped"},
		{"a := b", "none", "a declaration cannot be dropped"},
		{"for { continue }", "for { break }", "a loop ends instead of going on"},
		{"for { break }", "for { continue }", "a loop goes on instead of ending"},
		{"if a { return b }", "if !(a) { return b } | ", "a condition is negated, or the return dropped"},
		{"if a { b() }", "if !(a) { b() } | if a {  }", "a condition is negated, or what it guards dropped"},
		{`return "a < 1"`, "none", "texts stay"},
	} {
		source := "package p\n\nfunc f() { " + row.body + " }\n"
		found, err := mutantsOf("p.go", source)
		if err != nil {
			t.Fatal(err)
		}
		var bodies []string
		for _, m := range found {
			changed := strings.TrimSuffix(strings.TrimPrefix(m.apply(source), "package p\n\nfunc f() { "), " }\n")
			bodies = append(bodies, changed)
		}
		got := strings.Join(bodies, " | ")
		if len(found) == 0 {
			got = "none"
		}
		if got != row.mutants {
			t.Errorf("%s: %q, want %q: %s", row.body, got, row.mutants, row.why)
		}
	}
}

func TestDescribe(t *testing.T) {
	source := "package p\n\nvar a = b < c\n"
	found, err := mutantsOf("p.go", source)
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if got, want := describe(found[0], source), ":3:11 < -> <="; !strings.HasSuffix(got, want) {
		t.Errorf("%s, want …%s", got, want)
	}
}

func TestRunRefuses(t *testing.T) {
	var out strings.Builder
	if err := run([]string{"-n", "1"}, &out); err == nil || !strings.Contains(err.Error(), "name one package") {
		t.Error(err)
	}
}
