package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
)

// The width of the page, so that it reads well on a terminal and on paper.
const width = 80

// A page collects lines.
type page struct {
	strings.Builder
	w words
}

func printReport(out io.Writer, r report, w words) error {
	p := &page{w: w}
	p.title(r)
	p.heading(1, fmt.Sprintf(w.assess, w.date(r.Day)))
	for _, a := range r.Assessed {
		p.assessed(a)
	}
	p.heading(2, w.request)
	p.request(r.Request)
	p.heading(3, w.count)
	for _, c := range r.Counts {
		p.count(c)
	}
	p.heading(4, fmt.Sprintf(w.before, w.date(r.Before.Day)))
	p.block("   ", r.Before.Answer)
	p.heading(5, w.after)
	p.supplement(r.Supplement)
	p.foot(r)
	_, err := io.WriteString(out, p.String())
	return err
}

func (p *page) title(r report) {
	p.rule()
	p.block(" ", strings.ToUpper(r.Procedure))
	p.block(" ", p.w.code+" "+r.Code+" · "+fmt.Sprintf(p.w.inForce, p.w.date(date.MustParse(r.InForce))))
	p.block(" ", p.w.basis+": "+strings.Join(r.LegalBasis, "; "))
	p.rule()
}

func (p *page) rule() { p.WriteString(strings.Repeat("─", width) + "\n") }

func (p *page) heading(n int, text string) {
	if !strings.HasSuffix(p.String(), "\n\n") {
		p.WriteByte('\n')
	}
	fmt.Fprintf(p, "%d. %s\n\n", n, text)
}

func (p *page) assessed(a assessed) {
	p.block("   ", a.Who)
	answer := strings.ToUpper(a.Answer)
	if a.Amount != "" {
		answer += ", " + fmt.Sprintf(p.w.amount, a.Amount)
	}
	p.block("   → ", answer)
	for _, r := range a.Reasons {
		text := r.Condition
		if r.Because != "" {
			text += " — " + r.Because
		}
		p.cited("     "+sign(r.State)+" ", text, r.Basis)
	}
	if a.Ask != "" {
		p.block("     ", fmt.Sprintf(p.w.ask, a.Ask))
	}
	if len(a.NotAsked) > 0 {
		p.block("     ", fmt.Sprintf(p.w.notAsked, strings.Join(a.NotAsked, ", ")))
	}
	p.WriteByte('\n')
}

func sign(s rules.State) string {
	switch s {
	case rules.Met:
		return "✓"
	case rules.Unmet:
		return "✗"
	default:
		return "?"
	}
}

func (p *page) request(r request) {
	for _, part := range []struct {
		name  string
		items []item
	}{{p.w.papers, r.Papers}, {p.w.fees, r.Fees}, {p.w.channels, plain(r.Channels)}, {p.w.decides, plain(r.Decides)}, {p.w.limit, []item{r.Limit}}} {
		for i, item := range part.items {
			name := part.name
			if i > 0 {
				name = ""
			}
			text := item.Text
			if item.Unverified {
				text += " " + p.w.unverifiedMark
			}
			p.cited(fmt.Sprintf("   %-13s", name), text, item.Basis)
		}
	}
}

// plain joins texts that have no source of their own into one item.
func plain(texts []string) []item {
	return []item{{Text: strings.Join(texts, ", ")}}
}

func (p *page) count(c count) {
	p.block("   ", fmt.Sprintf(p.w.received, p.w.date(c.Received), c.Term, p.w.date(c.Due)))
	for _, d := range c.Days {
		number := ""
		if d.Number > 0 {
			number = fmt.Sprint(d.Number)
		}
		p.cited(fmt.Sprintf("     %2s  ", number), d.Why, d.Basis)
	}
	p.WriteByte('\n')
}

func (p *page) supplement(s supplement) {
	p.cited("   ", fmt.Sprintf(p.w.supplement, p.w.date(s.Received), p.w.date(s.DueBefore),
		p.w.date(s.Requested), p.w.date(s.Supplied), p.w.date(s.DueAfter)), s.Basis)
	if s.Refused != "" {
		p.block("   ", fmt.Sprintf(p.w.refused, p.w.date(s.Again)))
	}
}

func (p *page) foot(r report) {
	p.WriteByte('\n')
	p.rule()
	if len(r.Unverified) > 0 {
		p.block(" ", p.w.unverified+": "+strings.Join(r.Unverified, "; "))
	}
	p.block(" ", p.w.closing)
}

// cited writes a text and its sources in brackets.
func (p *page) cited(lead, text string, basis []string) {
	if len(basis) > 0 {
		text += " [" + strings.Join(basis, "; ") + "]"
	}
	p.block(lead, text)
}

// block writes a text after a lead, broken at the page's width, its further
// lines under its first word.
func (p *page) block(lead, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	line := lead
	for i, word := range strings.Fields(text) {
		length := utf8.RuneCountInString(line) + 1 + utf8.RuneCountInString(word)
		switch {
		case i == 0:
			line += word
		case length > width:
			p.WriteString(strings.TrimRight(line, " ") + "\n")
			line = indent + word
		default:
			line += " " + word
		}
	}
	p.WriteString(strings.TrimRight(line, " ") + "\n")
}
