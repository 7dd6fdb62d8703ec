// The instants of new moons and of the Sun's entries into the 24 solar terms,
// from VSOP87 (Earth) and ELP/MPP02 (Moon), with what each may be wrong by.

import { Planet } from 'astronomia/planetposition'
import { Moon } from 'astronomia/elp'
import { apparentVSOP87 } from 'astronomia/solar'
import { nutation } from 'astronomia/nutation'
import { deltaT as observedDeltaT } from 'astronomia/deltat'
import { newMoon as meeusNewMoon } from 'astronomia/moonphase'
import vsop87Dearth from 'astronomia/data/vsop87Dearth'
import elpMppDe from 'astronomia/data/elpMppDe'

const earth = new Planet(vsop87Dearth)
const moon = new Moon(elpMppDe)

const arcsecond = Math.PI / 180 / 3600
const centuries = jde => (jde - 2451545) / 36525
const decimalYear = jde => 2000 + (jde - 2451544.5) / 365.2425

// Seconds of terrestrial time by which the theories may misplace an instant.
// VSOP87 and ELP/MPP02 keep within a few tenths of an arcsecond of the JPL
// ephemerides in these centuries. The Moon gains an arcsecond on the Sun in
// 2 s and the Sun moves one in 24 s; allowed is one for the Moon, half for the Sun.
const theoryError = { moon: 2, term: 12 }

// The year up to which Delta T is observed; later it is a forecast.
const observedUntil = 2023
const lastObserved = observedDeltaT(observedUntil)

// deltaT is TT - UT in seconds: observed values, then what Espenak and Meeus
// (2006) expect it to grow by, as most almanacs do. Where a forecast decides,
// the table then agrees with published ones.
export function deltaT (year) {
  return year < observedUntil ? observedDeltaT(year) : lastObserved + forecastGrowth(year)
}

function forecastGrowth (year) {
  const parabola = y => y < 2050
    ? 62.92 + 0.32217 * (y - 2000) + 0.005589 * (y - 2000) ** 2
    : -20 + 32 * ((y - 1820) / 100) ** 2 - 0.5628 * (2150 - y)
  return parabola(year) - parabola(observedUntil)
}

// deltaTError is by how much, in seconds, Delta T may be smaller or greater
// than deltaT says. Observed values are good to 1 s, which includes UTC's
// distance from UT1. Later it may stay what it is, as newer forecasts have it
// and as it will for civil time if leap seconds end, or even fall a little; and
// it may outgrow the forecast.
export function deltaTError (year) {
  const ahead = Math.max(0, year - observedUntil)
  return { smaller: 1 + 0.1 * ahead + (ahead > 0 ? forecastGrowth(year) : 0), greater: 1 + 0.3 * ahead }
}

// sunLongitude is the Sun's apparent longitude of date, in radians. The first
// correction takes VSOP87's precession to the value that ELP/MPP02 uses.
function sunLongitude (jde) {
  return apparentVSOP87(earth, jde).lon - 0.29965 * arcsecond * centuries(jde)
}

// moonLongitude is the Moon's apparent longitude of date, in radians, seen
// where it was when its light left.
function moonLongitude (jde) {
  return moon.position(jde - 1.28 / 86400).lon + nutation(jde)[0]
}

const wrapped = angle => Math.atan2(Math.sin(angle), Math.cos(angle))

// root finds where f is zero near t; f grows by about `rate` a day.
function root (f, t, rate) {
  let [before, fBefore] = [t, f(t)]
  t -= fBefore / rate
  for (let i = 0; i < 12; i++) {
    const value = f(t)
    if (Math.abs(t - before) < 1e-7) return t
    const next = t - value * (t - before) / (value - fBefore)
    ;[before, fBefore, t] = [t, value, next]
  }
  throw new Error(`no root near ${t}`)
}

const synodic = 29.530588861

// event tells an instant in UT with the seconds by which it may really be
// later or earlier.
function event (kind, jde, extra) {
  const year = decimalYear(jde)
  return {
    kind,
    ut: jde - deltaT(year) / 86400,
    later: theoryError[kind] + deltaTError(year).smaller,
    earlier: theoryError[kind] + deltaTError(year).greater,
    ...extra
  }
}

// newMoons returns every new moon whose mean instant lies between two years.
export function newMoons (from, to) {
  const events = []
  for (let k = Math.floor((from - 2000) * 12.3685); ; k++) {
    const guess = meeusNewMoon(2000 + k / 12.3685)
    if (decimalYear(guess) > to) return events
    const jde = root(t => wrapped(moonLongitude(t) - sunLongitude(t)), guess, 2 * Math.PI / synodic)
    events.push(event('moon', jde, { meeus: (guess - jde) * 86400 }))
  }
}

// solarTerms returns the Sun's entries into multiples of 15 degrees.
export function solarTerms (from, to) {
  const events = []
  const degreesPerDay = 360 / 365.2422
  for (let i = 0; ; i++) {
    const year = from + i / 24
    if (year > to) return events
    const degrees = (270 + 15 * i) % 360
    // The Sun stands at 270 degrees about ten days before the year begins.
    const guess = 2451544.5 - 9.5 + (year - 2000) * 365.2422
    const jde = root(t => wrapped(sunLongitude(t) - degrees * Math.PI / 180), guess, degreesPerDay * Math.PI / 180)
    events.push(event('term', jde, { degrees }))
  }
}
