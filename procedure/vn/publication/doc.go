// Package publication says whether administrative procedures are published
// in time: the decision of publication before the newest legal basis takes
// force, and the posting on the portal after the decision.
//
// The terms are those of indicators 1.1 and 1.2 of Decision 766/QD-TTg (2022),
// by which the state scores ministries and provinces:
//
//	            decision before the        posting after
//	            legal basis takes force    the decision
//	ministry    20 working days            10 working days
//	province     5 working days             5 working days
//
// [Assess] answers for one procedure, [Survey] for a catalogue:
//
//	found, err := publication.Assess(publication.Case{
//		Code: "2.001955", Office: vn.Province, Decided: decided, Posted: posted,
//	}, today, calendar)
//	fmt.Println(found.Posting.By(), found.Posting.State)
//
// # Goals
//
// A day that is not known gives no verdict, neither in time nor late, and is
// named. Where an open choice of the calendar can move a day, the verdict
// waits for it too. Each last day has its reasons.
//
// # Non-goals
//
// Whether a publication is complete (indicator 1.3) is for the lint of package
// procedure to say.
//
// # Concurrency
//
// All values are safe for concurrent use as long as nobody changes them.
package publication
