package portal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"
	"time"
)

// Import reads every file of a folder, and of the folders in it, whose name
// ends in .json, in the order of their paths. Each gives a record or an error
// that names the file: a [Problem], or one that wraps what the file system
// says. A file that cannot be read does not keep the others from being read.
// Zone is as for [Read].
//
// One record is in memory at a time, so that a folder may be of any size.
func Import(folder fs.FS, zone *time.Location) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		// The walk ends early only where yield asks for it; what goes wrong
		// with one path is yielded.
		_ = fs.WalkDir(folder, ".", func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				if !yield(nil, unreadable(path, err)) {
					return fs.SkipAll
				}
				return nil
			case entry.IsDir() || !strings.HasSuffix(strings.ToLower(path), ".json"):
				return nil
			}
			if !yield(readFile(folder, path, zone)) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

func readFile(folder fs.FS, path string, zone *time.Location) (*Record, error) {
	file, err := folder.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, MaxBytes+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	return Read(path, data, zone)
}

// unreadable puts the name of the file before what the file system says.
func unreadable(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s: the file cannot be read: %w", path, err)
}
