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

	"github.com/statutory-go/statutory/deadline/legal"
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

// Every named convention says in what it was read, the weakest of its provisions, each
// edition of its own, and one that was another from day to day has a row for each act.
func TestConventionsAreListed(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run([]string{"conventions"}, &out))
	rows := strings.Split(strings.TrimSpace(out.String()), "\n")
	assert.Equal(t, "name,act,since,until,review", rows[0])
	for _, row := range []string{
		"gb.FOIA2000,s. 10 FOIA 2000,,,reprint 2026-11-27",
		"us.Illinois,5 ILCS 70/1.11,,,reprint 2026-11-27",
		"us.FRCP6,Fed. R. Civ. P. 6(a),,,reprint 2026-11-27",
		"au.AIA36,s. 36 Acts Interpretation Act 1901 (Cth),,,nowhere", // s. 2G, on months, was not read
		"gb.Insolvency,sch. 5 Insolvency (England and Wales) Rules 2016 [unverified],,,nowhere",
		"us.FRCP6Before2009,Fed. R. Civ. P. 6(a),,2009-11-30,reprint 2026-11-27",
		`vn.RoadFeeMonths,"arts 6, 9 Circular 293/2016/TT-BTC",,2020-12-31,reprint 2026-11-27`,
		"vn.Tax,art. 6a Decree 126/2020/ND-CP,2022-10-30,2026-06-30,reprint",
		"vn.Tax,art. 3(7) Decree 252/2026/ND-CP,2026-07-01,,reprint 2026-11-27",
	} {
		assert.Contains(t, rows, row)
	}
	acts := 0
	for _, named := range namedConventions() {
		for _, c := range named.of().Dated() {
			acts++
			assert.NotEqual(t, legal.ReviewUnstated, c.Review().State, named.name)
		}
	}
	assert.Len(t, rows, acts+1)
	assert.EqualError(t, run([]string{"conventions", "vn"}, &out), "conventions takes no arguments; what an act says of a table is asked with deadlines FILE.csv")
}
