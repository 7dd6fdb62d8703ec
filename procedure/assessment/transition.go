package assessment

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// transition says what becomes of requests and people from before the version.
func (x *assessing) transition(p Part[procedure.Transition]) {
	if p.Of.IsZero() {
		return
	}
	p.State, p.Of.Text = x.fromBefore(), transitionText(p.Of)
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

// transitionText says in words what becomes of running requests.
func transitionText(t procedure.Transition) text.Text {
	if !t.Text.IsZero() {
		return t.Text
	}
	switch t.Dossiers {
	case procedure.KeepOldLaw:
		return words.Both("Requests made before stay under the law they were made under.",
			"Hồ sơ đã nộp trước đó tiếp tục được giải quyết theo quy định cũ.")
	case procedure.NewLaw:
		return words.Both("From "+t.From.String()+" running requests follow the new law.",
			"Từ ngày "+t.From.Text("vi")+", hồ sơ đang giải quyết thực hiện theo quy định mới.")
	case procedure.Restart:
		return words.Both("Running requests begin again under the new law.",
			"Hồ sơ đang giải quyết được thực hiện lại từ đầu theo quy định mới.")
	}
	return text.Text{}
}
