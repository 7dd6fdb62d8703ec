package problem

import (
	"fmt"
	"strings"
)

// longestError is how many bytes an error prints at most.
const longestError = 4096

// cut returns a text of so many bytes at most: of a longer one its beginning
// and its end, and between them how much is left out.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	head, tail := most/2, most/4
	return fmt.Sprintf("%s … %d bytes left out … %s", strings.ToValidUTF8(s[:head], ""), len(s)-head-tail, strings.ToValidUTF8(s[len(s)-tail:], ""))
}

// joined returns the texts of some problems on lines of their own. Of too many
// the middle is left out, and how many that are is said.
func joined(problems []string) string {
	whole := strings.Join(problems, "\n")
	if len(whole) <= longestError {
		return whole
	}
	const head, tail = longestError / 2, longestError / 4
	from, size := 1, min(len(problems[0]), head)
	for from < len(problems) && size+len(problems[from]) < head {
		size += len(problems[from]) + 1
		from++
	}
	to, size := len(problems), 0
	for to > from && size+len(problems[to-1]) < tail {
		to--
		size += len(problems[to]) + 1
	}
	middle := "\n"
	if to > from {
		middle = fmt.Sprintf("\n… %d problems left out …\n", to-from)
	}
	return cut(strings.Join(problems[:from], "\n"), head) + middle + strings.Join(problems[to:], "\n")
}
