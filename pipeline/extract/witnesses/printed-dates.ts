import {datesIn} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {mendedOf} from '../../tree/mended.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {changeBehind, isChange, opensAsPublished} from './date-labels.ts'
import {type DatedLine, datedLines} from './dated-lines.ts'

/** A date that a line prints, with what the words before it say it is. */
export interface Printed {
  readonly date: PrintedDate
  /** Of the date, in the capture. */
  readonly at: Range
  readonly modified: boolean
  /** Words before it say what it is. */
  readonly labelled: boolean
  /** It stands in a line of times, not in one about something else. */
  readonly timed: boolean
  readonly near: boolean
}

const {dateShare: mostOfLine} = tuned('fields')
const hasWord = /\p{L}{4}/u

/**
 * The dates that lines print, in order of trust. A date labelled as a change is never one of
 * publication.
 *
 * Dates in the head of the story go before all others; elsewhere only those with a label count, or all
 * above the end of the body when they name one day. Days mentioned in the story, and days without a year, are
 * left alone.
 *
 * @param language
 *   The text’s language, for names of months.
 */
export function printedDates(document: Document, language: string | undefined): readonly Printed[] {
  const all = datedLines(document).flatMap((line) => datesOf(line, document, language))
  const near = all.filter((each) => each.near)
  if (document.tree.capture.page !== undefined) return all
  if (near.length > 0) return near
  const labelled = all.filter((each) => each.labelled)
  const last = blocksOf(document.tree).findLast(({data}) => fateOf[data.role] === 'body')
  const above = all.filter(({at}) => at.start < (last?.at.start ?? 0))
  return labelled.length === 0 && agree(above) ? above : labelled
}

function datesOf(
  {at, above, near, timed}: DatedLine,
  {tree}: Document,
  language: string | undefined,
): readonly Printed[] {
  const line = mendedOf(tree, at)
  const text = fold(line.text)
  const dates = datesIn(text, language)
  const closings = dates.map((date) => changeBehind(text.slice(date.at.end)))
  return dates.map((date, n) => {
    const from = (dates[n - 1]?.at.end ?? 0) + (closings[n - 1] ?? 0)
    const beside = text.slice(from, date.at.start)
    const label = n === 0 ? above : ''
    const before = hasWord.test(beside) ? beside : `${label} ${beside}`
    const closed = (closings[n] ?? 0) > 0
    const modified =
      closed || isChange(beside) || (isChange(label) && !opensAsPublished(beside.trim()))
    return {
      date,
      at: line.rangeOf(date.at),
      modified,
      labelled: modified || hasWord.test(before),
      timed: timed || lengthOfDate(date) >= mostOfLine * (at.end - at.start),
      near,
    }
  })
}

function lengthOfDate({at}: PrintedDate): number {
  return at.end - at.start
}

function agree(dates: readonly Printed[]): boolean {
  return new Set(dates.map(({date: {year, month, day}}) => `${year}-${month}-${day}`)).size === 1
}
