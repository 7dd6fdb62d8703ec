package deadline

// compareOthers counts the other terms, and takes the answer of the one that holds.
func (r *reckoner) compareOthers() error {
	q := r.q
	q.cal = r.cal
	for i, v := range q.with.rivals {
		other := q.beside(v).reckoner(v.cal, r.dims, r.trail.beside(i))
		if err := other.runTerm(); err != nil {
			return err
		}
		c := compared{asked: q, held: r.answer, other: other.q, its: other.answer,
			longer: v.longer, start: other.start, moved: other.start != r.start}
		order, err := c.beside().against(c.before())
		if err != nil {
			return err
		}
		c.order = order * r.dir
		status := max(r.status, other.status)
		if c.otherHolds() {
			r.answer = other.answer
			r.governs = uint8(i + 1)
		}
		r.status, r.disputed = status, r.disputed || other.disputed
		if r.trail != nil {
			r.trail.compare(step{kind: ReasonCompared, count: i, from: c.held.last, to: c.its.last, compared: &c})
		}
	}
	return nil
}

// before returns the deadline that held before, and beside that of the other term.
func (c *compared) before() *Deadline { return &Deadline{question: c.asked, answer: c.held} }
func (c *compared) beside() *Deadline { return &Deadline{question: c.other, answer: c.its} }

// otherHolds reports whether the other term holds.
func (c *compared) otherHolds() bool { return c.order < 0 && !c.longer || c.order > 0 && c.longer }

// holds returns the term that holds.
func (c *compared) holds() Term {
	if c.otherHolds() {
		return c.other.term
	}
	return c.before().Governing()
}
