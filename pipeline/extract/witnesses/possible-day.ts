import {type Instant, instantOf, momentOf} from '../document/instant.ts'
import type {Document} from '../document/types.ts'

const day = 86_400_000
/** What a program writes for a day that it does not know: zero in its own count of days. */
const zeroDays: ReadonlySet<string> = new Set(['1970-01-01', '1900-01-01'])
/** No story that is read today is of a later year: a date beyond it is a slip. */
const lastYear = '2079'
/** The farthest that a local time lies from UTC, as on the Line Islands. */
const farthestZone = 14 * 3_600_000

/**
 * Whether a day can be one of publication or change, whatever its witness.
 *
 * The zero of a program’s count of days is none, in any zone (`1969-12-31T19:00:00-05:00`), nor is a day beyond 2079, and none
 * lies after the day on which the document was captured, where its container states that day. A day in
 * a zone ahead of the one of the capture may be one later.
 */
export function isPossibleDay(instant: Instant, captured: string | undefined): boolean {
  const moment = momentOf(instant)
  const isZero = moment !== undefined && Math.abs(moment) < farthestZone
  if (instant.day.slice(0, 4) > lastYear) return false
  return !(isZero || zeroDays.has(instant.day) || isAfter(instant.day, captured))
}

/** The day on which the document was captured, `YYYY-MM-DD`, where its container states it. */
export function captureDayOf(document: Document): string | undefined {
  const [stated] = document.stated([['feed', 'capturedAt']])
  return stated === undefined ? undefined : instantOf(stated.value)?.day
}

function isAfter(one: string, captured: string | undefined): boolean {
  return captured !== undefined && Date.parse(one) - Date.parse(captured) > day
}
