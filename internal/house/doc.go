// Package house has no code but its tests, which hold the structure of the
// module: that the places CONTRIBUTING.md names exist, and that inside a package
// the files build on each other in one direction.
package house
