// Package gb has what British law knows of days: the bank holidays of [EnglandAndWales],
// [Scotland], [NorthernIreland] and of [AnyPart] of the United Kingdom, from which
// calendars are made; and conventions of the law of England and Wales: Civil Procedure
// Rules 2.8, and the corresponding-date rule for months; and of the United Kingdom:
// section 10 of the Freedom of Information Act 2000.
//
// Days are clear days: the day on which the period begins does not count, and
// where its end is defined by an event, the day of that event does not either.
// Say which it is by the convention: [CPR2_8] or [CPR2_8ClearEnd]. The values
// are immutable and safe for concurrent use.
package gb
