package yamldoc_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/yamldoc"
)

type colour string

type shelf struct {
	Name   string    `json:"name" doc:"required" example:"fiction"`
	Colour colour    `json:"colour"`
	Width  int       `json:"width"`
	Open   bool      `json:"open"`
	Since  date.Date `json:"since"`
	Books  []book    `json:"books"`
	Tags   []string  `json:"tags"`
	Beside *shelf    `json:"beside"`
	Dimensions
}

// Dimensions are embedded: their keys stand among those of the shelf.
type Dimensions struct {
	Height int `json:"height"`
}

// book is written under its number.
type book struct {
	Number string `json:"-" doc:"key"`
	Title  string `json:"title" doc:"required"`
}

func format() *yamldoc.Format {
	return yamldoc.NewFormat(
		yamldoc.Enum[colour]("red", "green"),
		yamldoc.TextOf[date.Date]("", yamldoc.Object{"type": "string"}),
	)
}

const full = `name: fiction
colour: red
width: 120
open: true
since: 2024-01-01
books:
  "2":
    title: two
  "1":
    title: |-
      one
      half
tags:
- a
beside:
  name: poetry
height: 40
`

func read(t *testing.T, text string) (shelf, error) {
	t.Helper()
	doc, problems := yamldoc.Parse("s.yaml", []byte(text))
	require.NoError(t, problems.Err())
	var s shelf
	return s, yamldoc.Decode(format(), *doc, &s).Err()
}

func TestDecodeAndBack(t *testing.T) {
	doc, problems := yamldoc.Parse("s.yaml", []byte(full))
	require.NoError(t, problems.Err())
	var s shelf
	require.NoError(t, yamldoc.Decode(format(), *doc, &s).Err())
	assert.Equal(t, shelf{Name: "fiction", Colour: "red", Width: 120, Open: true, Since: date.MustParse("2024-01-01"),
		Books: []book{{"2", "two"}, {"1", "one\nhalf"}}, Tags: []string{"a"}, Beside: &shelf{Name: "poetry"}, Dimensions: Dimensions{40}}, s)
	text, err := yamldoc.YAML(format(), s)
	require.NoError(t, err)
	assert.YAMLEq(t, full, string(text))
	data, err := yamldoc.JSON(format(), s)
	require.NoError(t, err)
	assert.Equal(t, `{"name":"fiction","colour":"red","width":120,"open":true,"since":"2024-01-01",`+
		`"books":{"2":{"title":"two"},"1":{"title":"one\nhalf"}},"tags":["a"],"beside":{"name":"poetry"},"height":40}`, string(data))
}

// Aliases are followed, and numbers keep their characters where a text is
// wanted.
func TestDecodeAliasesAndNumbers(t *testing.T) {
	doc, problems := yamldoc.Parse("s.yaml", []byte("name: &n 1.10\nbeside: {name: *n}\ntags: [*n, 007]\n"))
	require.NoError(t, problems.Err())
	var s shelf
	require.NoError(t, yamldoc.Decode(format(), *doc, &s).Err())
	assert.Equal(t, shelf{Name: "1.10", Beside: &shelf{Name: "1.10"}, Tags: []string{"1.10", "007"}}, s)
}

func TestDecodeProblems(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"not a mapping", "[1, 2]", "s.yaml:1:1: a list stands where a mapping (key: value) is expected\n    1 | [1, 2]\n      | ^"},
		{"several at once, in order of place", "colour: blue\nwidth: wide\nopen: yes\nbooks: {\"1\": {}}\n", `s.yaml:1:1: name: "name" is missing; for example name: fiction
    1 | colour: blue
      | ^^^^^^
s.yaml:1:9: colour: "blue" is not one of the values here; write one of red, green
    1 | colour: blue
      |         ^^^^
s.yaml:2:8: width: "wide" stands where a whole number is expected
    2 | width: wide
      |        ^^^^
s.yaml:3:7: open: "yes" stands where true or false is expected
    3 | open: yes
      |       ^^^
s.yaml:4:14: books.1.title: "title" is missing
    4 | books: {"1": {}}
      |              ^`},
		{"a text in quotes, and an empty one", "name: x\ncolour: \"blue\"\nbeside: {name: y, colour: 'b''e'}\nwidth: ''\n", `s.yaml:2:9: colour: "blue" is not one of the values here; write one of red, green
    2 | colour: "blue"
      |         ^^^^^^
s.yaml:3:27: beside.colour: "b'e" is not one of the values here; write one of red, green
    3 | beside: {name: y, colour: 'b''e'}
      |                           ^^^^^^
s.yaml:4:8: width: "" stands where a whole number is expected
    4 | width: ''
      |        ^`},
		{"a list of members that have names", "name: x\nbooks: [{title: y}]\n", `s.yaml:2:8: books: a list stands where a mapping (each member under its name) is expected
    2 | books: [{title: y}]
      |        ^`},
		{"a number that is not whole", "name: x\nwidth: 1.5\n", `s.yaml:2:8: width: "1.5" stands where a whole number is expected
    2 | width: 1.5
      |        ^^^`},
		{"a text for a list", "name: x\ntags: a\n", `s.yaml:2:7: tags: "a" stands where a list (each member after "- ") is expected
    2 | tags: a
      |       ^`},
		{"a list for a day", "name: x\nsince: [1]\n", `s.yaml:2:8: since: a list stands where a single value is expected
    2 | since: [1]
      |        ^`},
		{"a list for a text", "name: [x]\n", `s.yaml:1:7: name: a list stands where a text is expected
    1 | name: [x]
      |       ^`},
		{"an embedded key misspelt", "name: x\nhight: 3\n", `s.yaml:2:1: hight: unknown key "hight"; did you mean "height"?
    2 | hight: 3
      | ^^^^^`},
		{"nothing given", "name: x\nbeside:\n", `s.yaml:2:1: beside: no value is given; give one or leave the key out
    2 | beside:
      | ^^^^^^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := read(t, test.yaml)
			require.Error(t, err)
			assert.Equal(t, test.want, err.Error())
		})
	}
}

// A day needs no tag and no quotes, and what only looks like one is a text.
func TestTextsThatLookLikeDays(t *testing.T) {
	for _, name := range []string{"2024-01-01", "abcd-ef-gh", "2024-01-0:"} {
		text, err := yamldoc.YAML(format(), shelf{Name: name})
		require.NoError(t, err)
		doc, problems := yamldoc.Parse("s.yaml", text)
		require.NoError(t, problems.Err(), string(text))
		assert.Equal(t, name, doc.Find("name").Text())
		assert.NotContains(t, string(text), "!!", name)
	}
}

func TestSchema(t *testing.T) {
	schema := yamldoc.Schema(format(), shelf{}, map[string]string{"yamldoc_test.shelf.Name": "what it says", "yamldoc_test.book": "a book"})
	data, err := json.MarshalIndent(schema["definitions"], "", " ")
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"book": {"type": "object", "description": "a book", "additionalProperties": false, "required": ["title"],
			"properties": {"title": {"type": ["string", "number"]}}},
		"Date": {"type": "string"},
		"shelf": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
			"name": {"type": ["string", "number"], "description": "what it says"},
			"colour": {"enum": ["red", "green"]}, "width": {"type": "integer"}, "open": {"type": "boolean"},
			"since": {"$ref": "#/definitions/Date"},
			"books": {"type": "object", "additionalProperties": {"$ref": "#/definitions/book"}},
			"tags": {"type": "array", "items": {"type": ["string", "number"]}},
			"beside": {"$ref": "#/definitions/shelf"}, "height": {"type": "integer"}}}}`, string(data))
	assert.Equal(t, "#/definitions/shelf", schema["$ref"])
}

// A path that goes deeper than the document is told where the document ends.
func TestFind(t *testing.T) {
	doc, _ := yamldoc.Parse("s.yaml", []byte(full))
	for path, want := range map[string]string{
		"books[1].title": "books.1.title", "books.2": "books.2", "tags[0]": "tags[0]", "tags[7]": "tags",
		"beside.books[0].title": "beside", "": "", "colour.shade": "colour",
	} {
		assert.Equal(t, want, doc.Find(path).Path(), path)
	}
}
