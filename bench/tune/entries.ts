import {readFileSync} from 'node:fs'

/** The measures that can show whether a value is good; each is a file of `measures/`. */
export const benches = [
  'roles',
  'pages',
  'text-fields',
  'page-fields',
  'typos',
  'normalize',
  'relate',
  'search',
] as const

/** The name of a measure. */
export type Bench = (typeof benches)[number]

/** The areas of `pipeline/tuning/`, each with the measure of entries that name none. */
const areas = {
  fields: 'page-fields',
  formats: 'text-fields',
  normalize: 'normalize',
  page: 'pages',
  read: 'pages',
  relate: 'relate',
  search: 'search',
  text: 'roles',
  typos: 'typos',
} as const satisfies Record<string, Bench>

/** The name of an area. */
export type AreaName = keyof typeof areas

/** A tuned number as the bench needs it. */
export interface Entry {
  readonly area: AreaName
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly bench: Bench
  /** Values to try, the present one among them, in order. */
  readonly sweep: readonly number[]
}

/** An entry as its file has it. */
interface Written {
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly bench?: Bench
  readonly sweep?: readonly number[]
}

/** Shares of the present value that are tried where an entry names no values. */
const shares = [0.5, 0.75, 1, 1.25, 1.5]
const aroundZero = [-1, -0.5, 0, 0.5, 1]

/**
 * A tuned number by the name that people call it by.
 *
 * @param called
 *   Area and name, such as `relate/leastScore`; `relate/least-score` is the same.
 * @param values
 *   Values to try instead of those that the entry names.
 * @throws RangeError
 *   When there is no such area or entry.
 */
export function entryOf(called: string, values: readonly number[] = []): Entry {
  const [first = '', second = ''] = called.split('/')
  const area = areaOf(first)
  const name = second.replaceAll(/-[a-z]/g, (part) => part.charAt(1).toUpperCase())
  const entry = name === '$schema' ? undefined : entriesOf(area)[name]
  if (entry === undefined) {
    const names = Object.keys(entriesOf(area)).filter((each) => each !== '$schema')
    throw new RangeError(`Expected one of ${names.join(', ')} of ${area}, found \`${name}\``)
  }
  const {value, unit, meaning, bench = areas[area]} = entry
  const sweep = values.length > 0 ? values : (entry.sweep ?? around(value))
  const tried = [...new Set([...sweep, value])].sort((a, b) => a - b)
  return {area, name, value, unit, meaning, bench, sweep: tried}
}

function entriesOf(area: AreaName): Readonly<Record<string, Written>> {
  const file = new URL(`../../pipeline/tuning/${area}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function areaOf(text: string): AreaName {
  const area = areaNames.find((each) => each === text)
  if (area !== undefined) return area
  throw new RangeError(`Expected one of ${areaNames.join(', ')}, found \`${text}\``)
}

// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a literal are those of its type
const areaNames = Object.keys(areas) as readonly AreaName[]

function around(value: number): readonly number[] {
  if (value === 0) return aroundZero
  const tried = shares.map((share) => value * share)
  return Number.isInteger(value) ? tried.map(Math.round) : tried
}
