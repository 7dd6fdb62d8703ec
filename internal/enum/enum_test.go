package enum_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

type colour uint8

const (
	red colour = iota + 1
	green
)

type answer string

func TestTable(t *testing.T) {
	colours := enum.Of("test.colour", "colour",
		enum.As(red, "red", "red", "đỏ"), enum.As(green, "light_green", "light green", "xanh lá"))
	assert.Equal(t, "light_green", colours.Word(green))
	assert.Equal(t, "7", colours.Word(7))
	assert.Equal(t, "light green", colours.Name(green).String())
	assert.Equal(t, "xanh lá", colours.Name(green).In("vi"))
	assert.Equal(t, "test.colour.light_green", colours.Name(green).Key())
	assert.Equal(t, "unknown", colours.Name(7).String())
	assert.Equal(t, "không rõ", colours.Name(7).In("vi"))
	assert.Equal(t, []string{"red", "light_green"}, colours.Words())
	assert.Equal(t, []colour{red, green}, colours.Values())
	assert.Equal(t, text.NewPhrase("test.colour.red", "red", "đỏ"), colours.Phrases()[0])

	for _, c := range append(colours.Values(), 0) {
		word, err := colours.Marshal(c)
		require.NoError(t, err)
		back := colour(9)
		require.NoError(t, colours.Unmarshal(word, &back))
		assert.Equal(t, c, back, string(word))
	}
	_, err := colours.Marshal(7)
	assert.EqualError(t, err, `"7" is no colour; there are red, light_green`)
	c := green
	assert.EqualError(t, colours.Unmarshal([]byte("Red"), &c), `"Red" is no colour; did you mean "red"? write red or light_green`)
	assert.Equal(t, green, c, "a refused word changes nothing")

	answers := enum.Of("test.answer", "answer", enum.As(answer("yes"), "yes", "yes", "có"), enum.As(answer(""), "open", "open", "chưa rõ"))
	var a answer
	assert.EqualError(t, answers.Unmarshal(nil, &a), `"" is no answer; write yes or open`, "a zero value with a word is read by it")
	word, err := answers.Marshal("")
	require.NoError(t, err)
	assert.Equal(t, "open", string(word))
	_, err = answers.Marshal("perhaps")
	assert.EqualError(t, err, `"perhaps" is no answer; there are yes, open`)
	assert.Equal(t, "perhaps", answers.Word("perhaps"), "a word says what it is")
	assert.Equal(t, "perhaps", answers.Name("perhaps").In("vi"))
	assert.True(t, answers.Has("yes"))
	assert.False(t, answers.Has("perhaps"))
}
