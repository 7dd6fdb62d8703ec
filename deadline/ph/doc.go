// Package ph has the convention of requests to government offices of the Philippines:
// Republic Act 11032, the Ease of Doing Business Act. The values are immutable and safe
// for concurrent use.
package ph
