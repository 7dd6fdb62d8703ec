package portal_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("testdata/records/9.100001.json")
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := portal.Read("r.json", data, vietnam); err != nil {
			b.Fatal(err)
		}
	}
}
