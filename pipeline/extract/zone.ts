import {agencies} from '../lexicon/agencies.ts'
import {placeOf} from '../lexicon/places.ts'
import {type Zone, zonesOf} from '../lexicon/zones.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {PrintedDate} from '../tree/dates.ts'
import type {Range} from '../tree/ranges.ts'
import type {Reading} from './reading.ts'

/** Something in the document that says which country its clock is in. */
interface Witness {
  readonly country: string
  readonly said: string
  readonly at: Range
}

/** The offset of a printed zone, and what decided it. */
export interface Offset {
  /** `±HH:MM`. */
  readonly offset: string
  readonly reason: string
  readonly at: readonly Range[]
}

const numeric = /^[+-]\d\d:\d\d$/
const worldwide = new Set(['UTC', 'GMT'])

/**
 * The offset of a date whose line names a zone.
 *
 * An abbreviation with one meaning decides itself; one with several (IST: India, Israel, Ireland)
 * needs a second witness, the dateline’s place or the agency’s home. The zone’s rules must allow the
 * offset on that day.
 *
 * @returns
 *   The offset, or why there is none.
 */
export function offsetOf(date: PrintedDate, reading: Reading): Offset | string {
  const {zone, clock} = date
  if (zone === undefined || clock === undefined) return 'The line names no zone'
  if (numeric.test(zone)) return {offset: zone, reason: 'An offset is printed', at: []}
  if (worldwide.has(zone)) return {offset: '+00:00', reason: `${zone} is the world’s own`, at: []}
  const candidates = zonesOf(zone)
  const countries = new Set(candidates.map(({country}) => country))
  if (countries.size === 1) return settled(candidates, date, `${zone} has one meaning`, [])
  const all = witnessesOf(reading)
  const witness = all.find(({country}) => countries.has(country))
  if (witness === undefined) {
    return `${zone} is used in ${[...countries].join(', ')}, and nothing else in the text tells which`
  }
  const own = candidates.filter(({country}) => country === witness.country)
  return settled(own, date, `${zone} is that of ${witness.country}, as ${witness.said} shows`, [
    witness.at,
  ])
}

function settled(
  candidates: readonly Zone[],
  date: PrintedDate,
  reason: string,
  at: readonly Range[],
): Offset | string {
  const offsets = new Set(candidates.map(({zone, offset}) => fits(date, zone, offset)))
  const [offset] = [...offsets].filter((each) => each !== undefined)
  if (offset === undefined) return `No clock shows ${date.zone} on that day`
  return {offset, reason, at}
}

/** The offset of a zone at a wall clock, when it is the one that the abbreviation stands for. */
function fits(date: PrintedDate, zone: string, expected: string): string | undefined {
  const actual = offsetAt(date, zone)
  return expected === '' || expected === actual ? actual : undefined
}

function offsetAt({year, month, day, clock}: PrintedDate, zone: string): string {
  const [hour, minute] = (clock ?? '').split(':').map(Number)
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const first = minutesAt(zone, wall)
  const minutes = minutesAt(zone, wall - first * 60_000)
  const size = Math.abs(minutes)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`
}

/** Minutes east of Greenwich that a zone’s clocks show at an instant (milliseconds since 1970). */
function minutesAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
  return Math.round((shown - instant) / 60_000)
}

/** Places of datelines first, then homes of the agencies that spans and lines of their own name. */
function witnessesOf({tree, textOf}: Reading): readonly Witness[] {
  const spans = blocksOf(tree).flatMap(({data}) => data.spans)
  const places = spans.flatMap(({name, value, at}) => {
    const place = name === 'dateline' && value !== undefined ? placeOf(value) : undefined
    return place ? [{country: place.country, said: `the dateline “${place.place}”`, at}] : []
  })
  const homes = [
    ...spans.map(({at}) => at),
    ...blocksOf(tree)
      .filter(({data}) => ['credit', 'contributors', 'byline'].includes(data.role))
      .map(({at}) => at),
  ].flatMap((at) => {
    const agency = agencyIn(textOf(at))
    return agency ? [{country: agency.country, said: `the agency “${agency.name}”`, at}] : []
  })
  return [...places, ...homes]
}

const names = /[\p{L}][\p{L}\p{M}-]*(?: [\p{Lu}][\p{L}\p{M}-]*)*/gu

function agencyIn(text: string): {readonly name: string; readonly country: string} | undefined {
  for (const [name] of text.matchAll(names)) {
    const agency =
      agencies.get(name) ??
      name
        .split(' ')
        .map((word) => agencies.get(word))
        .find((each) => each)
    if (agency) return agency
  }
  return undefined
}
