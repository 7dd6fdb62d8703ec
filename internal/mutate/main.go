// Command mutate changes a package at random places, one at a time, and
// reports which changes its tests notice:
//
//	go run ./internal/mutate -seed 1 -n 60 ./deadline
//
// No file of the package is changed: the go command is given a changed copy
// in place of one file. Of each mutant that compiles one line is printed, and
// at the end how many were noticed and how many survived.
package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil { //nolint:forbidigo // a command prints
		fmt.Fprintln(os.Stderr, "mutate:", err) //nolint:forbidigo // a command prints
		os.Exit(1)
	}
}

// tester tries mutants of one package.
type tester struct {
	pkg, tests string
	files      []string // of the package; none for all
	limit      time.Duration
	dir        string // of changed copies
}

func run(args []string, out io.Writer) (err error) {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1, "what the mutants are drawn from")
	n := flags.Int("n", 60, "how many mutants to try")
	tests := flags.String("tests", "", "the packages whose tests are run, instead of the package's own")
	files := flags.String("files", "", "the files of the package to change, by name, instead of all")
	limit := flags.Duration("limit", 2*time.Minute, "how long the tests may take; a mutant that takes longer is noticed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("name one package, as in: mutate -seed 1 -n 60 ./deadline")
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	t := tester{flags.Arg(0), cmp.Or(*tests, flags.Arg(0)), strings.Fields(*files), *limit, dir}
	sources, mutants, err := t.read()
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(*seed, 0))
	r.Shuffle(len(mutants), func(i, k int) { mutants[i], mutants[k] = mutants[k], mutants[i] })
	count := map[result]int{}
	for _, m := range mutants {
		if count[noticed]+count[survived] == *n {
			break
		}
		found, err := t.try(m, sources[m.file])
		if err != nil {
			return err
		}
		if count[found]++; found != refused {
			fmt.Fprintf(out, "%s  %s\n", describe(m, sources[m.file]), found)
		}
	}
	_, err = fmt.Fprintf(out, "%s, seed %d: %d noticed, %d survived\n", t.pkg, *seed, count[noticed], count[survived])
	return err
}

// result is what became of a mutant.
type result string

const (
	refused  result = "does not compile"
	noticed  result = "noticed"
	survived result = "SURVIVED"
)

// read returns the sources of the package, or of its files named, and all
// their mutants.
func (t tester) read() (sources map[string]string, mutants []mutant, err error) {
	listed, err := exec.Command("go", "list", "-json=Dir,GoFiles", t.pkg).Output()
	if err != nil {
		return nil, nil, fmt.Errorf("go list %s: %w", t.pkg, err)
	}
	var pkg struct {
		Dir     string
		GoFiles []string
	}
	if err := json.Unmarshal(listed, &pkg); err != nil {
		return nil, nil, err
	}
	sources = map[string]string{}
	for _, name := range pkg.GoFiles {
		if len(t.files) > 0 && !slices.Contains(t.files, name) {
			continue
		}
		file := filepath.Join(pkg.Dir, name)
		source, err := os.ReadFile(file) //nolint:forbidigo // a command reads what it is named
		if err != nil {
			return nil, nil, err
		}
		sources[file] = string(source)
		more, err := mutantsOf(file, string(source))
		if err != nil {
			return nil, nil, err
		}
		mutants = append(mutants, more...)
	}
	return sources, mutants, nil
}

// try runs the tests on a mutant.
func (t tester) try(m mutant, source string) (result, error) {
	changed, overlay := filepath.Join(t.dir, "changed.go"), filepath.Join(t.dir, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {m.file: changed}})
	if err != nil {
		return "", err
	}
	if err := errors.Join(os.WriteFile(changed, []byte(m.apply(source)), 0o600), os.WriteFile(overlay, replace, 0o600)); err != nil {
		return "", err
	}
	if exec.Command("go", "build", "-o", os.DevNull, "-overlay", overlay, t.pkg).Run() != nil {
		return refused, nil
	}
	args := append([]string{"test", "-overlay", overlay, "-vet=off", "-timeout", t.limit.String()}, strings.Fields(t.tests)...)
	if exec.Command("go", args...).Run() != nil {
		return noticed, nil
	}
	return survived, nil
}

// describe writes where a mutant is and what it changes.
func describe(m mutant, source string) string {
	file := m.file
	if wd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(wd, file); err == nil {
			file = rel
		}
	}
	line := func(s string) string { return strings.Join(strings.Fields(cmp.Or(s, "(nothing)")), " ") }
	return fmt.Sprintf("%s:%d:%d %s -> %s", file, m.at.Line, m.at.Column, line(source[m.from:m.to]), line(m.new))
}
