package assessment

import (
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// transition says what becomes of requests and people from before the version.
func (x *assessing) transition(p Part[procedure.Transition]) {
	if p.Of.IsZero() {
		return
	}
	p.State = x.fromBefore()
	x.a.Transition = &p
}

// fromBefore says whether the request is older than the version.
func (x *assessing) fromBefore() rules.State {
	switch {
	case x.q.Received.IsZero():
		return rules.Unknown
	case x.q.Received.Date().Before(x.version.Valid.First):
		return rules.Met
	}
	return rules.Unmet
}
