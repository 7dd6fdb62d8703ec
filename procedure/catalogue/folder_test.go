//go:build unix

package catalogue_test

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// named returns the small file under another id.
func named(id string) string { return strings.Replace(small, "id: permit", "id: "+id, 1) }

func write(t *testing.T, name, text string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
}

// The ending counts in any case, and links to files and folders are followed.
func TestLoadFindsEveryFile(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	write(t, dir+"/a.yaml", named("a"))
	write(t, dir+"/b.YAML", named("b"))
	write(t, dir+"/sub/c.Yml", named("c"))
	write(t, dir+"/.git/hidden.yaml", "not read")
	write(t, elsewhere+"/d.yaml", named("d"))
	write(t, elsewhere+"/e.txt", named("e"))
	require.NoError(t, os.Symlink(elsewhere, dir+"/linked"))
	require.NoError(t, os.Symlink(elsewhere+"/e.txt", dir+"/e.yaml"))
	c, err := catalogue.Load(t.Context(), os.DirFS(dir))
	require.NoError(t, err)
	var keys []string
	for p := range c.Procedures() {
		keys = append(keys, p.Key())
	}
	assert.Equal(t, []string{"a", "b", "c", "d", "e"}, keys)
}

// What cannot be read is a problem of its own beside those inside files, and
// stops nothing.
func TestLoadReportsWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.yaml", strings.Replace(small, "term: 10", "trem: 10", 1))
	require.NoError(t, os.Symlink("nowhere.yaml", dir+"/dangling.yaml"))
	require.NoError(t, os.Symlink("..", dir+"/sub"))
	require.NoError(t, os.Symlink(".", dir+"/around"))
	require.NoError(t, os.Symlink("/dev/zero", dir+"/endless.yaml"))
	require.NoError(t, syscall.Mkfifo(dir+"/pipe.yaml", 0o644))
	require.NoError(t, os.Remove(dir+"/sub"))
	_, err := catalogue.Load(t.Context(), os.DirFS(dir))
	require.Error(t, err)
	assert.Equal(t, `a.yaml:17:10: versions[1].limits[0].trem: unknown key "trem"; did you mean "term"?
   17 |       - {trem: 10 working days, channels: [in_person]}
      |          ^^^^
around: the link leads back to a folder that it stands in; take it out
dangling.yaml: the link leads nowhere: no such file or directory; take it out or let it lead to a file
endless.yaml: this is no file with a text but a device; give it another name or take it out
pipe.yaml: this is no file with a text but a named pipe; give it another name or take it out`, err.Error())
}

// endless is a file system of one file that never ends and states no size.
type endless struct{ fstest.MapFS }

func (e endless) Open(name string) (fs.File, error) {
	file, err := e.MapFS.Open(name)
	if name == "." || err != nil {
		return file, err
	}
	return endlessFile{file}, nil
}

type endlessFile struct{ fs.File }

func (endlessFile) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	return len(p), nil
}

var _ io.Reader = endlessFile{}

func TestLoadReadsNoMoreThanCanBeParsed(t *testing.T) {
	_, err := catalogue.Load(t.Context(), endless{fstest.MapFS{"a.yaml": {}}})
	require.Error(t, err)
	assert.Contains(t, err.Error(), "a.yaml:1:1: the file has more than the 8388608 bytes that are read; write one file for each procedure")
}

// Ids are compared by what they look like, and have nothing in them that
// cannot be seen.
func TestLookAlikes(t *testing.T) {
	for _, row := range []struct{ name, first, second, want string }{
		{"decomposed", "trợ_cấp", "tro\u031b\u0323_ca\u0302\u0301p", `is not written in composed letters (Unicode NFC); write "tr\u1ee3_c\u1ea5p"`},
		{"another script", "cop", "\u0441\u043e\u0440", `"\u0441\u043e\u0440" looks like the id or code of another procedure: Permit; it is declared in a.yaml already`},
		{"the letter of Iceland", "Đơn", "Ðơn", `looks like the id or code of another procedure: Permit; it is declared in a.yaml already`},
		{"mixed scripts", "x", "p\u0435rmit", "mixes letters of Cyrillic and Latin"},
		{"zero width", "x", "per\u200bmit", "has the character U+200B in it"},
		{"bidirectional", "x", "\u202etimrep", "has the character U+202E in it"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(named(row.first))}, "b.yaml": {Data: []byte(named(row.second))}})
			require.Error(t, err)
			assert.Contains(t, err.Error(), row.want)
			assert.Contains(t, err.Error(), "b.yaml:2:5: id: ")
		})
	}
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(named("trợ_cấp"))}})
	require.NoError(t, err)
	_, err = c.Procedure("tro\u031b\u0323_ca\u0302\u0301p")
	assert.NoError(t, err, "whoever asks may write the same letters otherwise")

	inside := strings.Replace(small, "form: {name", "fo\u200drm: {name", 1)
	assert.ErrorContains(t, loadOne(inside), "permit.yaml:7:7: versions[0].evidence.fo\u200drm: \"fo\\u200drm\" has the character U+200D in it")
	assert.ErrorContains(t, loadOne(small+"    requirements: {eligible: {id: a, when: \"true\u2066 || false\"}}\n"),
		"permit.yaml:18:44: versions[1].requirements.eligible.when: the control U+2066 makes the expression read otherwise than it is computed; take it out")
	inside = strings.Replace(small, "card: {name", "fоrm: {name", 1) // Cyrillic о
	assert.ErrorContains(t, loadOne(inside), `the id "f\u043erm" looks like another, "form"`)
}

// A context that has ended is the whole answer, at once.
func TestEndedContext(t *testing.T) {
	c := socialPension(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	before := time.Now()
	_, err := catalogue.Load(ended, manyProcedures(t, 200), vnprocedure.Profile())
	require.ErrorIs(t, err, context.Canceled)
	assert.EqualError(t, err, "load procedures: context canceled")
	p, err := c.Procedure("social_pension")
	require.NoError(t, err)
	_, err = catalogue.New(ended, catalogue.Definition{Procedures: []procedure.Procedure{p}, Facts: c.Facts(), Profiles: []procedure.Profile{vnprocedure.Profile()}})
	require.ErrorIs(t, err, context.Canceled)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"age": 76}}
	_, err = c.Assess(ended, "social_pension", q)
	require.ErrorIs(t, err, context.Canceled)
	_, err = c.Entitled(ended, q)
	require.ErrorIs(t, err, context.Canceled)
	assert.Less(t, time.Since(before), time.Second)
}

func TestZeroCatalogue(t *testing.T) {
	for _, c := range []*catalogue.Catalogue{nil, {}} {
		assert.Zero(t, c.Len())
		assert.Empty(t, c.Facts())
		assert.Empty(t, c.Parameters())
		assert.Empty(t, c.Lint())
		for range c.Procedures() {
			t.Error("a procedure")
		}
		_, err := c.Assess(t.Context(), "permit", assessment.Question{})
		assert.ErrorIs(t, err, catalogue.ErrUnknownProcedure)
		_, err = c.Version("permit", legal.AsOf{})
		assert.ErrorIs(t, err, catalogue.ErrUnknownProcedure)
		_, err = c.Entitled(t.Context(), assessment.Question{}, "permit")
		assert.ErrorIs(t, err, catalogue.ErrUnknownProcedure)
		e, err := c.Entitled(t.Context(), assessment.Question{})
		require.NoError(t, err)
		assert.Empty(t, e.Assessments)
	}
	_, err := catalogue.Load(t.Context(), nil)
	assert.EqualError(t, err, "load procedures: no folder is given")
}
