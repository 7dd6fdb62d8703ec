// Package vn knows how Vietnamese law names and counts time: the words of a
// term ([ParseTerm], [ReadTerm], [FormatTerm]) and the conventions of its acts
// ([CivilCode], [OneStop] and the special texts).
//
// [Law] is the calendar law of its state bodies, with the decisions of each
// year and the day on which each was known.
//
// What it reads it reads exactly or not at all: a sentence with two terms, or
// with words beside the term that are not known to be harmless, is refused with
// the terms and the words that stand in it. All values are immutable and safe
// for concurrent use.
package vn
