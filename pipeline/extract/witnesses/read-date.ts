import {datesIn} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {mendedOf} from '../../tree/mended.ts'
import type {Page} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import type {Instant} from '../document/instant.ts'
import type {Document} from '../document/types.ts'
import {offsetOf} from '../document/zone.ts'

/** The value of a printed date, or why it can not be read. */
export interface ReadDate {
  readonly instant?: Instant
  readonly reason: string
  /** What else in the document decided its zone. */
  readonly at: readonly Range[]
  /** A clock time without a zone is passed over. */
  readonly lost?: {readonly value: string; readonly reason: string}
}

/** Roles whose lines print times of the story. */
export const datedRoles: ReadonlySet<Role> = new Set(['timestamp', 'byline'])
const region = /^[a-z]{2,3}[-_]([A-Z]{2})\b/
/** Countries whose people write the month first in numbers. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'CA'])

/**
 * Read a printed date. The clock time counts only with an offset; where the zone is not clear, the
 * day alone.
 *
 * Day and month of `03/04/2023` stand in the order that a `time` element gives the same day in, else in that
 * of the document’s country or language, else in that of its other dates; where none of them is known, the date is left out.
 *
 * @param language
 *   BCP 47 tag of the document.
 */
export function readPrinted(
  printed: PrintedDate,
  document: Document,
  language: string | undefined,
): ReadDate {
  const date = inOrder(printed, document, language)
  if (date === undefined) return {reason: 'Day and month could be the other way round', at: []}
  const {clock, zone} = date
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`
  if (clock === undefined) return {instant: {day}, reason: 'No clock time is printed', at: []}
  const offset = offsetOf(date, document)
  if (typeof offset !== 'string') {
    return {instant: {day, clock, offset: offset.offset}, reason: offset.reason, at: offset.at}
  }
  const words = `${clock}${zone === undefined ? '' : ` ${zone}`}`
  return {
    instant: {day, clock},
    reason: `${offset}, so the day alone`,
    at: [],
    lost: {value: words, reason: offset},
  }
}

function inOrder(
  date: PrintedDate,
  document: Document,
  language: string | undefined,
): PrintedDate | undefined {
  if (!date.ambiguous) return date
  const [asRead, isTurned] = [date, turned(date)].map((each) => isTimed(each, document))
  if (asRead !== isTurned) return asRead ? date : turned(date)
  const country = countryOf(document)
  if (country !== undefined) return monthFirst.has(country) ? turned(date) : date
  if (language !== undefined && language !== 'en') return date
  const others = sureDates(document, language).filter(({year}) => year === date.year)
  const isSame = others.some(({month}) => month === date.month)
  const isOther = others.some(({month}) => month === date.day)
  if (isSame === isOther) return undefined
  return isSame ? date : turned(date)
}

/** Whether a `time` element of the page has the day in its `datetime`. */
function isTimed({year, month, day}: PrintedDate, {tree}: Document): boolean {
  const own = `${year}-${two(month)}-${two(day)}`
  const {statements = []}: Partial<Page> = tree.capture.page ?? {}
  return statements.some(({source, value}) => source === 'time' && value.startsWith(own))
}

function turned(date: PrintedDate): PrintedDate {
  return {...date, month: date.day, day: date.month}
}

/** The country that the address or the language of the markup names. */
function countryOf(document: Document): string | undefined {
  const own = document.domain()?.country
  if (own !== undefined) return own
  const tags = document.stated([
    ['html', 'lang'],
    ['open-graph', 'og:locale'],
    ['json-ld', 'article.inLanguage'],
  ])
  return tags.map(({value}) => region.exec(value)?.[1]).find((each) => each !== undefined)
}

/** The dates of the document that can be read in one way only. */
function sureDates({tree}: Document, language: string | undefined): readonly PrintedDate[] {
  return blocksOf(tree)
    .filter(({data}) => datedRoles.has(data.role))
    .flatMap(({at}) => datesIn(fold(mendedOf(tree, at).text), language))
    .filter(({ambiguous}) => !ambiguous)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
