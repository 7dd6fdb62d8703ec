// Package au has the convention of Commonwealth law of Australia: section 36 of
// the Acts Interpretation Act 1901. The values are immutable and safe for
// concurrent use.
package au
