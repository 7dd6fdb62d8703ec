// From instants to months: the rules of the lunisolar calendar, for the
// civil days of one meridian.

// localDay is the Julian day number of the civil day that holds an instant.
export const localDay = (ut, hours) => Math.floor(ut + 0.5 + hours / 24)

// fromMidnight is how many seconds after (or, negative, before) the nearest
// local midnight an instant falls.
export function fromMidnight (ut, hours) {
  const days = ut + 0.5 + hours / 24
  return (days - Math.round(days)) * 86400
}

// months returns the months in order: {first, length, number, leap, terms}.
// The month that holds the winter solstice is number 11. Of thirteen months
// from one such month to the next, the first without a principal term is the
// leap month and repeats the number of the one before.
export function months (moons, terms, hours) {
  const starts = moons.map(m => localDay(m.ut, hours))
  const list = starts.slice(0, -1).map((first, i) => ({ first, length: starts[i + 1] - first, terms: [] }))
  const solstices = []
  for (const term of terms) {
    const day = localDay(term.ut, hours)
    const i = list.findIndex(m => m.first <= day && day < m.first + m.length)
    if (i < 0) continue
    list[i].terms.push(term.degrees)
    if (term.degrees === 270) solstices.push(i)
  }
  for (let s = 0; s + 1 < solstices.length; s++) number(list, solstices[s], solstices[s + 1])
  return list.slice(solstices[0], solstices.at(-1))
}

function number (list, from, to) {
  const hasLeap = to - from === 13
  if (!hasLeap && to - from !== 12) throw new Error(`${to - from} months between solstices`)
  const leap = hasLeap ? list.findIndex((m, i) => i > from && i < to && m.terms.length === 0) : -1
  if (hasLeap && leap < 0) throw new Error('thirteen months, each with a term')
  let n = 11
  for (let i = from; i < to; i++) {
    list[i].leap = i === leap
    if (i > from && i !== leap) n = n % 12 + 1
    list[i].number = n
  }
}

// years groups months into lunar years, named by the Gregorian year in which
// their first month begins: {year, newYear, dayOfYear, leap, lengths}.
export function years (list, from, to) {
  const result = []
  for (const m of list) {
    const date = civil(m.first)
    if (m.number === 1 && !m.leap) {
      const year = date.getUTCFullYear()
      const dayOfYear = m.first - Math.round(Date.UTC(year, 0, 1) / 86400000 + 2440587.5 + 0.5) + 1
      result.push({ year, newYear: m.first, dayOfYear, leap: 0, lengths: [] })
    }
    const current = result.at(-1)
    if (!current) continue
    if (m.leap) current.leap = m.number
    current.lengths.push(m.length)
  }
  return result.filter(y => y.year >= from && y.year <= to)
}

// civil is the Gregorian day of a Julian day number, as a Date at 00:00 UTC.
export const civil = day => new Date((day - 2440587.5 - 0.5) * 86400000)
export const iso = day => civil(day).toISOString().slice(0, 10)
