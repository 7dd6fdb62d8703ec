package house_test

import (
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/procedure/vn/publication"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// phrases are what each package says, by its folder.
func phrases() map[string][]text.Phrase {
	return map[string][]text.Phrase{
		"deadline": deadline.Phrases(), "deadline/calendar": calendar.Phrases(), "deadline/clock": clock.Phrases(),
		"deadline/convention": convention.Phrases(), "deadline/date": date.Phrases(), "deadline/draw": draw.Phrases(), "deadline/holiday": holiday.Phrases(), "deadline/ical": ical.Phrases(),
		"deadline/legal": legal.Phrases(), "deadline/lunar": lunar.Phrases(), "deadline/text": text.Phrases(),
		"procedure": procedure.Phrases(), "procedure/assessment": assessment.Phrases(), "procedure/catalogue": catalogue.Phrases(),
		"procedure/dossier": dossier.Phrases(), "procedure/vn/publication": publication.Phrases(), "rules": rules.Phrases(), "rules/exact": exact.Phrases(),
	}
}

// Every phrase that a package makes, alone or as the name of a value of an
// enumeration, is among its Phrases: what is not listed there no catalogue is
// asked for, and another language would be silent about it.
func TestPhrasesAreListed(t *testing.T) {
	listed := phrases()
	owner := map[string]string{}
	for _, dir := range packages(t) {
		path, err := filepath.Rel(filepath.Join("..", ".."), dir)
		if err != nil {
			t.Fatal(err)
		}
		path = filepath.ToSlash(path)
		made := madeIn(t, dir)
		var keys []string
		for _, p := range listed[path] {
			keys = append(keys, p.Key())
			if of := owner[p.Key()]; of != "" {
				t.Errorf("%s and %s both say %s", of, path, p.Key())
			}
			owner[p.Key()] = path
		}
		for _, key := range made {
			if !slices.Contains(keys, key) {
				t.Errorf("%s: Phrases lacks %s", path, key)
			}
		}
		for _, key := range keys {
			if !slices.Contains(made, key) && !strings.HasPrefix(key, "month.") && !strings.HasPrefix(key, "weekday.") {
				t.Errorf("%s: Phrases has %s, which nothing makes", path, key)
			}
		}
	}
	if len(owner) < 400 {
		t.Errorf("there are %d phrases only", len(owner))
	}
}

// madeIn returns the keys of the phrases that the files of a package make.
func madeIn(t *testing.T, dir string) []string {
	t.Helper()
	files, _ := checkFiles(t, dir, token.NewFileSet(), nil)
	keys := map[string]bool{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			switch calledName(call.Fun) {
			case "text.NewPhrase", "NewPhrase":
				if key, ok := literal(call.Args[0]); ok {
					keys[key] = true
				}
			case "enum.Of":
				of, _ := literal(call.Args[0])
				for _, arg := range call.Args[2:] {
					value, ok := arg.(*ast.CallExpr)
					if word, is := literal(value.Args[1]); ok && is {
						keys[of+"."+word] = true
					}
				}
			}
			return true
		})
	}
	return slices.Sorted(maps.Keys(keys))
}

func calledName(fun ast.Expr) string {
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if of, ok := f.X.(*ast.Ident); ok {
			return of.Name + "." + f.Sel.Name
		}
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// All phrases of the library are sound by what a catalogue of another language is
// held to: there are words, and braces are closed.
func TestPhrasesAreSound(t *testing.T) {
	all := slices.Concat(slices.Collect(maps.Values(phrases()))...)
	words := map[string]string{}
	for _, p := range all {
		words[p.Key()] = p.In("vi")
	}
	if _, err := text.NewCatalogue(all, text.Language{Tag: "xx", Words: words}); err != nil {
		t.Error(err)
	}
}
