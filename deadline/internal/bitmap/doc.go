// Package bitmap holds the working days of a calendar, one bit for each day of
// its coverage, so that adding and counting them takes the same time for 30
// and for 3,000 days.
//
// A [Table] holds the leading variant: the one in which every open choice of
// the calendar takes its first option. Days on which the options disagree are
// gathered in [Span]s, each with the days that every variant of its choices
// works; [Table.Ends] and [Table.Count] cross them where the table alone
// cannot answer.
//
// A day is its offset in the coverage. What a day is, and why, is for package
// calendar to say.
package bitmap
