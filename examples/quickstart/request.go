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
		r.Papers = append(r.Papers, d.item(words.paper(paper.Of.Name.In(d.lang), paper.Of.Originals), paper.Provenance))
	}
	for _, fee := range a.Fees {
		text := fee.Of.Kind.In(d.lang) + ": " + words.none
		if fee.Of.Amount != nil && !fee.Of.Amount.Amount().IsZero() {
			text = fee.Of.Kind.In(d.lang) + ": " + fee.Of.Amount.String()
		}
		r.Fees = append(r.Fees, d.item(text, fee.Provenance))
	}
	for _, channel := range a.Channels {
		name, _ := d.profile.Channel(channel.Of.Kind)
		r.Channels = append(r.Channels, name.In(d.lang))
	}
	for _, authority := range a.Authorities {
		r.Decides = append(r.Decides, authority.Of.Name.In(d.lang))
	}
	if limit, ok := a.Decision(); ok {
		r.Limit = d.item(limit.Of.Text.In(d.lang), limit.Provenance)
	}
	return r
}
