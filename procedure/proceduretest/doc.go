// Package proceduretest checks what applications supply to package procedure
// and its sub-packages.
//
//	func TestOurLog(t *testing.T) {
//		err := proceduretest.TestLog(t.Context(), func() dossier.Log { return ours.NewLog(emptyDatabase(t)) })
//		if err != nil {
//			t.Error(err)
//		}
//	}
//
// As in testing/fstest, a check returns an error and does not need a
// [testing.T], so that it can be run against a live system, too. It is for
// tests only and promises no stable wording. Checks are safe for concurrent
// use if what they check is.
package proceduretest
