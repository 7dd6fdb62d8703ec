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
	text        string // its own words
	sentence    string // the sentence they stand in
	plain       bool   // the words around it leave it as it is
	bound       bool   // the words before it make it a maximum
	conditional bool   // it holds in some places or cases only
	aside       bool   // it is for a supplement or an extension
}

var (
	sentenceEnd = regexp.MustCompile(`[.]\s|\n`)
	partEnd     = regexp.MustCompile(`;\s`)
	pieceEnd    = regexp.MustCompile(`,\s`)
	amountRange = regexp.MustCompile(`(?i)\d\s*(?:-|–|đến|tới|hoặc)\s*\d+\s*(?:ngày|tháng|tuần)|(?:trong|quá|đa|vòng)\s+\d+\s*[-–]\s*\d+\s*giờ`)
	maximum     = regexp.MustCompile(`(?i)(?:trong|vòng|thời hạn|thời gian|quá|đa|nhất)\s*$`)
	someOnly    = regexp.MustCompile(`(?i)đối với|trường hợp|(?:^|[^\pL])(?:nếu|riêng|khi có)[^\pL]|khu vực|vùng |miền núi|biên giới|hải đảo|khó khăn`)
	somePlace   = regexp.MustCompile(`(?i)khu vực|vùng |miền núi|biên giới|hải đảo|khó khăn|xã `)
	unless      = regexp.MustCompile(`(?i)trường hợp (?:không|từ chối|chưa)[^.;]*|nếu có`)
	supplements = regexp.MustCompile(`(?i)bổ sung|hoàn thiện|(?:chưa|không) (?:đầy )?đủ|(?:chưa|không) hợp lệ|từ chối|không cấp|kéo dài|gia hạn`)
	change      = regexp.MustCompile(`(?i)(?:thêm|giảm|trước)(?: (?:nhưng )?(?:không (?:được )?quá|tối đa|tối thiểu|ít nhất))?\s*$`)
)

// circumstances are what words say of the terms among and behind them.
type circumstances struct{ some, place, supplement bool }

func (c circumstances) with(words string) circumstances {
	// Words whose accents are letters of their own are not searched, and so
	// may hold a condition.
	return circumstances{
		some:       c.some || someOnly.MatchString(words) || strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(unicode.Mn, r) }),
		place:      c.place || somePlace.MatchString(words),
		supplement: c.supplement || supplements.MatchString(words),
	}
}

// statedIn returns the terms that a text names, sentence by sentence, and
// whether it names a range. A condition holds for the terms behind it in its
// sentence, and for the one before it up to the next semicolon.
func statedIn(description string) (all []stated, ranged bool) {
	for _, sentence := range sentenceEnd.Split(description, -1) {
		ranged = ranged || amountRange.MatchString(sentence)
		var before circumstances
		for _, part := range partEnd.Split(sentence, -1) {
			var last []stated
			for _, piece := range pieceEnd.Split(part, -1) {
				if here := statedInPiece(piece, sentence, before); len(here) > 0 {
					all = append(all, here...)
					last = all[len(all)-len(here):]
				} else if around := (circumstances{}).with(unless.ReplaceAllString(piece, "")); around.some && !around.supplement {
					for k := range last {
						last[k].conditional = true
					}
				}
				before = before.with(piece)
			}
		}
	}
	return all, ranged
}

// statedInPiece returns the terms between two marks. Hours that nothing bounds
// are those of a clock.
func statedInPiece(piece, sentence string, before circumstances) []stated {
	reading, err := vn.ReadTerm(piece)
	found := []vn.TermReading{reading}
	if err != nil {
		var refused *vn.TermTextError
		if found = nil; errors.As(err, &refused) {
			found = refused.Found
		}
	}
	var all []stated
	for _, one := range found {
		s := stated{term: one.Term, text: strings.TrimSpace(one.Text), sentence: sentence, plain: err == nil, bound: maximum.MatchString(lastWords(one.Before))}
		if one.Term.IsInstant() && one.Term.Unit() != deadline.UnitWorkingHours && !s.plain && !s.bound {
			continue
		}
		words := piece // of many terms it is not asked which of them is meant
		if len(found) == 1 {
			words = one.Before + " " + unless.ReplaceAllString(one.After, "")
			before.supplement = before.supplement || supplements.MatchString(one.Before) || change.MatchString(lastWords(one.Before))
		}
		around := before.with(words)
		s.conditional = around.some
		s.aside = (before.supplement || len(found) > 1 && around.supplement) && !around.place
		all = append(all, s)
		if len(all) == mostTerms {
			break
		}
	}
	return all
}

// mostTerms is how many terms between two marks are looked at; no sentence of
// a record has as many.
const mostTerms = 50

// lastWords returns the end of a text, as long as a bound before a term.
func lastWords(s string) string { return s[max(0, len(s)-40):] }

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
		t.doubt(fmt.Sprintf("the description says %s for some: %q", others[some].term, shortened(others[some].sentence)))
	case agrees && !plainly:
		t.Doubt = fmt.Sprintf("the description says it for some only: %q", shortened(all[0].sentence))
	case ranged:
		t.doubt(fmt.Sprintf("the description names a range: %q", shortened(description)))
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

// shortened puts a text on one line and cuts a long one, for a message.
func shortened(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s[:min(len(s), 4000)], "")), " ")
	if runes := []rune(s); len(runes) > 160 {
		return string(runes[:160]) + "…"
	}
	return s
}

// settle holds the times of a record against each other: rows of one channel
// that differ depend on something, and a case and a channel that differ leave
// open which of them counts.
func (c *content) settle() {
	rows := map[string]*pair{}
	for _, row := range c.channels {
		if row.time.Written != "null" {
			rows[row.method] = rows[row.method].with(row.time)
		}
	}
	for _, row := range c.channels {
		if other := rows[row.method].not(row.time.Term); other != nil {
			row.time.doubtUnless("another row of the channel says " + other.said())
		}
	}
	var clear, cases *pair
	differing := map[deadline.Term]string{}
	for _, row := range c.channels {
		if row.time.differs {
			differing[row.time.Term] = row.time.Doubt
		}
		if row.time.IsRead() && row.time.Doubt == "" {
			clear = clear.with(row.time)
		}
	}
	for _, one := range c.cases {
		if one.time != nil && one.time.IsRead() {
			cases = cases.with(one.time)
		}
	}
	for _, row := range c.channels {
		if other := cases.not(row.time.Term); other != nil {
			row.time.doubtUnless(fmt.Sprintf("the case %s says %s", other.Case, other.Term))
		}
	}
	for _, one := range c.cases {
		if one.time == nil {
			continue
		}
		if why := differing[one.time.Term]; why != "" {
			one.time.doubtUnless(why)
		} else if other := clear.not(one.time.Term); other != nil {
			one.time.doubtUnless(fmt.Sprintf("the channel %s says %s", other.Channel, other.Term))
		}
	}
}

// pair is the first of some times and the first that differs from it, which
// is enough to find one that differs from any.
type pair struct{ first, other *Time }

func (p *pair) with(t *Time) *pair {
	switch {
	case p == nil:
		return &pair{first: t}
	case p.other == nil && t.Term != p.first.Term:
		p.other = t
	}
	return p
}

// not returns a time with another term, nil if there is none.
func (p *pair) not(term deadline.Term) *Time {
	switch {
	case p == nil:
		return nil
	case p.first.Term != term:
		return p.first
	}
	return p.other
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
	return shortened(t.Written)
}
