package main

import (
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// Request is what a request takes: what to bring, what it costs, how to make
// it, who decides and by when.
type request struct {
	Papers   []item   `json:"papers"`
	Fees     []item   `json:"fees"`
	Channels []string `json:"channels"`
	Decides  []string `json:"decides"`
	Limit    item     `json:"limit"`
}

// An item is a part of the answer with its source.
type item struct {
	Text       string   `json:"text"`
	Basis      []string `json:"basis,omitempty"`
	Unverified bool     `json:"unverified,omitempty"`
}

func (d desk) item(text string, m procedure.Provenance) item {
	return item{Text: text, Basis: d.citations(m.Basis), Unverified: m.Unverified}
}

func (d desk) request(a assessment.Assessment) request {
	words := wordsIn(d.lang)
	var r request
	for _, paper := range a.ToBring() {
		r.Papers = append(r.Papers, d.item(words.paper(paper.Name.In(d.lang), paper.Originals), paper.Provenance))
	}
	for _, fee := range a.Fees {
		text := fee.Kind.In(d.lang) + ": " + words.none
		if fee.Amount != nil && !fee.Amount.Amount().IsZero() {
			text = fee.Kind.In(d.lang) + ": " + fee.Amount.String()
		}
		r.Fees = append(r.Fees, d.item(text, fee.Provenance))
	}
	for _, channel := range a.Channels {
		name, _ := d.profile.Channel(channel.Kind)
		r.Channels = append(r.Channels, name.In(d.lang))
	}
	for _, authority := range a.Authorities {
		r.Decides = append(r.Decides, authority.Name.In(d.lang))
	}
	if limit, ok := a.Decision(); ok {
		r.Limit = d.item(limit.Text.In(d.lang), limit.Provenance)
	}
	return r
}
