package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/internal/words"
)

func TestBoth(t *testing.T) {
	said := words.Both("day", "ngày")
	assert.Equal(t, "day", said.In("en"))
	assert.Equal(t, "ngày", said.In("vi"))
}

func TestIsVietnamese(t *testing.T) {
	for lang, want := range map[string]bool{"vi": true, "VI": true, "vi-VN": true, "en": false, "en-VI": false, "vie": false, "": false} {
		assert.Equal(t, want, words.IsVietnamese(lang), lang)
	}
}
