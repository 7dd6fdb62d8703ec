package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every function of a legal order that returns a convention, and takes nothing, has
// its name in the table, in order.
func TestEveryConventionHasItsName(t *testing.T) {
	var want, got []string
	files, err := filepath.Glob("../../deadline/*/*.go")
	require.NoError(t, err)
	for _, file := range files {
		order := filepath.Base(filepath.Dir(file))
		if order == "convention" || strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, d := range parsed.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && returnsConvention(f) {
				want = append(want, order+"."+f.Name.Name)
			}
		}
	}
	slices.Sort(want)
	for _, c := range namedConventions() {
		got = append(got, c.name)
		assert.False(t, c.of().IsZero(), c.name)
		found, err := conventionNamed(c.name)
		require.NoError(t, err)
		assert.Equal(t, c.name, found.name)
	}
	assert.Equal(t, want, got)
}

func returnsConvention(f *ast.FuncDecl) bool {
	if f.Recv != nil || !f.Name.IsExported() || len(f.Type.Params.List) > 0 || f.Type.Results == nil || len(f.Type.Results.List) != 1 {
		return false
	}
	of, ok := f.Type.Results.List[0].Type.(*ast.SelectorExpr)
	if !ok || of.Sel.Name != "Convention" {
		return false
	}
	pkg, ok := of.X.(*ast.Ident)
	return ok && pkg.Name == "convention"
}
