package yamldoc

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

// The most nodes that a document may have once its aliases are written out,
// and the deepest nesting. A procedure has some hundreds, and seven levels.
const (
	maxNodes = 200_000
	maxDepth = 64
)

// checkTree finds what is YAML but must not stand in these files, and reports
// whether reading the document would never, or hardly ever, end.
//
// Keys that are reported are taken out, so that nobody reads them as well.
func checkTree(file *document, root *yaml.Node, cutOff bool) (problems problem.List, endless bool) {
	c := checker{file: file, sizes: map[*yaml.Node]int{}, cutOff: cutOff}
	if c.size(root, 0) > maxNodes && !c.endless {
		c.report(root, "the document has more than %d values", splitFile, maxNodes)
		c.endless = true
	}
	return c.problems, c.endless
}

type checker struct {
	file     *document
	problems problem.List
	sizes    map[*yaml.Node]int // nodes below each anchor; -1 while inside it
	endless  bool
	cutOff   bool   // texts may be cut off by a comment
	steps    []step // from the top to where the check is
}

// A step leads from a value to one inside it.
type step struct {
	key   *yaml.Node // nil in a list
	index int
}

// path returns the path of where the check is.
func (c *checker) path() string {
	var b strings.Builder
	for _, s := range c.steps {
		if s.key == nil {
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		} else {
			b.WriteString("." + s.key.Value)
		}
	}
	return b.String()
}

func (c *checker) report(n *yaml.Node, format, hint string, args ...any) {
	c.problems = append(c.problems, c.file.Problem(place(n), tokenWidth(c.file.File, n), fmt.Sprintf(format, args...), hint))
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
	c.checkEnd(n)
	if n.Anchor != "" {
		c.sizes[n] = -1
	}
	total := 1
	for i, child := range n.Content {
		here := step{index: i}
		if n.Kind == yaml.MappingNode {
			here.key = n.Content[i-i%2]
		}
		c.steps = append(c.steps, here)
		total = min(total+c.size(child, depth+1), maxNodes+1)
		c.steps = c.steps[:depth]
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

// checkEnd reports a text that a # cuts off: a comment has a blank behind it.
func (c *checker) checkEnd(n *yaml.Node) {
	if !c.cutOff || n.Kind != yaml.ScalarNode || n.Style&^yaml.TaggedStyle != 0 || n.Value == "" ||
		len(c.file.Line(n.Line)) > longestLine {
		return
	}
	places := scalarPlaces(c.file.File, n)
	at := places[len(places)-1]
	line := []rune(c.file.Line(at.Line))
	rest := string(line[min(at.Column, len(line)):])
	comment := strings.TrimLeft(rest, " \t")
	words := strings.TrimLeft(comment, "#")
	if comment == rest || words == comment || words == "" || strings.HasPrefix(words, " ") || strings.HasPrefix(words, "\t") {
		return
	}
	at.Column = len(line) - len([]rune(comment)) + 1
	c.problems = append(c.problems, c.file.Problem(at, len([]rune(comment)),
		fmt.Sprintf("the text ends before %q, which is read as a comment", comment),
		"put the whole text in quotes, or a blank after the #"))
}

func (c *checker) checkKeys(n *yaml.Node) {
	seen, kept := map[string]*yaml.Node{}, n.Content[:0]
	for pair := range slices.Chunk(n.Content, 2) {
		key := pair[0]
		switch first := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode:
			c.report(key, "a key must be a plain word", "")
		case key.ShortTag() == "!!merge":
			c.report(key, "the merge key << is not supported", "write the keys out")
			c.problems[len(c.problems)-1].Path = strings.TrimPrefix(c.path()+".<<", ".")
			c.file.merged[n] = true
		case first != nil:
			c.report(key, "%q is given twice, first on line %d", "keep one of them", key.Value, first.Line)
		default:
			seen[key.Value] = key
			kept = append(kept, pair...)
		}
	}
	n.Content = kept
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
