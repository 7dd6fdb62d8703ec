package assessment

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// applies says whether a part applies: its condition, if it has one, and its
// cases.
func (x *assessing) applies(id string, when rules.Expression, cases []string) Applies {
	out := Applies{State: rules.Met}
	if when != "" {
		finding := x.parts[id]
		out.State, out.Missing = finding.State, slices.Clone(finding.Missing)
	}
	if len(cases) == 0 || out.State == rules.Unmet {
		return out
	}
	of := x.ofCase(cases)
	if of.State == rules.Unmet {
		return of
	}
	if of.State == rules.Unknown {
		out.State, out.WaitsForCase = rules.Unknown, of.WaitsForCase
		out.Missing = append(out.Missing, of.Missing...)
	}
	return out
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
	for i, c := range x.version.Cases {
		if !slices.Contains(cases, c.ID) {
			continue
		}
		finding := x.parts[fmt.Sprintf("cases[%d]", i)]
		switch {
		case c.When == "":
			out.State, out.WaitsForCase = rules.Unknown, true
		case finding.State == rules.Met:
			return Applies{State: rules.Met}
		case finding.State == rules.Unknown:
			out.State = rules.Unknown
			out.Missing = append(out.Missing, finding.Missing...)
		}
	}
	return out
}

// byChannel reports whether a part for some channels is for the one asked
// about.
func (x *assessing) byChannel(channels []procedure.ChannelKind) bool {
	return len(channels) == 0 || x.q.Channel == "" || slices.Contains(channels, x.q.Channel)
}

func (x *assessing) channels() {
	for i, c := range x.version.Channels {
		if x.q.Channel != "" && c.Kind != x.q.Channel {
			continue
		}
		x.a.Channels = append(x.a.Channels, Channel{Kind: c.Kind, Online: c.Online, Place: c.Place, URL: c.URL,
			Text: c.Text, Applies: x.applies(fmt.Sprintf("channels[%d]", i), c.When, nil), Provenance: mark(c.Provenance)})
	}
}

// inWords adds the condition in the law's words. Where no rule covers it,
// whether the part applies stays open.
func (a *Applies) inWords(condition text.Text, when rules.Expression) {
	a.Condition = condition
	if !condition.IsZero() && when == "" && a.State == rules.Met {
		a.State = rules.Unknown
	}
}

func (x *assessing) fees() {
	for i, f := range x.version.Fees {
		if !x.byChannel(f.Channels) {
			continue
		}
		due := Fee{Kind: f.Kind, Name: f.Name, Amount: clone.Of(f.Amount), SetBy: f.SetBy, Per: f.Per, Text: f.Text,
			Channels: slices.Clone(f.Channels), Applies: x.applies(fmt.Sprintf("fees[%d]", i), f.When, f.Cases), Provenance: mark(f.Provenance)}
		if due.State != rules.Unmet {
			x.a.Fees = append(x.a.Fees, due)
		}
	}
}

// evidence lists the papers that are needed. One that is not is left out.
func (x *assessing) evidence() {
	v := x.version
	x.a.EvidenceSets = v.EvidenceSets
	held := func(e procedure.Evidence) bool {
		return slices.Contains(x.q.Held, e.ID) || e.Code != "" && slices.Contains(x.q.Held, e.Code)
	}
	chosen, there := map[string]bool{}, map[string]bool{}
	for _, choice := range v.OneOf {
		for _, id := range slices.Concat(choice.Lists...) {
			chosen[id] = true
		}
	}
	for i, e := range v.Evidence {
		there[e.ID] = held(e)
		need := Evidence{ID: e.ID, Code: e.Code, Name: e.Name, Originals: e.Originals, Copies: e.Copies, Shown: e.Shown,
			Form: e.Form, Held: held(e), InChoice: chosen[e.ID],
			Applies: x.applies(fmt.Sprintf("evidence[%d]", i), e.When, e.Cases), Provenance: mark(e.Provenance)}
		need.inWords(e.Condition, e.When)
		if need.State != rules.Unmet {
			x.a.Evidence = append(x.a.Evidence, need)
		}
	}
	for _, choice := range v.OneOf {
		complete := func(list []string) bool {
			return !slices.ContainsFunc(list, func(id string) bool { return !there[id] })
		}
		x.a.Choices = append(x.a.Choices, Choice{choice.Name, clone.Of(choice.Lists),
			slices.ContainsFunc(choice.Lists, complete), mark(choice.Provenance)})
	}
}
