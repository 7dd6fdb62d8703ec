package house_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mostBack is how many arrows between the files of a package may run back up.
const mostBack = 19

// Files of a package stand in layers: who reads one from its top finds that it
// uses what lies below. An arrow goes from a file to each other file of the
// package of which it uses a name; those that run back up are the fewest that an
// order of the files leaves, found greedily.
func TestFilesBuildOnEachOtherInOneDirection(t *testing.T) {
	for _, dir := range packages(t) {
		arrows := arrowsIn(t, dir)
		back := backIn(arrows)
		total := 0
		for _, to := range arrows {
			total += len(to)
		}
		t.Logf("%-40s %3d files, %3d arrows, %3d run back up", dir, len(arrows), total, len(back))
		if len(back) > mostBack {
			t.Errorf("%s: %d arrows between files run back up, more than %d:\n%s", dir, len(back), mostBack, strings.Join(back, "\n"))
		}
	}
}

// packages lists the folders of the module that hold Go files of the library.
func packages(t *testing.T) []string {
	t.Helper()
	root := filepath.Join("..", "..")
	var dirs []string
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || entry.Name() == "examples"):
			return filepath.SkipDir
		case path != root && exists(filepath.Join(path, "go.mod")):
			return filepath.SkipDir // a module of its own
		}
		if files, err := filepath.Glob(filepath.Join(path, "*.go")); err == nil && len(files) > 1 {
			dirs = append(dirs, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return dirs
}

func exists(path string) bool { _, err := os.Stat(path); return err == nil }

// arrowsIn returns, for each file of a package, the others of which it uses a
// name, each with such a name.
func arrowsIn(t *testing.T, dir string) map[string]map[string]string {
	t.Helper()
	set, info := token.NewFileSet(), &types.Info{Uses: map[*ast.Ident]types.Object{}}
	files, pkg := checkFiles(t, dir, set, info)
	arrows := map[string]map[string]string{}
	for _, file := range files {
		arrows[filepath.Base(set.Position(file.Pos()).Filename)] = map[string]string{}
	}
	for id, object := range info.Uses {
		from, to := filepath.Base(set.Position(id.Pos()).Filename), filepath.Base(set.Position(object.Pos()).Filename)
		if object.Pkg() == pkg && object.Pos().IsValid() && from != to {
			arrows[from][to] = max(arrows[from][to], id.Name)
		}
	}
	return arrows
}

// check returns the types of a package.
func check(t *testing.T, dir string) *types.Package {
	t.Helper()
	_, pkg := checkFiles(t, dir, token.NewFileSet(), nil)
	return pkg
}

// checkFiles checks the files of a package but its tests. What other packages
// export does not matter here, so none is read, and the errors that follow from
// that are of no interest.
func checkFiles(t *testing.T, dir string, set *token.FileSet, info *types.Info) ([]*ast.File, *types.Package) {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range list {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: nothing{}, Error: func(error) {}}
	pkg, _ := config.Check(dir, set, files, info)
	return files, pkg
}

// nothing imports every package as an empty one.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	pkg := types.NewPackage(path, filepath.Base(path))
	pkg.MarkComplete()
	return pkg, nil
}

// backIn orders the files and returns the arrows that run back up. A file that
// uses nothing of those left goes below them, one that none of them uses goes on
// top, and else the one that is used more than it uses goes below.
func backIn(arrows map[string]map[string]string) []string {
	left := slices.Sorted(maps.Keys(arrows))
	floor := map[string]int{}
	low, high := 0, len(left)
	balance := func(f string) int { // how many more of those left use f than it uses
		n := 0
		for _, other := range left {
			if _, ok := arrows[other][f]; ok && other != f {
				n++
			}
			if _, ok := arrows[f][other]; ok && other != f {
				n--
			}
		}
		return n
	}
	uses := func(f string) bool {
		return slices.ContainsFunc(left, func(o string) bool { _, ok := arrows[f][o]; return ok && o != f })
	}
	used := func(f string) bool {
		return slices.ContainsFunc(left, func(o string) bool { _, ok := arrows[o][f]; return ok && o != f })
	}
	for len(left) > 0 {
		at := slices.IndexFunc(left, func(f string) bool { return !uses(f) })
		if at < 0 {
			if top := slices.IndexFunc(left, func(f string) bool { return !used(f) }); top >= 0 {
				floor[left[top]] = high
				high--
				left = slices.Delete(left, top, top+1)
				continue
			}
			best := slices.MaxFunc(left, func(a, b string) int { return cmp.Compare(balance(a), balance(b)) })
			at = slices.Index(left, best)
		}
		floor[left[at]] = low
		low++
		left = slices.Delete(left, at, at+1)
	}
	var back []string
	for from, to := range arrows {
		for other, name := range to {
			if floor[from] < floor[other] {
				back = append(back, fmt.Sprintf("  %s uses %s of %s", from, name, other))
			}
		}
	}
	slices.Sort(back)
	return back
}
