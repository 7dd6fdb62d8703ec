package portal

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// utf8Mark is the byte order mark as UTF-8 writes it.
const utf8Mark = "\xEF\xBB\xBF"

// checkEncoding returns what is wrong with the encoding of a file. JSON that
// is passed between systems is UTF-8 (RFC 8259, section 8.1); what is not is
// refused rather than guessed, since a wrong guess would change names.
func checkEncoding(data []byte) *fault {
	if name := wide(data); name != "" {
		return &fault{message: "the file is written in " + name, hint: "save it as UTF-8"}
	}
	if utf8.Valid(data) {
		return nil
	}
	at := firstInvalid(data)
	_, _, stop := parse(data[:at])
	path := ""
	if stop != nil {
		path = stop.path
	}
	return &fault{at: at, path: path,
		message: fmt.Sprintf("the byte 0x%02X is not UTF-8", data[at]),
		hint:    "the file was written in another encoding, such as TCVN3, Windows-1258 or Latin-1; save it as UTF-8"}
}

// wide names the encodings that write a Latin letter in two or four bytes.
func wide(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}):
		return "UTF-32"
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return "UTF-16 (little-endian)"
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "UTF-16 (big-endian)"
	case len(data) >= 2 && data[0] != 0 && data[1] == 0:
		return "UTF-16 (little-endian)"
	case len(data) >= 2 && data[0] == 0 && data[1] != 0:
		return "UTF-16 (big-endian)"
	}
	return ""
}

func firstInvalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
	return len(data)
}
