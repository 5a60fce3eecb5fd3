import {load} from './load.ts'

/** A place that stands in datelines. */
export interface Place {
  readonly place: string
  /** ISO 3166 code. */
  readonly country: string
  /** IANA time zone. */
  readonly zone: string
}

const places: ReadonlyMap<string, Place> = new Map(
  load('places', ['place', 'country', 'zone']).rows.map((row) => [keyOf(row.place), row]),
)

/** The place of a name, in any case: `NEW DELHI` and `New Delhi` are one. */
export function placeOf(name: string): Place | undefined {
  return places.get(keyOf(name))
}

function keyOf(name: string): string {
  return name.toLowerCase()
}
