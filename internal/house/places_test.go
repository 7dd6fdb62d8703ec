package house_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Every path that CONTRIBUTING.md and DESIGN.md name in backquotes exists, so
// that a reader who looks a question up finds its file.
func TestPlacesInTheDocumentsExist(t *testing.T) {
	place := regexp.MustCompile("`((?:\\.ci|deadline|rules|procedure|examples|internal)/[A-Za-z0-9_./-]+)`")
	for _, name := range []string{"CONTRIBUTING.md", "DESIGN.md", "README.md"} {
		document, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		found := place.FindAllSubmatch(document, -1)
		for _, m := range found {
			if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(string(m[1])))); err != nil {
				t.Errorf("%s names %s, which does not exist", name, m[1])
			}
		}
		if name == "CONTRIBUTING.md" && len(found) < 20 {
			t.Errorf("%s names %d places: is its table still there?", name, len(found))
		}
	}
}
