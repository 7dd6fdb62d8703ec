package clone_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/internal/clone"
)

type part struct {
	Names  []string
	Below  []part
	Next   *part
	hidden []string
}

func TestOfSharesNothingThatCanBeSet(t *testing.T) {
	original := part{Names: []string{"a"}, Below: []part{{Names: []string{"b"}}, {}}, Next: &part{Names: []string{"c"}}}
	c := clone.Of(original)
	assert.Equal(t, original, c)
	c.Names[0], c.Below[0].Names[0], c.Next.Names[0] = "x", "x", "x"
	assert.Equal(t, part{Names: []string{"a"}, Below: []part{{Names: []string{"b"}}, {}}, Next: &part{Names: []string{"c"}}}, original)
}

func TestOfKeepsNothingAndEmptyApart(t *testing.T) {
	c := clone.Of(part{Names: []string{}})
	assert.NotNil(t, c.Names)
	assert.Nil(t, c.Below)
	assert.Nil(t, c.Next)
}

func TestOfSharesWhatIsUnexported(t *testing.T) {
	original := part{hidden: []string{"a"}}
	c := clone.Of(original)
	assert.Same(t, &original.hidden[0], &c.hidden[0])
}

func TestIsPlain(t *testing.T) {
	assert.True(t, clone.IsPlain(&part{hidden: []string{"a"}}), "what is unexported is shared anyway")
	assert.False(t, clone.IsPlain(&part{Names: []string{}}))
	assert.False(t, clone.IsPlain(&part{Next: &part{}}))
	assert.False(t, clone.IsPlain(&struct{ In part }{part{Below: []part{{}}}}))
}
