// Package rules decides statutory rules: whether a person is entitled, to how
// much, and why, under the law of one day as known on another.
package rules
