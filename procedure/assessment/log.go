package assessment

import (
	"log/slog"

	"github.com/statutory-go/statutory/deadline"
)

// LogValue lets slog print the outcome with what it waits for; no value of a fact
// is in it.
func (a Assessment) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("procedure", a.Procedure), slog.String("as_of", a.AsOf.String()), slog.String("outcome", string(a.Outcome))}
	if len(a.waitsFor) > 0 {
		attrs = append(attrs, slog.Any("missing", a.waitsFor))
	}
	if decision, ok := a.Decision(); ok {
		attrs = append(attrs, dueIn(decision.Deadline)...)
	}
	return slog.GroupValue(attrs...)
}

// LogValue lets slog print the outcome of each procedure and the facts to ask for;
// neither the value of a fact nor what is paid is in it.
func (e Entitlement) LogValue() slog.Value {
	outcomes := make([]any, len(e.Assessments))
	for i, a := range e.Assessments {
		outcomes[i] = slog.String(a.Procedure, string(a.Outcome))
	}
	attrs := []slog.Attr{slog.String("as_of", e.AsOf.String()), slog.Group("outcomes", outcomes...)}
	if len(e.Questions) > 0 {
		facts := make([]string, len(e.Questions))
		for i, q := range e.Questions {
			facts[i] = q.Fact
		}
		attrs = append(attrs, slog.Any("missing", facts))
	}
	return slog.GroupValue(attrs...)
}

// LogValue lets slog print the place of the part and whether it applies.
func (p Part[T]) LogValue() slog.Value { return slog.GroupValue(p.attrs()...) }

func (p Part[T]) attrs() []slog.Attr {
	attrs := []slog.Attr{slog.String("part", p.Handle.String()), slog.String("state", p.State.String())}
	if len(p.Missing) > 0 {
		attrs = append(attrs, slog.Any("missing", p.Missing))
	}
	return attrs
}

// LogValue lets slog print the limit with the last day, where that is known.
func (l Limit) LogValue() slog.Value {
	return slog.GroupValue(append(l.attrs(), dueIn(l.Deadline)...)...)
}

// LogValue lets slog print the step with its last day, where that is known.
func (s Step) LogValue() slog.Value {
	return slog.GroupValue(append(s.attrs(), dueIn(s.Deadline)...)...)
}

func dueIn(d deadline.Deadline) []slog.Attr {
	if d.IsZero() {
		return nil
	}
	return []slog.Attr{slog.String("due", d.Last().String()), slog.String("status", d.Status().String())}
}
