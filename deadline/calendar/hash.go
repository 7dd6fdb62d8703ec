package calendar

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// hashing gathers content in a form in which different contents differ:
// numbers of fixed length, texts with their length in front.
type hashing struct {
	digest hash.Hash
	buf    []byte // gathered and not yet in the digest
}

func newHashing() *hashing {
	return &hashing{digest: sha256.New(), buf: make([]byte, 0, 2<<10)}
}

// flush leaves the buffer empty, so that it need not grow with the content.
func (h *hashing) flush() {
	h.digest.Write(h.buf)
	h.buf = h.buf[:0]
}

func (h *hashing) number(n int) { h.buf = binary.BigEndian.AppendUint64(h.buf, uint64(n)) }

func (h *hashing) flag(set bool) {
	if set {
		h.buf = append(h.buf, 1)
	} else {
		h.buf = append(h.buf, 0)
	}
}

func (h *hashing) text(s string) {
	h.number(len(s))
	h.buf = append(h.buf, s...)
}

func (h *hashing) basis(b legal.Basis) {
	for _, s := range []string{b.Act.Canonical(), b.Article, b.Clause, b.Point} {
		h.text(s)
	}
	h.number(b.Since.Ordinal())
	// The style and the marks share a byte, so that a calendar keeps its hash whose
	// bases are of the zero style and in force.
	ended := !b.Until.IsZero() || !b.ReplacedBy.IsZero()
	last := byte(b.Style) << 1
	if b.Unverified {
		last |= 1
	}
	if ended {
		last |= 1 << 7
	}
	h.buf = append(h.buf, last)
	if ended {
		h.number(b.Until.Ordinal())
		h.text(b.ReplacedBy.Canonical())
	}
}

func (h *hashing) interval(i date.Interval) {
	h.number(i.First.Ordinal())
	h.number(i.Last.Ordinal())
}

func (h *hashing) sum() (sum [32]byte) {
	h.flush()
	h.digest.Sum(sum[:0])
	return sum
}

func hashCalendar(c *Calendar) string {
	h := newHashing()
	h.text("statutory calendar, version 1")
	h.text(c.name)
	h.interval(c.coverage)
	c.hours.hash(h)
	digest := c.source.digest()
	h.buf = append(h.buf, digest[:]...)
	h.buf = append(h.buf, c.taken...)
	sum := h.sum()
	return hex.EncodeToString(sum[:])
}

// hash sums up the marks of a definition. Texts that several marks share are written where
// they first occur and by their number afterwards.
func (t *markTable) hash() [32]byte {
	h := newHashing()
	h.number(len(t.rest))
	for _, r := range t.rest {
		for _, rests := range r.weekdays {
			h.flag(rests)
		}
		h.interval(r.during)
		h.basis(r.basis)
	}
	h.number(len(t.chosen))
	for _, c := range t.chosen {
		h.choice(c)
	}
	names, bases, notes := make([]int, len(t.names)), make([]int, len(t.bases)), make([]int, len(t.notes))
	for _, n := range t.packed {
		h.number(n.day.Ordinal()<<8 | int(n.kind))
		refused := 0
		if n.refused {
			refused = 1
		}
		h.number(n.against.Ordinal() | int(n.proposes)<<32 | refused<<40)
		if h.first(names, n.name) {
			h.text(t.names[n.name].Canonical())
		}
		if own := t.names[n.own]; !own.IsZero() {
			h.text(own.Canonical())
		}
		if h.first(bases, n.basis) {
			h.basis(t.bases[n.basis])
		}
		if h.first(notes, n.note) {
			h.text(t.notes[n.note].Canonical())
		}
		h.number(len(t.whens[n.when]))
		for _, c := range t.whens[n.when] {
			h.number(int(c.choice)<<8 | int(c.option))
		}
		if len(h.buf) > 1<<10 {
			h.flush()
		}
	}
	return h.sum()
}

// first writes the number a text has by order of occurrence, and reports
// whether this is its first.
func (h *hashing) first(seen []int, i uint16) bool {
	if seen[i] != 0 {
		h.number(seen[i])
		return false
	}
	next := 0
	for _, s := range seen {
		next = max(next, s)
	}
	seen[i] = next + 1
	h.number(seen[i])
	return true
}

func (h *hashing) choice(c Choice) {
	h.text(c.ID)
	h.text(c.Name.Canonical())
	h.text(c.Awaits.Canonical())
	h.basis(c.Basis)
	h.flag(c.Disputed)
	h.number(len(c.Options))
	for _, o := range c.Options {
		h.text(o.ID)
		h.text(o.Name.Canonical())
	}
}
