/**
 * Makes `pipeline/language/zone-names.tsv`: what time zones are called in full in all languages that
 * Node’s Intl knows, as it writes them (Unicode CLDR). Run again only to move to newer CLDR data.
 *
 *     npm run train -- zones
 */
import {writeFileSync} from 'node:fs'
import {languagesOfIntl, newsLanguages} from './languages.ts'

/** Zones that newspapers of other countries name as well. */
const known = [
  'Africa/Johannesburg',
  'Africa/Lagos',
  'Africa/Nairobi',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Chicago',
  'America/Denver',
  'America/Halifax',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Dhaka',
  'Asia/Dubai',
  'Asia/Hong_Kong',
  'Asia/Jakarta',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Manila',
  'Asia/Riyadh',
  'Asia/Seoul',
  'Asia/Shanghai',
  'Asia/Singapore',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Australia/Perth',
  'Australia/Sydney',
  'Europe/Athens',
  'Europe/Berlin',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Moscow',
  'Pacific/Auckland',
  'UTC',
]
/** Names that newspapers print and CLDR does not list. */
const printed: readonly (readonly [name: string, zone: string])[] = [
  ['moscow time', 'Europe/Moscow'],
  ['heure de paris', 'Europe/Paris'],
  ['ora italiana', 'Europe/Rome'],
  ['日本時間', 'Asia/Tokyo'],
  ['한국시간', 'Asia/Seoul'],
  ['hora de brasília', 'America/Sao_Paulo'],
  ['horário de brasília', 'America/Sao_Paulo'],
  ['мск', 'Europe/Moscow'],
  ['по московскому времени', 'Europe/Moscow'],
  ['по мск', 'Europe/Moscow'],
  ['北京时间', 'Asia/Shanghai'],
  ['北京時間', 'Asia/Shanghai'],
]
/** Languages whose newspapers name zones of other countries. */
const far = new Set([...newsLanguages, 'ar', 'bn', 'fa', 'he', 'hi', 'th', 'ur'])
/** Of a country with more zones only this many have their names taken. */
const mostAtHome = 12
const days = [Date.UTC(2025, 0, 15, 12), Date.UTC(2025, 6, 15, 12)]
const isOffset = /\p{N}|[+|]|^(?:GMT|UTC)$/u
const spaced = /[\s']/
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]/u
const notLetters = /[^\p{L}\p{M}]+/u
const shortest = 3
const dashes = /[‐‑‒–—−]/gu
const blanks = /\s/gu
const curly = /[‘’′]/gu

/** A zone and its offset in the year round; empty when it changes and the name does not. */
interface Meaning {
  readonly zone: string
  readonly offset: string
}

/** Meanings by name. */
const names = new Map<string, Meaning[]>()
for (const language of languagesOfIntl()) {
  const home = homeOf(language)
  collect(language, far.has(language) ? [...new Set([...known, ...home])] : home)
}
for (const [name, zone] of printed) note(name, {zone, offset: offsetOf(zone)})

/** Names by zone and offset, those alone that mean one offset. */
const rows = new Map<string, string[]>()
for (const [name, meanings] of names) {
  const [meaning] = meanings
  if (meaning === undefined || new Set(meanings.map(({offset}) => offset)).size > 1) continue
  const key = `${meaning.zone}\t${meaning.offset}`
  rows.set(key, [...(rows.get(key) ?? []), name])
}
const sorted = [...rows]
  .map(([key, all]) => `${key}\t${all.toSorted(byUnits).join('|')}`)
  .toSorted(byUnits)
const card = [
  '# what: names of time zones in full, lower case, with straight apostrophes; those alone that mean one offset wherever they are used; without an offset where they cover summer and winter alike',
  `# source: Unicode CLDR ${process.versions['cldr'] ?? ''} through Intl of Node, by train/tables/zones.ts; ${printed.length} forms that newspapers add`,
  '# licence: Unicode-3.0',
  '# date: 2026-11-22',
  `# count: ${sorted.length}`,
]
writeFileSync(
  new URL('../../pipeline/language/zone-names.tsv', import.meta.url),
  `${[...card, 'zone\toffset\tnames', ...sorted].join('\n')}\n`,
)

/** The zones of the country where most people speak a language. */
function homeOf(language: string): readonly string[] {
  const region = new Intl.Locale(language).maximize().region
  if (region === undefined) return []
  const zones: unknown = Reflect.get(new Intl.Locale(`und-${region}`), 'timeZones')
  return Array.isArray(zones) ? zones.slice(0, mostAtHome) : []
}

/** What a language calls zones in winter and in summer, and whatever the season. */
function collect(language: string, zones: readonly string[]): void {
  const found = zones.flatMap((zone) => [
    ...days.map((day) => ({
      name: nameOf(language, zone, 'long', day),
      whole: false,
      meaning: {zone, offset: offsetAt(zone, day)},
    })),
    {
      name: nameOf(language, zone, 'longGeneric', days[0] ?? 0),
      whole: true,
      meaning: {zone, offset: offsetOf(zone)},
    },
  ])
  const named = (whole: boolean): readonly string[] =>
    found.flatMap((each) => (each.whole === whole && each.name !== undefined ? [each.name] : []))
  const timed = timeWordOf(named(true)) ?? timeWordOf(named(false))
  for (const {name, meaning} of found) {
    if (timed !== undefined && name !== timed && name?.includes(timed) === true) note(name, meaning)
  }
}

/** The word for time, which most names have or end in: without it a name is that of a place. */
function timeWordOf(all: readonly string[]): string | undefined {
  const own = [...new Set(all)]
  const words = own.flatMap((name) =>
    spaced.test(name)
      ? name.split(notLetters).filter((word) => word.length > 2)
      : unspaced.test(name)
        ? [name.slice(0, 4), name.slice(-1)]
        : [],
  )
  const [first] = [...new Set(words)]
    .map((word) => ({word, count: own.filter((name) => name.includes(word)).length}))
    .toSorted((x, y) => y.count - x.count || y.word.length - x.word.length)
  return own.length > 1 && first !== undefined && first.count > own.length / 2
    ? first.word
    : undefined
}

function note(name: string, meaning: Meaning): void {
  names.set(name, [...(names.get(name) ?? []), meaning])
}

/** The name of a zone as it is looked up; `undefined` when it is an offset or an abbreviation. */
function nameOf(
  language: string,
  timeZone: string,
  timeZoneName: 'long' | 'longGeneric',
  day: number,
): string | undefined {
  const format = new Intl.DateTimeFormat(language, {timeZone, timeZoneName})
  const value = format.formatToParts(day).find(({type}) => type === 'timeZoneName')?.value ?? ''
  const name = value
    .toLocaleLowerCase(language)
    .normalize('NFC')
    .replaceAll(curly, "'")
    .replaceAll(dashes, '-')
    .replaceAll(blanks, ' ')
    .trim()
  const isName = !isOffset.test(value) && [...name].length >= shortest
  return isName && name === name.toLowerCase() ? name : undefined
}

/** The offset of a zone that keeps it the year round, else nothing. */
function offsetOf(zone: string): string {
  const [winter = '', summer] = days.map((day) => offsetAt(zone, day))
  return winter === summer ? winter : ''
}

/** `±HH:MM`. */
function offsetAt(timeZone: string, day: number): string {
  const format = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})
  const value = format.formatToParts(day).find(({type}) => type === 'timeZoneName')?.value ?? ''
  return value === 'GMT' ? '+00:00' : value.replace('GMT', '')
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}
