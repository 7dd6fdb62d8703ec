package yamldoc

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/problem"
)

// The most nodes that a document may have once its aliases are written out,
// and the deepest nesting. A procedure has some hundreds, and seven levels.
const (
	maxNodes = 200_000
	maxDepth = 64
)

// checkTree finds what is YAML but must not stand in these files, and reports
// whether reading the document would never, or hardly ever, end.
func checkTree(file *source.File, root *yaml.Node) (problems problem.List, endless bool) {
	c := checker{file: file, sizes: map[*yaml.Node]int{}}
	if c.size(root, 0) > maxNodes && !c.endless {
		c.report(root, "the document has more than %d values", "write one file for each procedure", maxNodes)
		c.endless = true
	}
	return c.problems, c.endless
}

type checker struct {
	file     *source.File
	problems problem.List
	sizes    map[*yaml.Node]int // nodes below each anchor; -1 while inside it
	endless  bool
}

func (c *checker) report(n *yaml.Node, format, hint string, args ...any) {
	c.problems = append(c.problems, c.file.Problem(place(n), tokenWidth(c.file, n), fmt.Sprintf(format, args...), hint))
}

// size counts the nodes at and below n with aliases written out, and checks
// each on the way.
func (c *checker) size(n *yaml.Node, depth int) int {
	if depth > maxDepth {
		if depth == maxDepth+1 {
			c.report(n, "nested more than %d deep", "", maxDepth)
		}
		c.endless = true
		return 1
	}
	if n.Kind == yaml.AliasNode {
		return c.aliasSize(n)
	}
	c.checkTag(n)
	if n.Anchor != "" {
		c.sizes[n] = -1
	}
	total := 1
	for _, child := range n.Content {
		total = min(total+c.size(child, depth+1), maxNodes+1)
	}
	if n.Kind == yaml.MappingNode {
		c.checkKeys(n)
	}
	if n.Anchor != "" {
		c.sizes[n] = total
	}
	return total
}

func (c *checker) aliasSize(n *yaml.Node) int {
	size := c.sizes[n.Alias]
	switch {
	case size == -1:
		c.report(n, "*%s stands inside &%s, which would never end", "write the value out", n.Value, n.Value)
		c.endless = true
		return 1
	case size > maxNodes && !c.endless:
		c.endless = true
		c.report(n, "*%s grows to more than %d values", "write the value out", n.Value, maxNodes)
	}
	return size
}

func (c *checker) checkTag(n *yaml.Node) {
	switch n.ShortTag() {
	case "", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!map", "!!seq", "!!merge":
	default:
		c.report(n, "the tag %s means nothing here", "take it out", n.Tag)
	}
}

func (c *checker) checkKeys(n *yaml.Node) {
	seen := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch first := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode:
			c.report(key, "a key must be a plain word", "")
		case key.ShortTag() == "!!merge":
			c.report(key, "the merge key << is not supported", "write the keys out")
		case first != nil:
			c.report(key, "%q is given twice, first on line %d", "keep one of them", key.Value, first.Line)
		default:
			seen[key.Value] = key
		}
	}
}

// tokenWidth returns how many characters the caret under a node covers.
func tokenWidth(file *source.File, n *yaml.Node) int {
	if n.Kind == yaml.AliasNode {
		return len([]rune(n.Value)) + 1
	}
	if n.Kind != yaml.ScalarNode {
		return 1
	}
	places := scalarPlaces(file, n)
	width := 1
	for _, at := range places {
		if at.Line == n.Line {
			width = max(width, at.Column-n.Column+1)
		}
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 && strings.TrimSpace(n.Value) != "" {
		width++ // the closing quote
	}
	return width
}
