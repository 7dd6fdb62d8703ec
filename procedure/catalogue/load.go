package catalogue

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/schema"
	"github.com/statutory-go/statutory/rules"
)

// procedureFile is a file that holds one procedure.
type procedureFile struct {
	Kind string `json:"statutory" doc:"required"`
	procedure.Procedure
}

// factsFile is a file of facts that several procedures ask for.
type factsFile struct {
	Kind  string       `json:"statutory" doc:"required"`
	Facts []rules.Fact `json:"facts" doc:"required"`
}

// parametersFile is a file of dated values that several procedures use.
type parametersFile struct {
	Kind       string            `json:"statutory" doc:"required"`
	Parameters []rules.Parameter `json:"parameters" doc:"required"`
}

// Load reads every file of fsys whose name ends with .yaml or .yml, in any
// case, in all folders but those whose name starts with a dot, and makes one
// catalogue of them. Symbolic links are followed. Each file says by its key
// "statutory" what it holds: procedure/v1, facts/v1 or parameters/v1.
//
// A procedure is read under the one of the profiles that its key "profile"
// names, or under the neutral one, which is always there.
//
// The error is a [problem.List] with everything that is wrong in all the files,
// each with line, column and caret, and files that cannot be read; or an error
// of fsys or ctx.
func Load(ctx context.Context, fsys fs.FS, profiles ...procedure.Profile) (*Catalogue, error) {
	c, err := load(ctx, fsys, profiles)
	if list := (problem.List)(nil); err != nil && !errors.As(err, &list) {
		return nil, fmt.Errorf("load procedures: %w", err)
	}
	return c, err
}

func load(ctx context.Context, fsys fs.FS, given []procedure.Profile) (*Catalogue, error) {
	if fsys == nil {
		return nil, errors.New("no folder is given")
	}
	top, err := fs.Stat(fsys, ".")
	if err != nil {
		return nil, err
	}
	found := folder{fsys: fsys}
	if err := found.walk(ctx, ".", []fs.FileInfo{top}); err != nil {
		return nil, err
	}
	if len(found.files)+len(found.problems) == 0 {
		return nil, errors.New("no file ends with .yaml or .yml")
	}
	b, err := readFiles(ctx, found, given)
	if err != nil {
		return nil, err
	}
	return b.build(ctx)
}

// readFiles reads files side by side, and puts what they hold together in
// their order.
func readFiles(ctx context.Context, found folder, given []procedure.Profile) (*builder, error) {
	all, problems := profilesOf(given)
	formats, parts := all.formats(), make([]builder, len(found.files))
	err := sideBySide(ctx, len(found.files), func(i int) {
		parts[i].formats = formats
		data, err := read(found.fsys, found.files[i])
		if err != nil {
			parts[i].problems = problem.List{{File: found.files[i], Message: "the file cannot be read: " + reason(err)}}
			return
		}
		parts[i].addFile(found.files[i], data)
	})
	b := &builder{profiles: all, problems: append(found.problems, problems...)}
	for _, part := range parts {
		b.procedures = append(b.procedures, part.procedures...)
		b.facts = append(b.facts, part.facts...)
		b.parameters = append(b.parameters, part.parameters...)
		b.problems = append(b.problems, part.problems...)
	}
	return b, err
}

// sideBySide does n independent pieces of work on all processors, and returns
// when they are done or, with its error, soon after the context has ended.
func sideBySide(ctx context.Context, n int, do func(i int)) error {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wait.Wait()
	return ctx.Err()
}

// Parse reads one file that holds a procedure, as [Load] does, without the
// facts and parameters of other files: rules are read, not compiled. It is for
// programs that show or edit a procedure.
func Parse(name string, data []byte, profiles ...procedure.Profile) (procedure.Procedure, error) {
	var b builder
	b.profiles, b.problems = profilesOf(profiles)
	b.formats = b.profiles.formats()
	b.addFile(name, data)
	for _, p := range b.procedures {
		if _, given := b.profiles.find(p.part.Profile); !given {
			b.problems = append(b.problems, b.profiles.notGiven(p))
		}
	}
	if err := b.problems.Err(); err != nil {
		return procedure.Procedure{}, err
	}
	if len(b.procedures) == 0 {
		return procedure.Procedure{}, problem.List{{File: name, Message: "the file holds no procedure", Hint: "see statutory: " + schema.Procedure}}
	}
	return b.procedures[0].part, nil
}

func (b *builder) addFile(name string, data []byte) {
	root, problems := yamldoc.Parse(name, data)
	b.problems = append(b.problems, problems...)
	if root == nil {
		return
	}
	if kind, ok := b.kind(*root); ok {
		b.addDocument(kind, *root)
	}
}

// kind returns what the file says it is.
func (b *builder) kind(root yamldoc.Node) (string, bool) {
	const hint = "start it with statutory: " + schema.Procedure
	node, ok := root.Get("statutory")
	if !ok {
		b.problems = append(b.problems, root.Problem("the file does not say what it holds", hint))
		return "", false
	}
	kinds := []string{schema.Procedure, schema.Facts, schema.Parameters}
	if node.Kind() != yamldoc.Scalar || !slices.Contains(kinds, node.Text()) {
		b.problems = append(b.problems, node.Problem(fmt.Sprintf("%q is not a kind of file that is read here", node.Text()),
			"write one of "+strings.Join(kinds, ", ")))
		return "", false
	}
	return node.Text(), true
}

func (b *builder) addDocument(kind string, root yamldoc.Node) {
	format := b.formats.under(root)
	switch kind {
	case schema.Procedure:
		var f procedureFile
		b.problems = append(b.problems, yamldoc.Decode(format, root, &f)...)
		b.procedures = append(b.procedures, located[procedure.Procedure]{f.Procedure, place{root, true, ""}})
	case schema.Facts:
		var f factsFile
		b.problems = append(b.problems, yamldoc.Decode(format, root, &f)...)
		for i, fact := range f.Facts {
			b.facts = append(b.facts, located[rules.Fact]{fact, place{root, true, fmt.Sprintf("facts[%d]", i)}})
		}
	case schema.Parameters:
		var f parametersFile
		b.problems = append(b.problems, yamldoc.Decode(format, root, &f)...)
		for i, p := range f.Parameters {
			b.parameters = append(b.parameters, located[rules.Parameter]{p, place{root, true, fmt.Sprintf("parameters[%d]", i)}})
		}
	}
}
