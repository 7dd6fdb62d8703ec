package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// mutant is one change of a source file: bytes that are replaced.
type mutant struct {
	file     string
	at       token.Position
	from, to int // offsets
	new      string
}

// apply returns the source with the change.
func (m mutant) apply(source string) string { return source[:m.from] + m.new + source[m.to:] }

// operators are the binary operators that are exchanged.
//
//nolint:gochecknoglobals // a table of constants
var operators = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
}

// mutantsOf returns every mutant of a source file, in the order of the file.
// Some of them do not compile.
func mutantsOf(file, source string) ([]mutant, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	f := finder{set: set, file: file, source: source}
	ast.Inspect(parsed, func(n ast.Node) bool {
		_, imports := n.(*ast.ImportSpec)
		if !imports {
			f.visit(n)
		}
		return !imports
	})
	return f.mutants, nil
}

// finder collects the mutants of a file.
type finder struct {
	set     *token.FileSet
	file    string
	source  string
	mutants []mutant
}

// replace adds the mutant in which the source from one position to another is
// something else.
func (f *finder) replace(from, to token.Pos, with string) {
	at := f.set.Position(from)
	f.mutants = append(f.mutants, mutant{f.file, at, at.Offset, f.set.Position(to).Offset, with})
}

func (f *finder) text(n ast.Node) string {
	return f.source[f.set.Position(n.Pos()).Offset:f.set.Position(n.End()).Offset]
}

func (f *finder) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if other, ok := operators[n.Op]; ok {
			f.replace(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), other.String())
		}
	case *ast.BasicLit:
		if value, err := strconv.ParseInt(n.Value, 0, 64); err == nil && n.Kind == token.INT {
			f.replace(n.Pos(), n.End(), strconv.FormatInt(value+1, 10))
		}
	case *ast.Ident:
		if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
			f.replace(n.Pos(), n.End(), other)
		}
	case *ast.IfStmt:
		f.condition(n)
	case *ast.BranchStmt:
		if other := map[token.Token]string{token.CONTINUE: "break", token.BREAK: "continue"}[n.Tok]; other != "" && n.Label == nil {
			f.replace(n.Pos(), n.End(), other)
		}
	case *ast.ExprStmt, *ast.IncDecStmt:
		f.drop(n)
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			f.drop(n)
		}
	}
}

// drop leaves a statement out.
func (f *finder) drop(n ast.Node) { f.replace(n.Pos(), n.End(), "") }

// condition negates the condition of an if, or drops the whole where it only
// returns.
func (f *finder) condition(n *ast.IfStmt) {
	f.replace(n.Cond.Pos(), n.Cond.End(), "!("+f.text(n.Cond)+")")
	if n.Init != nil || n.Else != nil || len(n.Body.List) != 1 {
		return
	}
	if _, returns := n.Body.List[0].(*ast.ReturnStmt); returns {
		f.drop(n)
	}
}
