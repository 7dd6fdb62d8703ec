package assessment

import (
	"slices"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// concerns reports whether a part is for the channel asked about, if there is
// one, and for the day.
func (x *assessing) concerns(p *asked) bool {
	return (len(p.Channels) == 0 || x.q.Channel == "" || slices.Contains(p.Channels, x.q.Channel)) &&
		p.Valid.Contains(x.q.AsOf.Valid)
}

// applies says whether a part applies: its condition, if it has one, and its
// cases. Where the condition is in words only, that stays open.
func (x *assessing) applies(p *asked) Applies {
	out := x.underCondition(p)
	if len(p.Cases) > 0 && out.State != rules.Unmet {
		out = out.and(x.ofCase(p.Cases))
	}
	out.Condition = p.Condition
	if !p.IsModelled() && out.State == rules.Met {
		out.State = rules.Unknown
	}
	return out
}

// underCondition says whether the condition of a part is met, if it has one.
func (x *assessing) underCondition(p *asked) Applies {
	if p.finding < 0 {
		return Applies{State: rules.Met}
	}
	found := x.findings[p.finding]
	return Applies{State: found.State, Missing: slices.Clone(found.Missing)}
}

// and says whether a part applies that is for some cases.
func (a Applies) and(of Applies) Applies {
	if of.State == rules.Unmet {
		return of
	}
	if of.State == rules.Unknown {
		a.State, a.WaitsForCase = rules.Unknown, of.WaitsForCase
		a.Missing = append(a.Missing, of.Missing...)
	}
	return a
}

// ofCase says whether the request is one of the cases.
func (x *assessing) ofCase(cases []string) Applies {
	if x.q.Case != "" {
		if slices.Contains(cases, x.q.Case) {
			return Applies{State: rules.Met}
		}
		return Applies{State: rules.Unmet}
	}
	out := Applies{State: rules.Unmet}
	for i := range x.parts {
		c, ok := x.parts[i].Part.(*procedure.Case)
		if !ok || !slices.Contains(cases, c.ID) {
			continue
		}
		found := x.underCondition(&x.parts[i])
		switch {
		case c.When == "":
			out.State, out.WaitsForCase = rules.Unknown, true
		case found.State == rules.Met:
			return Applies{State: rules.Met}
		case found.State == rules.Unknown:
			out.State = rules.Unknown
			out.Missing = append(out.Missing, found.Missing...)
		}
	}
	return out
}
