package schematest

import (
	"go/ast"
	"go/constant"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// Comments returns the doc comments of types and fields of the packages in some
// folders, as package.Type and package.Type.Field, on one line each.
func Comments(t *testing.T, folders ...string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, folder := range folders {
		for _, file := range parse(t, token.NewFileSet(), folder) {
			for _, decl := range file.Decls {
				if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.TYPE {
					collect(texts, file.Name.Name+".", d)
				}
			}
		}
	}
	return texts
}

func parse(t *testing.T, set *token.FileSet, folder string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(folder + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

func collect(texts map[string]string, in string, d *ast.GenDecl) {
	for _, spec := range d.Specs {
		s := spec.(*ast.TypeSpec)
		doc := s.Doc
		if doc == nil {
			doc = d.Doc
		}
		texts[in+s.Name.Name] = plain(doc)
		fields, ok := s.Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, f := range fields.Fields.List {
			for _, name := range f.Names {
				if texts[in+s.Name.Name+"."+name.Name] = plain(f.Doc); f.Doc == nil {
					texts[in+s.Name.Name+"."+name.Name] = plain(f.Comment)
				}
			}
		}
	}
}

func plain(c *ast.CommentGroup) string {
	if c == nil {
		return ""
	}
	printer := comment.Printer{TextWidth: -1}
	var p comment.Parser
	return strings.TrimSpace(string(printer.Text(p.Parse(c.Text()))))
}

// words returns the values of the kinds of text that the packages in some folders
// declare, as package.Type, in the order of the source.
func words(t *testing.T, folders ...string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for _, folder := range folders {
		set, info := token.NewFileSet(), &types.Info{Defs: map[*ast.Ident]types.Object{}}
		files := parse(t, set, folder)
		config := types.Config{Importer: nothing{}, Error: func(error) {}}
		pkg, _ := config.Check(folder, set, files, info)
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok {
					return true
				}
				c, ok := info.Defs[id].(*types.Const)
				if !ok || !c.Exported() || c.Val().Kind() != constant.String {
					return true
				}
				if named, ok := c.Type().(*types.Named); ok {
					name := pkg.Name() + "." + named.Obj().Name()
					found[name] = append(found[name], constant.StringVal(c.Val()))
				}
				return true
			})
		}
	}
	return found
}

// nothing imports every package as an empty one: constants need no other.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	pkg := types.NewPackage(path, filepath.Base(path))
	pkg.MarkComplete()
	return pkg, nil
}
