package deadline

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
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

func (h *hashing) basis(b LegalBasis) {
	for _, s := range []string{b.Act.packed, b.Article, b.Clause, b.Point} {
		h.text(s)
	}
	h.number(int(b.Since.n))
	h.flag(b.Unverified)
}

func (h *hashing) interval(i Interval) {
	h.number(int(i.First.n))
	h.number(int(i.Last.n))
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
	content := c.book.content()
	h.buf = append(h.buf, content[:]...)
	h.buf = append(h.buf, c.picks...)
	sum := h.sum()
	return hex.EncodeToString(sum[:])
}

// hash sums up a ledger. Texts that several marks share are written where
// they first occur and by their number afterwards.
func (l *ledger) hash() [32]byte {
	h := newHashing()
	h.number(len(l.rest))
	for _, r := range l.rest {
		for _, rests := range r.weekdays {
			h.flag(rests)
		}
		h.interval(r.during)
		h.basis(r.basis)
	}
	h.number(len(l.chosen))
	for _, c := range l.chosen {
		h.choice(c)
	}
	names, bases, notes := make([]int, len(l.names)), make([]int, len(l.bases)), make([]int, len(l.notes))
	for _, n := range l.noted {
		h.number(int(n.day)<<8 | int(n.kind))
		h.number(int(n.against))
		if h.first(names, n.name) {
			h.text(l.names[n.name].packed)
		}
		if h.first(bases, n.basis) {
			h.basis(l.bases[n.basis])
		}
		if h.first(notes, n.note) {
			h.text(l.notes[n.note].packed)
		}
		h.number(len(l.whens[n.when]))
		for _, c := range l.whens[n.when] {
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
	h.text(c.Name.packed)
	h.text(c.Awaits.packed)
	h.basis(c.Basis)
	h.flag(c.Disputed)
	h.number(len(c.Options))
	for _, o := range c.Options {
		h.text(o.ID)
		h.text(o.Name.packed)
	}
}
