package procedure

import (
	"fmt"
	"strconv"
	"strings"
)

// A Handle says where a part stands in its version, by the keys of files:
// fees[0], handling.supplement. It is comparable and can be a map key; its zero
// is the version itself. Versions make handles, see [Version.Items].
type Handle struct {
	key string
	// number counts the members of a list from 1; 0 is a part that stands alone.
	number int
}

// String returns the place in the version: "fees[0]"; nothing for the version
// itself.
func (h Handle) String() string {
	if h.number == 0 {
		return h.key
	}
	return h.key + "[" + strconv.Itoa(h.number-1) + "]"
}

// Path returns the place in the procedure, of which the version is the one at
// an index: "versions[1].fees[0]".
func (h Handle) Path(version int) string {
	path := "versions[" + strconv.Itoa(version) + "]"
	if h.IsZero() {
		return path
	}
	return path + "." + h.String()
}

// IsZero reports whether h is that of the version itself.
func (h Handle) IsZero() bool { return h == Handle{} }

// MarshalText writes the handle as String does.
func (h Handle) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes. The error is a [*HandleError];
// that there is such a part is for the version to say.
func (h *Handle) UnmarshalText(text []byte) error {
	key, index, listed := strings.Cut(string(text), "[")
	read := Handle{key: key}
	if listed {
		i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
		if err != nil {
			return &HandleError{string(text)}
		}
		read.number = i + 1
	}
	if read.String() != string(text) || strings.Contains(key, "]") || listed && (key == "" || read.number < 1) {
		return &HandleError{string(text)}
	}
	*h = read
	return nil
}

// A HandleError is a text that is no handle.
type HandleError struct {
	Text string `json:"text"`
}

func (e *HandleError) Error() string {
	return fmt.Sprintf("%q is no place in a version; write a key, with an index from 0 for a member of a list: fees[0]", e.Text)
}
