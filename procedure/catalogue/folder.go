package catalogue

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/yamldoc"
)

// The most files that are read together, and how many folders may stand inside
// each other.
const (
	maxFiles   = 200_000
	maxFolders = 64
)

// A folder finds the files to read. What stands in the way of one is a problem
// like those inside files, and hides no other.
type folder struct {
	fsys     fs.FS
	files    []string
	problems problem.List
}

func (f *folder) report(name, message, hint string) {
	f.problems = append(f.problems, problem.Problem{File: name, Message: message, Hint: hint})
}

// walk gathers the files in and below a folder. Symbolic links are followed;
// above are the folders that dir stands in, and dir itself.
func (f *folder) walk(ctx context.Context, dir string, above []fs.FileInfo) error {
	entries, err := fs.ReadDir(f.fsys, dir)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && dir == ".":
		return err
	case err != nil:
		f.report(dir, "the folder cannot be read: "+reason(err), "")
	}
	for _, entry := range entries {
		if err := f.entry(ctx, path.Join(dir, entry.Name()), entry, above); err != nil {
			return err
		}
	}
	return nil
}

func (f *folder) entry(ctx context.Context, name string, entry fs.DirEntry, above []fs.FileInfo) error {
	wanted := slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(path.Ext(name)))
	hidden := strings.HasPrefix(entry.Name(), ".")
	link := entry.Type()&fs.ModeSymlink != 0
	if hidden && !wanted || !wanted && !link && !entry.IsDir() {
		return nil
	}
	info, err := fs.Stat(f.fsys, name)
	switch {
	case err != nil && link:
		f.report(name, "the link leads nowhere: "+reason(err), "take it out or let it lead to a file")
	case err != nil:
		f.report(name, "the file cannot be read: "+reason(err), "")
	case info.IsDir() && hidden:
	case info.IsDir():
		return f.below(ctx, name, append(slices.Clip(above), info))
	case !wanted:
	case !info.Mode().IsRegular():
		f.report(name, "this is no file with a text but a "+kindOf(info.Mode()), "give it another name or take it out")
	case len(f.files) == maxFiles:
		return fmt.Errorf("there are more than %d files", maxFiles)
	default:
		f.files = append(f.files, name)
	}
	return nil
}

// below walks a folder inside those above it, which the last of above is.
func (f *folder) below(ctx context.Context, name string, above []fs.FileInfo) error {
	last := len(above) - 1
	if slices.ContainsFunc(above[:last], func(outer fs.FileInfo) bool { return os.SameFile(outer, above[last]) }) {
		f.report(name, "the link leads back to a folder that it stands in", "take it out")
		return nil
	}
	if last > maxFolders {
		f.report(name, fmt.Sprintf("more than %d folders stand inside each other", maxFolders), "")
		return nil
	}
	return f.walk(ctx, name, above)
}

// kindOf names what is no regular file.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "named pipe"
	case mode&fs.ModeSocket != 0:
		return "socket"
	}
	return "device"
}

// reason returns what an error of a file system says beside operation and name.
func reason(err error) string {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}

// read reads a file, but never more of it than can be parsed.
func read(fsys fs.FS, name string) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(file, yamldoc.MaxBytes+1))
	return data, errors.Join(err, file.Close())
}
