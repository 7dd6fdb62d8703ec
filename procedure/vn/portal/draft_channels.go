package portal

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
)

// channels makes one channel of all the rows with the same word.
func (d *drafter) channels() []procedure.Channel {
	var found []procedure.Channel
	for _, row := range d.content.channels {
		kind, _ := channelKind(row.method)
		if slices.ContainsFunc(found, func(c procedure.Channel) bool { return c.Kind == kind }) {
			continue
		}
		channel := procedure.Channel{Kind: kind}
		switch kind {
		case procedure.Online:
			channel.Online = procedure.PartialOnline
			if d.content.wholeOnline {
				channel.Online = procedure.FullOnline
			}
		case procedure.InPerson:
			channel.Place = vi(d.content.address)
		default:
		}
		found = append(found, channel)
	}
	if len(found) == 0 {
		d.silent("data.executionMethods", "how to make the request", "cách thức thực hiện")
	}
	return found
}

// limits makes a time limit of each time. One in words keeps them, read or
// not: what stands beside the amount, such as what it counts from, is there.
func (d *drafter) limits() []procedure.TimeLimit {
	var found []procedure.TimeLimit
	for _, row := range d.content.channels {
		found = d.limit(found, procedure.TimeLimit{Channels: kinds(row.method), Text: vi(row.description)}, row.time)
	}
	for _, one := range d.content.cases {
		if one.time != nil {
			found = d.limit(found, procedure.TimeLimit{Cases: []string{one.id}}, one.time)
		}
	}
	if len(found) == 0 {
		d.silent("data.executionMethods", "the time limit", "thời hạn giải quyết")
	}
	return found
}

// limit makes a time limit of a time. One that is not that of everyone has no
// term, which would be wrong for some: its words say the amount.
func (d *drafter) limit(found []procedure.TimeLimit, l procedure.TimeLimit, t *Time) []procedure.TimeLimit {
	words := []string{t.words, l.Text.In("vi")}
	switch {
	case !t.IsRead():
		d.silent(t.Path, "the time limit: "+t.Unread, "thời hạn giải quyết: chưa đọc được "+t.Written)
	case t.Doubt != "":
		d.silent(t.Path, "which time limit holds for whom: "+t.Doubt, "thời hạn giải quyết của từng trường hợp, ngoài "+vn.FormatTerm(t.Term))
		if t.words == "" {
			words[0] = vn.FormatTerm(t.Term)
		}
	case t.besides != "":
		l.Term = t.Term
		d.silent(t.Path, "what else the time limit has: "+t.besides, "thời hạn khác nêu trong phần mô tả")
	default:
		l.Term = t.Term
	}
	l.Text = vi(strings.Join(words, "\n"))
	if l.Term.IsZero() && l.Text.IsZero() {
		return found
	}
	return append(found, l)
}

// fees makes one fee of the rows that differ in nothing but the channel.
func (d *drafter) fees() []procedure.Fee {
	var found []procedure.Fee
	rows := map[Fee]int{}
	for _, row := range d.content.fees {
		same := row
		same.Path, same.Channel = "", ""
		if at, known := rows[same]; known {
			found[at].Channels = appendNew(found[at].Channels, kinds(row.Channel))
			continue
		}
		if fee, ok := d.fee(row); ok {
			rows[same] = len(found)
			found = append(found, fee)
		}
	}
	if len(d.content.fees) == 0 {
		d.silent("data.executionMethods", "whether it costs anything", "phí, lệ phí")
	}
	return found
}

// fee drafts a row and lists what it leaves unsaid.
func (d *drafter) fee(row Fee) (procedure.Fee, bool) {
	_, known := row.money()
	switch {
	case known:
	case row.SetElsewhere && strings.TrimSpace(row.Description) == "":
		d.silent(row.Path+".value", "who sets the amount", "văn bản quy định mức thu")
	case row.SetElsewhere:
	case row.Value != "":
		d.silent(row.Path+".currencyName", "the currency of "+row.Value, "đơn vị tiền tệ của "+row.Value)
	default:
		d.silent(row.Path+".value", "the amount", "mức thu")
	}
	return row.draft()
}

func appendNew(list, more []procedure.ChannelKind) []procedure.ChannelKind {
	for _, kind := range more {
		if !slices.Contains(list, kind) {
			list = append(list, kind)
		}
	}
	return list
}
