package portal

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

// stated is a term that the words beside a time name.
type stated struct {
	term        deadline.Term
	text, words string // its own words and the sentence they stand in
	plain       bool   // the words around it leave it as it is
	bound       bool   // the words before it make it a maximum
	conditional bool   // it holds in some places or cases only
	aside       bool   // it is for a supplement or an extension
}

var (
	clauseEnd   = regexp.MustCompile(`[.]\s|\n`)
	pieceEnd    = regexp.MustCompile(`[,;]\s`)
	amountRange = regexp.MustCompile(`(?i)\d\s*(?:-|–|đến|tới|hoặc)\s*\d+\s*(?:ngày|tháng|tuần)|(?:trong|quá|đa|vòng)\s+\d+\s*[-–]\s*\d+\s*giờ`)
	maximum     = regexp.MustCompile(`(?i)(?:trong|vòng|thời hạn|thời gian|quá|đa|nhất)\s*$`)
	someOnly    = regexp.MustCompile(`(?i)đối với|trường hợp|(?:^|[^\pL])(?:nếu|riêng|khi có)[^\pL]|khu vực|vùng |miền núi|biên giới|hải đảo|khó khăn`)
	somePlace   = regexp.MustCompile(`(?i)khu vực|vùng |miền núi|biên giới|hải đảo|khó khăn|xã `)
	unless      = regexp.MustCompile(`(?i)trường hợp (?:không|từ chối|chưa)[^.;]*`)
	supplements = regexp.MustCompile(`(?i)bổ sung|hoàn thiện|(?:chưa|không) (?:đầy )?đủ|(?:chưa|không) hợp lệ|từ chối|không cấp|kéo dài|gia hạn|thêm|giảm|trước`)
)

// statedIn returns the terms that a text names, sentence by sentence, and
// whether it names a range.
func statedIn(description string) (all []stated, ranged bool) {
	for _, clause := range clauseEnd.Split(description, -1) {
		ranged = ranged || amountRange.MatchString(clause)
		before := ""
		for _, piece := range pieceEnd.Split(clause, -1) {
			for _, reading := range termsIn(piece) {
				all = append(all, reading.in(clause, before))
			}
			before += piece + ", "
		}
	}
	return all, ranged
}

// found is a term in a piece of a sentence.
type found struct {
	vn.TermReading
	plain bool
}

// termsIn returns the terms of a piece of a sentence. Hours that nothing
// bounds are those of a clock.
func termsIn(piece string) []found {
	var all []found
	reading, err := vn.ReadTerm(piece)
	if err == nil {
		all = append(all, found{reading, true})
	}
	var refused *vn.TermTextError
	if errors.As(err, &refused) {
		for _, one := range refused.Found {
			all = append(all, found{one, false})
		}
	}
	return slices.DeleteFunc(all, func(f found) bool {
		return f.Term.IsInstant() && f.Term.Unit() != deadline.UnitWorkingHours && !f.plain && !maximum.MatchString(f.Before)
	})
}

// in says how a term stands in its sentence. Words whose accents are letters
// of their own are not searched, and so may hold a condition.
func (f found) in(clause, before string) stated {
	around := before + f.Before + " " + unless.ReplaceAllString(f.After, "")
	return stated{
		term: f.Term, text: strings.TrimSpace(f.Text), words: strings.Join(strings.Fields(clause), " "), plain: f.plain,
		bound:       maximum.MatchString(f.Before),
		conditional: someOnly.MatchString(around) || strings.ContainsFunc(clause, isMark),
		aside:       supplements.MatchString(before+f.Before) && !somePlace.MatchString(around),
	}
}

func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// compare holds a time against the words beside it. What they say otherwise is
// a doubt, with which the time is not that of everyone, or a remark.
func (r *reader) compare(n *node, t *Time, description string) {
	if !t.IsRead() {
		return
	}
	if t.doubt(cutoffIn(description)); t.Doubt != "" {
		return
	}
	all, ranged := statedIn(description)
	others := slices.DeleteFunc(slices.Clone(all), func(s stated) bool { return s.term == t.Term })
	agrees := len(others) < len(all)
	plainly := slices.ContainsFunc(all, func(s stated) bool { return s.term == t.Term && !s.conditional })
	some := slices.IndexFunc(others, func(s stated) bool { return s.conditional && !s.aside })
	against := slices.DeleteFunc(slices.Clone(others), func(s stated) bool {
		same := s.bound && s.term.Amount() == t.Term.Amount()
		return !s.plain && !same || s.conditional || s.aside
	})
	switch {
	case !agrees && isSum(t.Term, others):
		t.besides = "the description gives it in parts: " + strings.Join(names(others), ", ")
	case !agrees && len(against) > 0:
		r.contradict(n, t, against)
	case some >= 0:
		t.doubt(fmt.Sprintf("the description says %s for some: %q", others[some].term, shortened(others[some].words)))
	case agrees && !plainly:
		t.Doubt = fmt.Sprintf("the description says it for some only: %q", shortened(all[0].words))
	case ranged:
		t.doubt(fmt.Sprintf("the description names a range: %q", shortened(strings.Join(strings.Fields(description), " "))))
	case len(others) > 0:
		t.besides = "the description also says " + strings.Join(slices.Compact(slices.Sorted(slices.Values(names(others)))), ", ")
	}
}

// doubt notes that another time holds in some cases.
func (t *Time) doubt(why string) {
	if why != "" {
		t.Doubt, t.differs = why, true
	}
}

// contradict reports that the words beside a time say only others; the same
// amount in another unit is the one that they mean.
func (r *reader) contradict(n *node, t *Time, others []stated) {
	if i := slices.IndexFunc(others, func(s stated) bool { return s.term.Amount() == t.Term.Amount() }); i >= 0 {
		others = others[i : i+1]
	}
	var said []string
	for _, other := range others {
		said = append(said, strconv.Quote(other.text))
	}
	t.doubt(fmt.Sprintf("the time is %s, but the description says %s", t.Term, strings.Join(slices.Compact(said), ", ")))
	value := n.member("processingTime")
	r.add(fault{at: value.at, path: value.path(), message: t.Doubt,
		hint: "the time was read as the unit says; see which of the two the law means"})
}

// isSum reports whether terms add up to a time: 7 days and 10 days to 17.
func isSum(whole deadline.Term, parts []stated) bool {
	total := 0
	for _, part := range parts {
		if part.term.Unit() != whole.Unit() || part.term.ExtraDays() != 0 || part.conditional || part.aside {
			return false
		}
		total += tenThousandths(part.term)
	}
	return len(parts) > 1 && whole.ExtraDays() == 0 && total == tenThousandths(whole)
}

func tenThousandths(t deadline.Term) int { return 10_000*t.Whole() + t.TenThousandths() }

func names(all []stated) []string {
	terms := make([]string, len(all))
	for i, s := range all {
		terms[i] = s.term.String()
	}
	return terms
}

// shortened cuts a long text where a message quotes it.
func shortened(s string) string {
	if runes := []rune(s); len(runes) > 160 {
		return string(runes[:160]) + "…"
	}
	return s
}

// settle holds the times of a record against each other: rows of one channel
// that differ depend on something, and a case and a channel that differ leave
// open which of them counts.
func (c *content) settle() {
	for _, row := range c.channels {
		for _, other := range c.channels {
			if other.method == row.method && other.time.Written != "null" && other.time.Term != row.time.Term {
				row.time.doubtUnless("another row of the channel says " + other.time.said())
			}
		}
	}
	for _, row := range c.channels {
		clear := row.time.Doubt == ""
		for _, one := range c.cases {
			if one.time != nil {
				row.time.against(one.time, clear)
			}
		}
	}
}

// against compares the time of a channel, in which the record is clear or not,
// with that of a case.
func (t *Time) against(one *Time, clear bool) {
	switch {
	case !t.IsRead() || !one.IsRead():
	case t.Term == one.Term && t.differs:
		one.doubtUnless(t.Doubt)
	case t.Term != one.Term && clear:
		t.doubtUnless(fmt.Sprintf("the case %s says %s", one.Case, one.Term))
		one.doubtUnless(fmt.Sprintf("the channel %s says %s", t.Channel, t.Term))
	}
}

// doubtUnless notes a doubt where there is none yet.
func (t *Time) doubtUnless(why string) {
	if t.IsRead() && t.Doubt == "" {
		t.Doubt = why
	}
}

func (t *Time) said() string {
	if t.IsRead() {
		return t.Term.String()
	}
	return t.Written
}
