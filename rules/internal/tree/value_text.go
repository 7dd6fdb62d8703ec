package tree

import (
	"fmt"
	"strconv"
	"strings"
)

// String returns the value as messages show it: a text in quotes, a missing
// value as its path with a question mark.
func (v Value) String() string {
	switch v.State() {
	case Missing:
		if p := v.Path(); p != nil {
			return p.String() + "?"
		}
		return "?"
	case Absent:
		return "none"
	case Failed:
		return "error: " + v.Fault().Error()
	default:
		return v.known()
	}
}

func (v Value) known() string {
	switch v.Kind() {
	case Bool:
		return strconv.FormatBool(v.num != 0)
	case Int:
		return strconv.FormatInt(v.num, 10)
	case Decimal:
		return v.Decimal().String()
	case Money:
		return v.Money().String()
	case Text, Enum:
		return strconv.Quote(v.Text())
	case Date:
		return v.Date().String()
	case List, Record:
		return v.composite()
	default:
		return "?"
	}
}

func (v Value) composite() string {
	var parts []string
	for i := range v.Len() {
		parts = append(parts, v.At(i).String())
	}
	if v.Kind() == Record {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// GoString helps tests that print values.
func (v Value) GoString() string { return fmt.Sprintf("%s(%s)", v.Kind(), v) }
