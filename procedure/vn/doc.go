// Package vn has what Vietnam lays down for all its administrative procedures:
// its profile, and the one-stop handling that completes a version's own.
//
//	c, err := catalogue.Load(ctx, files, vn.Profile()) // files say profile: vn
//
// Package portal beside it reads the records of the National Public Service
// Portal, and package publication says whether procedures were made public in
// time. Days, terms and conventions are in deadline/vn.
//
// # Goals and non-goals
//
// Everything that only Vietnam has is in rooms named vn, and nothing outside
// them imports one: another country is another package, with a profile of its
// own.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package vn
