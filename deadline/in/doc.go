// Package in has the convention of central acts of India: sections 9 and 10 of the
// General Clauses Act 1897. The values are immutable and safe for concurrent use.
package in
