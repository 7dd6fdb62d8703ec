package portal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"
	"time"
)

// MaxBytes is the size of the longest file that is read: 8 MiB, two hundred
// times a long record of the portal. A longer one is refused with the place
// in the record where the limit lies, which shows what swells.
const MaxBytes = 8 << 20

// Read reads one record as the National Public Service Portal answers it:
// {"code": …, "data": {…}}. The name is that of the file, for problems.
//
// The portal writes days as instants, milliseconds since 1970; zone says in
// which zone they are days: UTC+7 for Viet Nam. A nil zone is UTC.
//
// A file that is no record (cut off, not JSON, not UTF-8, longer than
// [MaxBytes], of another shape) is an error, which is a [problem.Problem]. A record
// with a field of the wrong type is read; the field is among its Kept values
// and listed in its Problems.
func Read(name string, data []byte, zone *time.Location) (*Record, error) {
	if zone == nil {
		zone = time.UTC
	}
	r := &reader{name: name, data: data, zone: zone, placed: map[*node]bool{}}
	root, stop := r.open()
	if stop != nil {
		return nil, r.problem(*stop)
	}
	said, stop := r.content(root)
	if stop != nil {
		return nil, r.problem(*stop)
	}
	return &Record{file: name, root: root, content: said, kept: r.kept(root), problems: r.problems}, nil
}

// open checks size, encoding and syntax, in this order.
func (r *reader) open() (*node, *fault) {
	if len(r.data) > MaxBytes {
		return nil, tooLong(r.data)
	}
	if without, marked := bytes.CutPrefix(r.data, []byte(utf8Mark)); marked {
		r.data = without
		r.add(fault{message: "the file begins with a byte order mark", hint: "it was skipped; save the file as UTF-8 without one (RFC 8259, section 8.1)"})
	}
	if len(r.data) == 0 {
		return nil, &fault{message: "the file is empty"}
	}
	if stop := checkEncoding(r.data); stop != nil {
		return nil, stop
	}
	root, flaws, stop := parse(r.data)
	for _, flaw := range flaws {
		r.add(flaw)
	}
	return root, stop
}

func tooLong(data []byte) *fault {
	stop := &fault{
		message: fmt.Sprintf("the file is longer than %d bytes", MaxBytes),
		hint:    "no record of the portal is; the limit lies in the value named here",
	}
	if _, _, cut := parse(data[:MaxBytes]); cut != nil && cut.truncated {
		stop.path = cut.path
	}
	return stop
}

// Import reads every file of a folder, and of the folders in it, whose name
// ends in .json, in the order of their paths. Each gives a record or an error
// that names the file: a [problem.Problem], or one that wraps what the file system
// says. A file that cannot be read does not keep the others from being read. A
// nil folder is one error.
// Zone is as for [Read].
//
// One record is in memory at a time, so that a folder may be of any size.
func Import(folder fs.FS, zone *time.Location) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		if folder == nil {
			yield(nil, errors.New("there is no folder to read records from"))
			return
		}
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
