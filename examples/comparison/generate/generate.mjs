// Writes the public holidays of npm's date-holidays, 2012 to 2027, as one CSV of date
// and name for each country or part of one:
//
//   cd examples/comparison/generate && npm install && node generate.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

const first = 2012, last = 2027
const german = ['bb', 'be', 'bw', 'by', 'hb', 'he', 'hh', 'mv', 'ni', 'nw', 'rp', 'sh', 'sl', 'sn', 'st', 'th']
const orders = {
  cn: ['CN'], es: ['ES'], fr: ['FR'], 'fr-alsace-moselle': ['FR', '57'],
  'gb-eng': ['GB', 'ENG'], 'gb-nir': ['GB', 'NIR'], 'gb-sct': ['GB', 'SCT'],
  jp: ['JP'], kr: ['KR'], tw: ['TW'], us: ['US'], vn: ['VN'],
  ...Object.fromEntries(german.map(land => ['de-' + land, ['DE', land.toUpperCase()]])),
}
const folder = new URL('../testdata/date-holidays/', import.meta.url)
const day = 24 * 60 * 60 * 1000
const skipped = new Set()

function field(text) { return /[",]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text }

mkdirSync(folder, { recursive: true })
for (const [code, place] of Object.entries(orders)) {
  const holidays = new Holidays(...place)
  const names = new Map()
  for (let year = first - 1; year <= last; year++) { // the last days of a holiday can lie in the next year
    for (const h of holidays.getHolidays(year, 'en')) {
      if (h.type !== 'public') continue
      if (!h.date.includes(' 00:00:00')) { // a half day: the day is worked
        skipped.add(code + ': ' + h.name + ', from' + h.date.slice(10))
        continue
      }
      for (let i = 0; i < Math.round((h.end - h.start) / day); i++) {
        const date = new Date(Date.parse(h.date.slice(0, 10) + 'T00:00:00Z') + i * day).toISOString().slice(0, 10)
        if (date < first + '-01-01' || date > last + '-12-31') continue
        names.set(date, [...new Set([...(names.get(date) ?? []), h.name])])
      }
    }
  }
  const rows = [...names.keys()].sort().map(date => date + ',' + field(names.get(date).join(' / ')))
  writeFileSync(new URL(code + '.csv', folder), 'date,name\n' + rows.join('\n') + '\n')
}
for (const what of skipped) console.log(what)
