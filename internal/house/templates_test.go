package house_test

import (
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/text"
)

// English and Vietnamese say the same values of a phrase, but for those that one of
// them needs and the other has no use for.
func TestLanguagesSayTheSameValues(t *testing.T) {
	why := oneSided()
	for path, listed := range phrases() {
		for _, p := range listed {
			en, vi := namesIn(p.In("en")), namesIn(p.In("vi"))
			switch same := slices.Equal(en, vi); {
			case !same && why[p.Key()] == "":
				t.Errorf("%s: %s says %v in English and %v in Vietnamese", path, p.Key(), en, vi)
			case same && why[p.Key()] != "":
				t.Errorf("%s: %s says the same in both languages; take it off the list", path, p.Key())
			}
			delete(why, p.Key())
		}
	}
	for key := range why {
		t.Errorf("no phrase has the key %s", key)
	}
}

// oneSided lists the phrases whose values differ between the languages, and why.
func oneSided() map[string]string {
	return map[string]string{
		"date.day":             "the month has a name in English and a number in Vietnamese",
		"date.month":           "as in date.day",
		"deadline.instant":     "Vietnam has one zone",
		"term.months_and_half": "English counts halves, Vietnamese has a word for the last of them",
	}
}

// Whoever says a phrase gives all its values and no others: one that is misspelt
// would be said as nothing.
func TestSentencesHaveTheirValues(t *testing.T) {
	listed, checked := phrases(), 0
	for _, dir := range packages(t) {
		path, err := filepath.Rel(filepath.Join("..", ".."), dir)
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]text.Phrase{}
		for _, p := range listed[filepath.ToSlash(path)] {
			words[p.Key()] = p
		}
		set := token.NewFileSet()
		files, _ := checkFiles(t, dir, set, nil)
		keys := phraseVariables(files)
		for _, said := range sayings(files, keys) {
			p := words[keys[said.phrase]]
			want := slices.Compact(slices.Sorted(slices.Values(append(namesIn(p.In("en")), namesIn(p.In("vi"))...))))
			if checked++; !slices.Equal(said.names, want) {
				t.Errorf("%s: %s is given %v and says %v", set.Position(said.at), p.Key(), said.names, want)
			}
		}
	}
	if checked < 250 {
		t.Errorf("only %d sentences were found", checked)
	}
}

// What is listed is said somewhere: a phrase that nobody says would have to be put
// into other languages all the same.
func TestPhrasesAreSaid(t *testing.T) {
	for _, dir := range packages(t) {
		files, _ := checkFiles(t, dir, token.NewFileSet(), nil)
		keys := phraseVariables(files)
		for _, variable := range slices.Sorted(maps.Keys(keys)) {
			if !isUsed(files, variable) {
				t.Errorf("%s: nobody says %s, %s", dir, variable, keys[variable])
			}
		}
	}
}

// isUsed reports whether a variable is used in a function that does not list
// phrases.
func isUsed(files []*ast.File, variable string) bool {
	used := false
	for _, file := range files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if ok && strings.HasSuffix(strings.ToLower(f.Name.Name), "phrases") {
				continue
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				spec, isSpec := n.(*ast.ValueSpec)
				if isSpec && slices.ContainsFunc(spec.Names, func(id *ast.Ident) bool { return id.Name == variable }) {
					return false
				}
				id, isName := n.(*ast.Ident)
				used = used || isName && id.Name == variable
				return !used
			})
		}
	}
	return used
}

// namesIn returns the names of the values in a template, in order.
func namesIn(template string) []string {
	names := map[string]bool{}
	for _, place := range regexp.MustCompile(`\{([a-z_]+)[}:|]`).FindAllStringSubmatch(strings.ReplaceAll(template, "{{", ""), -1) {
		names[place[1]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// phraseVariables returns the keys of the phrases that are variables of a package.
func phraseVariables(files []*ast.File) map[string]string {
	keys := map[string]string{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			for i, value := range spec.Values {
				if call, ok := value.(*ast.CallExpr); ok && strings.HasSuffix(calledName(call.Fun), "NewPhrase") {
					keys[spec.Names[i].Name], _ = literal(call.Args[0])
				}
			}
			return true
		})
	}
	return keys
}

// saying is a place where a phrase is given values, by their names in order.
type saying struct {
	phrase string
	names  []string
	at     token.Pos
}

// sayings returns the places where a phrase is said by the name of its variable and
// its values are written out.
func sayings(files []*ast.File, keys map[string]string) []saying {
	var found []saying
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || call.Ellipsis.IsValid() {
				return true
			}
			variable, method, _ := strings.Cut(calledName(call.Fun), ".")
			first, says := map[string]int{"With": 0, "AppendIn": 3}[method]
			if keys[variable] == "" || !says {
				return true
			}
			s := saying{phrase: variable, at: call.Pos()}
			for i := first; i < len(call.Args); i += 2 {
				name, _ := literal(call.Args[i])
				s.names = append(s.names, name)
			}
			slices.Sort(s.names)
			found = append(found, s)
			return true
		})
	}
	return found
}
