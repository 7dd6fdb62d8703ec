package clock

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
)

// A Limit is what runs: a term under a convention on a calendar, and what the
// law lets happen to it.
type Limit struct {
	Term     deadline.Term
	Calendar *calendar.Calendar
	// Convention says how days are counted; of it the clock reads which edge
	// days of a pause count and from where an extension is counted.
	Convention convention.Convention
	Rules      Rules
	// Soon is how long before its last day a limit counts as due soon: days or
	// working days. No term: it never does.
	Soon deadline.Term
}

// Rules are what the law lets happen to a running limit, and how often. The
// zero Rules bound nothing.
type Rules struct {
	Pauses    []PauseRule
	Restart   RestartRule
	Extension ExtensionRule
}

// A PauseRule bounds the pauses and stops of one kind: for a supplement, for a
// verification on the spot.
type PauseRule struct {
	ID      string        // what Event.Rule names it by
	Most    int           // how often; 0 where the law does not say
	Longest deadline.Term // how long one may last; no term where it may last
	Then    Lapse         // what becomes of a pause that lasts longer
	Basis   legal.Basis
}

// A RestartRule bounds how often a limit starts afresh.
type RestartRule struct {
	Most  int // 0 where the law does not say
	Basis legal.Basis
}

// An ExtensionRule bounds the extensions of a limit.
type ExtensionRule struct {
	Most    int           // how often; 0 where the law does not say
	Longest deadline.Term // what one may add; compared within one unit only
	// Before is how long before the limit ends an extension must be granted,
	// in days or working days: "1 day".
	Before deadline.Term
	Basis  legal.Basis
}

// rule returns the rule of an ID. Pauses that name no rule are unbounded,
// unless there is a rule without an ID.
func (l Limit) rule(id string) (PauseRule, bool) {
	for _, r := range l.Rules.Pauses {
		if r.ID == id {
			return r, true
		}
	}
	return PauseRule{}, id == ""
}

// Lapse is what becomes of a pause that has lasted for as long as it may.
type Lapse uint8

const (
	// RunsOn means that time runs on by itself from the day after. A limit that was
	// stopped does not; it waits for its restart.
	RunsOn Lapse = iota
	// Closes means that the limit is closed from the day after, and with it the matter:
	// Decree 118/2025/ND-CP art. 19(5) closes a dossier that is not completed
	// 15 days after the notice.
	Closes
)
