// Package fr has what French law knows of days: [Law] and [AlsaceMoselle], from which
// calendars are made, and the conventions of articles 641 and 642 of the Code
// of Civil Procedure, the free delay of the administrative courts, and the silence
// of an authority under the Code of Relations between the Public and the
// Administration (CRPA).
//
// For acceptance by silence the period starts when the competent authority
// receives the request, for refusal when any does (CRPA L114-3). Where papers are
// missing, that to acceptance runs only from their receipt, [deadline.RestartedBy], and
// that to refusal is suspended until then, [deadline.Excluding] (L114-5). The values are
// immutable and safe for concurrent use.
package fr
