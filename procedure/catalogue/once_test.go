package catalogue_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// One fault is one problem, whatever follows from it.
func TestOneFaultIsOneProblem(t *testing.T) {
	using := strings.Replace(small, "versions:", "facts:\n  age: {type: int}\nversions:", 1) +
		"    requirements: {eligible: {id: adult, when: age >= 18}}\n"
	for _, row := range []struct{ name, old, new, want string }{
		{"a fact given twice", "  age: {type: int}\n", "  age: {type: int}\n  age: {type: int}\n", `permit.yaml:6:3: "age" is given twice, first on line 5; keep one of them`},
		{"a merge key for a part", "valid: {from: 2025-07-01}", "<<: {valid: {from: 2025-07-01}}", `permit.yaml:15:5: versions[1].<<: the merge key << is not supported; write the keys out`},
		{"a merge key for the whole", "id: permit\n", "<<: {id: permit}\n", `permit.yaml:2:1: <<: the merge key << is not supported; write the keys out`},
		{"a merge key among facts", "  age: {type: int}\n", "  age: {type: int}\n  <<: {size: {type: int}}\n", `permit.yaml:6:3: facts.<<: the merge key << is not supported; write the keys out`},
		{"a paper given twice", "card: {name", "form: {name", `permit.yaml:10:7: "form" is given twice, first on line 9; keep one of them`},
		{"a name that a # cuts off", "vi: Giấy phép}", "vi: Giấy phép #1\n  }", `permit.yaml:3:34: the text ends before "#1", which is read as a comment; put the whole text in quotes, or a blank after the #`},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NoError(t, loadOne(using))
			bad := strings.Replace(using, row.old, row.new, 1)
			require.NotEqual(t, using, bad)
			err := loadOne(bad)
			require.Error(t, err)
			assert.Equal(t, row.want, strings.Split(err.Error(), "\n")[0])
			assert.Len(t, strings.Split(err.Error(), "\n"), 3, err.Error())
		})
	}
}

// measured loads files and returns how much memory that took in all, in MB.
func measured(t *testing.T, files fstest.MapFS) (megabytes uint64, err error) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	_, err = catalogue.Load(t.Context(), files, vnprocedure.Profile())
	runtime.ReadMemStats(&after)
	assert.Less(t, time.Since(start), 30*time.Second)
	return (after.TotalAlloc - before.TotalAlloc) >> 20, err
}

// problemsWith counts the problems of an error that say something.
func problemsWith(err error, words string) (n int) {
	var list problem.List
	errors.As(err, &list)
	for _, p := range list {
		if strings.Contains(p.Message, words) {
			n++
		}
	}
	return n
}

// Many files with a fault each, one file with many facts, and many procedures
// beside many facts take what their size asks for, not the square of it: each
// takes some 50 to 200 MB, and took gigabytes.
func TestLoadGrowsWithItsInput(t *testing.T) {
	const n = 3_000
	files := fstest.MapFS{}
	for i := range n {
		files[fmt.Sprintf("p%05d.yaml", i)] = &fstest.MapFile{Data: []byte(strings.Replace(named(fmt.Sprintf("p%d", i)), "term: 10", "trem: 10", 1))}
	}
	used, err := measured(t, files)
	assert.Equal(t, n, problemsWith(err, `unknown key "trem"`))
	assert.Less(t, used, uint64(400))

	declared := func(n int, typ string) *fstest.MapFile {
		var b strings.Builder
		b.WriteString("statutory: facts/v1\nfacts:\n")
		for i := range n {
			fmt.Fprintf(&b, "  fact_%d: {type: %s}\n", i, typ)
		}
		return &fstest.MapFile{Data: []byte(b.String())}
	}
	for i := range n {
		name := fmt.Sprintf("p%05d.yaml", i)
		files[name] = &fstest.MapFile{Data: []byte(named(fmt.Sprintf("p%d", i)) + fmt.Sprintf("    requirements: {eligible: {id: a, when: fact_%d > 3}}\n", i))}
	}
	files["facts.yaml"] = declared(n, "int")
	used, err = measured(t, files)
	require.NoError(t, err)
	assert.Less(t, used, uint64(800))

	used, err = measured(t, fstest.MapFS{"facts.yaml": declared(10_000, "int"), "permit.yaml": {Data: []byte(small)}})
	assert.EqualError(t, err, "facts.yaml:2:1: facts: the definition has 10001 parts, more than 5000; split it\n    2 | facts:\n      | ^^^^^")
	assert.Less(t, used, uint64(200))
	used, err = measured(t, fstest.MapFS{"facts.yaml": declared(10_000, "itn"), "permit.yaml": {Data: []byte(small)}})
	assert.Equal(t, 10_000, problemsWith(err, `"itn" is no type`))
	assert.Less(t, used, uint64(400))
	oneLine := strings.Replace(string(declared(3_000, "itn").Data), "facts:\n", "facts: {", 1)
	oneLine = strings.ReplaceAll(oneLine, "}\n", "}, ") + "}\n"
	used, err = measured(t, fstest.MapFS{"facts.yaml": {Data: []byte(oneLine)}})
	assert.ErrorContains(t, err, `facts.yaml:2:26: facts.fact_0.type: "itn" is no type`)
	assert.Less(t, used, uint64(400))
}
