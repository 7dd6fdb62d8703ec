// Package bankholidays reads the bank holidays of the United Kingdom from the feed
// that GOV.UK publishes as bank-holidays.json. The program gets the file; the
// package reads it:
//
//	feed, err := bankholidays.Read(file)
//	cal, err := feed.Calendar(bankholidays.EnglandAndWales)
//
// A calendar of it, or a [daylist.List] to add days of one's own to, covers the whole
// years that the feed has for the division and no day more: a term that runs out of
// them is an error. The feed says what is off, not by which act and not since when that
// was known; who asks what was known on a day needs a law.
//
// The bank holidays of any part of the country together, which the Freedom of
// Information Act 2000 s. 10(6) asks for, are calendar.OffInAny of the three.
package bankholidays
