// Package cel compiles rule expressions: CEL in its syntax, with exact
// decimals, money, days and legal time for a library, and without binary
// floating point, clocks and regular expressions.
//
// An [Env] holds the facts and parameters that expressions may name.
// [Env.Compile] has cel-go parse the text, gives every part a type of package
// tree, reads bare numbers as what stands beside them, has cel-go's checker
// confirm the result and returns a program of package tree. Mistakes come
// back all at once, each with its place and what to write instead.
//
// # The language
//
// Conditions join with && || ! and ? :, compare with == != < <= > >= and in,
// and ask lists with exists, all, exists_one, filter and map. A number with a
// point is an exact decimal, text stands in quotes, has(fact) asks whether an
// optional fact has a value. Parameters are written level,
// minimum_wage[region] and level.on(death_date).
//
//   - numbers: + - *, / and % of whole numbers (7 / 2 is 3, as CEL has it),
//     divide(a, b, places, 'half_up'), round(x, places, 'down'), abs, decimal,
//     int, money(n, 'VND'), amount
//   - lists: sum, min, max, count, size, list[0]
//   - days: date("2026-08-17"), addDays, addMonths(d, n, 'last_of_month'),
//     addYears, ageOn(birth, day), daysBetween, monthsBetween, year, month,
//     day, weekday (Monday is 1)
//   - working days of the caller's calendar: addWorkingDays,
//     workingDaysBetween(after, through), isWorkingDay
//   - texts: contains, startsWith, endsWith, size
//
// # Goals
//
// This is the only package that imports cel-go. Meaning on complete facts is
// that of cel-go, which the tests hold it to.
//
// # Non-goals
//
// The package evaluates nothing.
//
// # Concurrency
//
// An Env is immutable and safe for concurrent use.
package cel
