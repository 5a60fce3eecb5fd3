import {zonesOf} from '../../language/zones.ts'
import {datesIn} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {tuned} from '../../tuning/load.ts'

/** A date that a page states, as far as it is stated. */
export interface Instant {
  /** `YYYY-MM-DD`, in the zone that it is stated in. */
  readonly day: string
  /** `HH:MM:SS`, with fractions as stated. */
  readonly clock?: string
  /** `Z` or `±HH:MM`, as stated. */
  readonly offset?: string
  /** An abbreviation whose offset is still unknown. */
  readonly zone?: string
}

const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|t|\s{0,4},?\s{1,4}|-)(\d{1,2}):(\d{1,2})(?::(\d{1,2})([.,]\d{1,9})?)?(.*))?$/
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/
const epoch = /^(\d{10})(?:\d{3})?$/
const named =
  /^(?:[a-z]{3,9}\.?,?\s{1,4})?(?:(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})|([a-z]{3,9})\.?\s{1,4}(\d{1,2}),?\s{1,4}(\d{4})),?\s{1,4}(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,4}([ap]m)?(.*)$/i
const unixDate =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d\d):(\d\d)\s+(?:([a-z]{2,5})\s+)?(\d{4})$/i
const offsetForm = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d\d)?(?:\s*\(.*\))?$/i
const zulu = /^(?:Z|GMT|UTC)(?:\s*\(.*\))?$/i
const abbreviation = /^\(?([A-Z]{2,5})\)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const {dateLength: longest} = tuned('fields')
const wholeMinute = /(?<=:\d\d):00$/
const firstYear = 1900
const lastYear = 2100
const farthest = 14

/**
 * Read a date that is meant for machines, and those forms that people and templates write instead:
 * with a blank for the `T`, RFC 2822, a program’s own printing, seconds since 1970.
 *
 * The offset is as it is stated; none is made up. A date in words is read as printed.
 *
 * @param language
 *   BCP 47 tag of the page, for names of months.
 */
export function instantOf(value: string, language?: string): Instant | undefined {
  const text = value.trim()
  if (text.length > longest) return undefined
  return (
    fromIso(text) ??
    fromCompact(text) ??
    fromEpoch(text) ??
    fromNames(text) ??
    printedIn(text, language)
  )
}

/** The instant of a printed date; `undefined` when day and month could be the other way round. */
function instantOfPrinted(date: PrintedDate): Instant | undefined {
  const {year, month, day, ambiguous, clock, zone} = date
  if (ambiguous) return undefined
  return instant([year, month, day], clock?.split(':').map(Number) ?? [], '', zone ?? '')
}

/** As schema.org writes it: the day alone where no offset is known. */
export function printedOf({day, clock, offset}: Instant): string {
  return clock === undefined || offset === undefined ? day : `${day}T${clock}${offset}`
}

/** What the clock showed where no offset is known: `2024-03-05T14:30`; seconds where there are any. */
export function localOf({day, clock, offset}: Instant): string | undefined {
  if (clock === undefined || offset !== undefined) return undefined
  return `${day}T${clock.replace(wholeMinute, '')}`
}

/** Milliseconds since 1970, when the instant is known in full. */
export function momentOf({day, clock, offset}: Instant): number | undefined {
  return clock === undefined || offset === undefined
    ? undefined
    : Date.parse(`${day}T${clock}${offset}`)
}

function fromIso(text: string): Instant | undefined {
  const found = iso.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second = '0', fraction = '', rest = ''] = found
  const clock = hour === undefined ? [] : [hour, minute, second].map(Number)
  return instant([year, month, day].map(Number), clock, fraction.replace(',', '.'), rest.trim())
}

function fromCompact(text: string): Instant | undefined {
  const found = compact.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second = '0', rest = ''] = found
  const clock = hour === undefined ? [] : [hour, minute, second].map(Number)
  return instant([year, month, day].map(Number), clock, '', rest)
}

function fromEpoch(text: string): Instant | undefined {
  const seconds = epoch.exec(text)?.[1]
  if (seconds === undefined) return undefined
  return fromIso(new Date(Number(seconds) * 1000).toISOString().replace('.000', ''))
}

function fromNames(text: string): Instant | undefined {
  const unix = unixDate.exec(text)
  if (unix) {
    const [, month = '', day, hour, minute, second, zone = '', year] = unix
    const clock = [hour, minute, second].map(Number)
    return instant([Number(year), monthOf(month), Number(day)], clock, '', zone)
  }
  const found = named.exec(text)
  if (found === null) return undefined
  const [, d, m, y, m2, d2, y2, hour, minute, second = '0', half, rest = ''] = found
  const clock = [halfDay(Number(hour), half), Number(minute), Number(second)]
  return instant([Number(y ?? y2), monthOf(m ?? m2 ?? ''), Number(d ?? d2)], clock, '', rest.trim())
}

function printedIn(text: string, language: string | undefined): Instant | undefined {
  const [first, second] = datesIn(text, language)
  return first === undefined || second !== undefined ? undefined : instantOfPrinted(first)
}

function instant(
  [year = 0, month = 0, date = 0]: readonly number[],
  clock: readonly number[],
  fraction: string,
  rest: string,
): Instant | undefined {
  if (year < firstYear || year > lastYear || !isDay(year, month, date)) return undefined
  const day = `${year}-${two(month)}-${two(date)}`
  const [hour, minute = 0, second = 0] = clock
  if (hour === undefined) return {day}
  if (hour > 23 || minute > 59 || second > 59) return {day}
  return {
    day,
    clock: `${two(hour)}:${two(minute)}:${two(second)}${fraction}`,
    ...zoneOf(rest.trim()),
  }
}

/** What follows a time as its zone: an offset, or an abbreviation with one meaning. */
function zoneOf(rest: string): Pick<Instant, 'offset' | 'zone'> {
  if (zulu.test(rest)) return {offset: 'Z'}
  const [, sign, hours, minutes = '00'] = offsetForm.exec(rest) ?? []
  if (sign !== undefined && Number(hours) <= farthest && Number(minutes) < 60) {
    return {offset: `${sign}${two(Number(hours))}:${minutes}`}
  }
  const zone = abbreviation.exec(rest)?.[1]
  if (zone === undefined) return {}
  const offsets = new Set(zonesOf(zone).map(({offset}) => offset))
  const [only] = [...offsets]
  return offsets.size === 1 && only !== undefined && only !== '' ? {offset: only} : {zone}
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
