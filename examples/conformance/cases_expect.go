package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/rules/exact"
)

// expectation is one thing that a case expects: arrears.total of 165000.
type expectation struct{ key, value string }

// expected is what a case expects, in the order of the file.
type expected []expectation

// expectations reads expect. What stands inside another key, as in arrears:
// {since: …}, is named with a point: arrears.since.
func expectations(node *yaml.Node) (expected, error) {
	if node.Kind != yaml.MappingNode || len(node.Content) == 0 {
		return nil, errors.New("the case expects nothing; write expect: {verdict: …}")
	}
	var found expected
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i].Value, node.Content[i+1]
		if value.Kind == yaml.MappingNode {
			inner, err := expectations(value)
			if err != nil {
				return nil, err
			}
			for _, e := range inner {
				found = append(found, expectation{key + "." + e.key, e.value})
			}
			continue
		}
		found = append(found, expectation{key, canonical(value)})
	}
	return found, nil
}

// nothing stands for a value that there is none of: null, an empty list, an
// amount of someone who gets none.
const nothing = "none"

// canonical writes a value so that equal ones are equal texts: numbers without
// needless zeros, lists in order.
func canonical(node *yaml.Node) string {
	if node.Kind == yaml.AliasNode {
		return canonical(node.Alias)
	}
	if node.Kind == yaml.SequenceNode {
		var members []string
		for _, item := range node.Content {
			members = append(members, canonical(item))
		}
		return list(members)
	}
	switch node.ShortTag() {
	case "!!null":
		return nothing
	case "!!int", "!!float":
		return number(strings.ReplaceAll(node.Value, "_", ""))
	}
	return node.Value
}

func number(text string) string {
	if d, err := exact.ParseDecimal(text); err == nil {
		return d.String()
	}
	return text
}

func list(members []string) string {
	if len(members) == 0 {
		return nothing
	}
	sorted := slices.Sorted(slices.Values(members))
	return "[" + strings.Join(sorted, " ") + "]"
}

// compare says whether an answer is what was expected. Keys that expect does
// not name are not looked at.
func (e expected) compare(a answer) (state, got string) {
	state = passed
	var parts []string
	for _, want := range e {
		value, answered := a[want.key]
		if !answered {
			value = "?"
		}
		if !agree(want.key, want.value, value) {
			state = failed
		}
		parts = append(parts, fmt.Sprintf("%s=%s", want.key, value))
	}
	return state, strings.Join(parts, " ")
}

// agree compares two values. Arrears are counted by the month, so the first
// and the last are compared as months.
func agree(key, want, got string) bool {
	if month := len("2006-01"); strings.HasPrefix(key, "arrears.") && len(want) >= month && len(got) >= month &&
		(key == "arrears.since" || key == "arrears.until") {
		return want[:month] == got[:month]
	}
	return want == got
}

func (e expected) String() string {
	var parts []string
	for _, want := range e {
		parts = append(parts, want.key+"="+want.value)
	}
	return strings.Join(parts, " ")
}
