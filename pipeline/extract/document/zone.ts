import {minutesEast} from '../../language/zone-clocks.ts'
import {type Zone, zonesOf} from '../../language/zones.ts'
import type {PrintedDate} from '../../text/dates.ts'
import type {Range} from '../../text/ranges.ts'
import type {Document} from './types.ts'

/** The offset of a printed zone, and what decided it. */
export interface Offset {
  /** `±HH:MM`. */
  readonly offset: string
  readonly reason: string
  readonly at: readonly Range[]
}

const numeric = /^[+-]\d\d:\d\d$/
/** Milliseconds; no zone changes its clocks twice in so short a time. */
const dayLong = 86_400_000
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
export function offsetOf(date: PrintedDate, document: Document): Offset | string {
  const {zone, clock} = date
  if (zone === undefined || clock === undefined) return 'The line names no zone'
  if (numeric.test(zone)) return {offset: zone, reason: 'An offset is printed', at: []}
  if (worldwide.has(zone)) return {offset: '+00:00', reason: `${zone} is the world’s own`, at: []}
  const candidates = zonesOf(zone)
  const countries = new Set(candidates.map(({country}) => country))
  if (countries.size === 1) return settled(candidates, date, `${zone} has one meaning`, [])
  const witness = document.clocks().find(({country}) => countries.has(country))
  if (witness === undefined) {
    return `${zone} is used in ${[...countries].join(', ')}, and nothing else in the text shows which`
  }
  const own = candidates.filter(({country}) => country === witness.country)
  return settled(own, date, `${zone} is that of ${witness.country}, as ${witness.named} shows`, [
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
  if (offset === undefined) return `No single offset fits ${date.zone} at that time`
  return {offset, reason, at}
}

/**
 * The offset that a zone’s clocks have when they show a time, when it is the one that the abbreviation
 * stands for. None for a time that they skip; none for one that they show twice, unless the
 * abbreviation shows which.
 */
function fits(date: PrintedDate, zone: string, expected: string): string | undefined {
  const actual = offsetsAt(date, zone)
  if (expected !== '') return actual.find((offset) => offset === expected)
  return actual.length === 1 ? actual[0] : undefined
}

/** Every offset that a zone may have when its clocks show a time, in order of the instants. */
function offsetsAt({year, month, day, clock}: PrintedDate, zone: string): readonly string[] {
  const [hour, minute] = (clock ?? '').split(':').map(Number)
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const before = minutesEast(zone, wall - dayLong)
  const after = minutesEast(zone, wall + dayLong)
  if (before === after) return [printed(before)]
  return [before, after]
    .filter((minutes) => minutesEast(zone, wall - minutes * 60_000) === minutes)
    .map(printed)
}

/** Minutes east of Greenwich as `±HH:MM`. */
function printed(minutes: number): string {
  const size = Math.abs(minutes)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`
}
