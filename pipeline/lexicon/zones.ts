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

/** The zones that an abbreviation may mean; none when it is not known. */
export function zonesOf(abbreviation: string): readonly Zone[] {
  return zones.get(abbreviation) ?? []
}

/** Every abbreviation that the table knows, longest first. */
export const zoneAbbreviations: readonly string[] = [...zones.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)
