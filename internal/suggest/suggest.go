// Package suggest says which of the words there are somebody may have meant.
package suggest

import (
	"fmt"
	"slices"
)

// Hint asks whether the candidate nearest to a name was meant; where none is
// near it returns what to say otherwise.
func Hint(name string, candidates []string, otherwise string) string {
	if near := Nearest(name, candidates); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}

// Nearest returns the candidate that name was most likely meant to be: the
// one with the smallest edit distance, if that is at most a third of its
// length. It returns "" where none is near.
func Nearest(name string, candidates []string) string {
	best, bestDistance := "", 1<<30
	sorted := slices.Clone(candidates)
	slices.Sort(sorted)
	for _, c := range sorted {
		if d := distance(name, c); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	if best == "" || bestDistance > max(1, len([]rune(best))/3) {
		return ""
	}
	return best
}

// distance counts insertions, deletions, replacements and swaps of two
// neighbours.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	if len(s) > 64 || len(t) > 64 {
		return 1 << 30
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
