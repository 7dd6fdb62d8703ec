package procedure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
)

func handle(t testing.TB, s string) procedure.Handle {
	t.Helper()
	var h procedure.Handle
	require.NoError(t, h.UnmarshalText([]byte(s)))
	return h
}

func TestHandleIsAPlaceByTheKeysOfFiles(t *testing.T) {
	for _, row := range []struct{ handle, path string }{
		{"", "versions[1]"},
		{"fees[0]", "versions[1].fees[0]"},
		{"handling.supplement", "versions[1].handling.supplement"},
		{"handling.suspensions[12]", "versions[1].handling.suspensions[12]"},
	} {
		h := handle(t, row.handle)
		assert.Equal(t, row.handle, h.String())
		assert.Equal(t, row.path, h.Path(1))
		assert.Equal(t, row.handle == "", h.IsZero())
		data, err := json.Marshal(map[procedure.Handle]procedure.Handle{h: h})
		require.NoError(t, err)
		assert.Equal(t, `{"`+row.handle+`":"`+row.handle+`"}`, string(data), "also as a key")
	}
}

func TestHandleThatIsNone(t *testing.T) {
	for _, s := range []string{"[0]", "fees[", "fees[]", "fees[x]", "fees[-1]", "fees[00]", "fees[0]x", "fees]", "fees[+1]", "fees[9223372036854775807]"} {
		h := handle(t, "fees[3]")
		err := h.UnmarshalText([]byte(s))
		var wrong *procedure.HandleError
		require.ErrorAs(t, err, &wrong, s)
		assert.Equal(t, s, wrong.Text)
		assert.Equal(t, "fees[3]", h.String(), "an error changes nothing")
	}
	err := new(procedure.Handle).UnmarshalText([]byte("fees[x]"))
	assert.EqualError(t, err, `"fees[x]" is no place in a version; write a key, with an index from 0 for a member of a list: fees[0]`)
}

func TestActsHaveAPlace(t *testing.T) {
	v := procedure.Version{LegalBasis: []legal.Basis{legal.Cite("A", "1"), legal.Cite("B", "2")}}
	var got []string
	for at, act := range v.Acts() {
		got = append(got, at.String()+" "+act.String())
	}
	assert.Equal(t, []string{"legal_basis[0] art. 1 A", "legal_basis[1] art. 2 B"}, got)
}

// What is read as a handle is written the same.
func FuzzHandle(f *testing.F) {
	f.Add("fees[0]")                    // a member of a list
	f.Add("handling.supplement")        // a part that stands alone
	f.Add("")                           // the version itself
	f.Add("fees[00]")                   // not as it is written
	f.Add("a[0][1]")                    // a list of lists, which no part is in
	f.Add("fees[99999999999999999999]") // more than an index can be
	f.Fuzz(func(t *testing.T, s string) {
		var h procedure.Handle
		if h.UnmarshalText([]byte(s)) != nil {
			if !h.IsZero() {
				t.Errorf("%q is refused, and read as %q", s, h)
			}
			return
		}
		if h.String() != s {
			t.Errorf("%q is read as %q", s, h)
		}
	})
}
