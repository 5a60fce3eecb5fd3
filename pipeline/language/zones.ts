import {lazy} from '../text/lazy.ts'
import {load} from './load.ts'

/** A time zone that an abbreviation may mean. */
export interface Zone {
  readonly abbreviation: string
  /** ISO 3166 code of where it is used so; `ZZ` for the whole world. */
  readonly country: string
  /** IANA time zone. */
  readonly zone: string
  /** `±HH:MM`; empty when the abbreviation covers summer and winter alike. */
  readonly offset: string
}

const zones = new Map<string, Zone[]>()
for (const row of load('zones', ['abbreviation', 'country', 'zone', 'offset']).rows) {
  zones.set(row.abbreviation, [...(zones.get(row.abbreviation) ?? []), row])
}

const letter = /\p{L}|\p{M}/u
/** Scripts that write no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]$/u
/** Names in full, each with its one meaning; read when a clock time is followed by words. */
const named = lazy(() => {
  const found = new Map<string, Zone>()
  for (const {zone, offset, names} of load('zone-names', ['zone', 'offset', 'names']).rows) {
    for (const name of names.split('|')) {
      found.set(name, {abbreviation: name, country: 'ZZ', zone, offset})
    }
  }
  return {found, longest: Math.max(...Array.from(found.keys(), (name) => name.length))}
})

/** The zones that an abbreviation, or a name in full in lower case, may mean; none when it is not listed. */
export function zonesOf(name: string): readonly Zone[] {
  const own = zones.get(name)
  if (own !== undefined || name.toLowerCase() !== name) return own ?? []
  const full = named().found.get(name)
  return full === undefined ? [] : [full]
}

/**
 * The name of a zone in full that a text opens with, the longest: `Mitteleuropäische Sommerzeit`, `日本標準時`.
 *
 * @param text
 *   With plain apostrophes, as `fold` writes them.
 * @returns
 *   The name in lower case, as long as it is in the text.
 */
export function zoneNameIn(text: string): string | undefined {
  const {found, longest} = named()
  const lower = text.slice(0, longest + 1).toLowerCase()
  for (let end = Math.min(lower.length, longest); end > 2; end--) {
    const name = lower.slice(0, end)
    const isEnd = unspaced.test(name) || !letter.test(lower.charAt(end))
    if (isEnd && found.has(name)) return name
  }
  return undefined
}

/** Every abbreviation in the table, longest first. */
export const zoneAbbreviations: readonly string[] = [...zones.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)

/** Every IANA zone that an abbreviation or a name in full may mean, each once. */
export function zonesInTables(): readonly string[] {
  const all = [...zones.values(), [...named().found.values()]].flat()
  return [...new Set(all.map(({zone}) => zone))]
}
