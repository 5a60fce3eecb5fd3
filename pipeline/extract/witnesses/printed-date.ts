import {datesIn} from '../../parse/calendar.ts'
import {beforeDate, joinedNames} from '../../parse/joined-names.ts'
import {opensWithByWord} from '../../parse/names.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {mendedOf} from '../../tree/mended.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {areBorneOut} from './beside-days.ts'
import {changeBehind, isChange, isPublishedLabel, opensAsPublished} from './date-labels.ts'
import type {DatedLine} from './dated-lines.ts'
import {type DayInLine, otherRolesOf} from './day-roles.ts'

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
  /** It stands in the head of the story. */
  readonly near: boolean
  readonly line: DatedLine
  /** Its line opens as one of publication, or as a byline. */
  readonly opened: 'published' | 'byline' | undefined
  /** How much of the line its dates take, 0 to 1. */
  readonly share: number
  /** The words beside the dates of its line, or a label above it, bear out that it tells when a story was published. */
  readonly borneOut: boolean
  /** Words beside it bear nothing out and no label says what it is: `Harbour walk from 3 May 2024`. */
  readonly mentioned: boolean
  /** It stands outside the head of a page: it counts where nothing in the head or the markup gives a day. */
  readonly last?: true
  /** What the day is where its line shows that it is one of neither publication nor change. */
  readonly other?: string
}

/** A date with the words around it, and whether a word of change closes it. */
type DatePart = DayInLine & {readonly closed: boolean}

const {dateShare: mostOfLine} = tuned('fields')
const signs = /\s[-–—]\s|[|·•]/u
const edge = /^[^\p{L}]+/u
const bullet = /^[^\p{L}\p{N}]{1,4}/u
const hasWord = /\p{L}{4}/u
const stop = /^[.!?…。]["')\]]?\s?$/u
const someWords = /\p{L} \p{L}+ \p{L}/u
/** Words behind the last date, and the end of a sentence. */
const closesSentence = /\p{L}[\p{L}\p{M}].{0,240}[.!?…。]["')\]]?\s?$/u

/** The dates of a line, each with what the line says of it. */
export function datesOf(
  line: DatedLine,
  {tree}: Document,
  language: string | undefined,
): readonly Printed[] {
  const mended = mendedOf(tree, line.at)
  const text = fold(mended.text)
  const dates = datesIn(text, language)
  if (dates.length === 0) return []
  const parts = partsOf(text, dates)
  const others = otherRolesOf(parts, line.next())
  const share = shareOf(text, dates)
  const opens = openingOf(text, parts.at(-1)?.after ?? '', line)
  const borneOut = areBorneOut(
    text,
    dates.map(({at}) => at),
  )
  return parts.map((part, n) => {
    const other = others[n]
    const said = meaningOf(part, n === 0 ? line.above() : '')
    const opened = n === 0 || opens === 'byline' ? opens : undefined
    return {
      date: part.date,
      at: mended.rangeOf(part.date.at),
      ...calledAs(said, opens !== undefined || borneOut[n] === true),
      timed: line.timed || lengthOfDate(part.date) >= mostOfLine * (line.at.end - line.at.start),
      near: line.near,
      line,
      opened: said.published ? 'published' : opened,
      share,
      ...(other === undefined ? {} : {other}),
    }
  })
}

/** What the words before a date say it is. */
type Meaning = Pick<Printed, 'modified' | 'labelled'> & {readonly published: boolean}

/** A day is mentioned when neither its label nor the words beside it say that it is one of publication or change. */
function calledAs(
  {published, modified, labelled}: Meaning,
  borneOut: boolean,
): Pick<Printed, 'modified' | 'labelled' | 'borneOut' | 'mentioned'> {
  const mentioned = !(borneOut || published || modified)
  return {modified, labelled: labelled && !mentioned, borneOut: borneOut || published, mentioned}
}

/** What the words before a date, and a label above the first one, say it is. */
function meaningOf({before: beside, closed}: DatePart, label: string): Meaning {
  const published = [beside, beside.split(signs).at(-1) ?? ''].some((words) =>
    opensAsPublished(words.replace(edge, '')),
  )
  const modified = closed || isChange(beside) || (isChange(label) && !published)
  const before = hasWord.test(beside) ? beside : `${label} ${beside}`
  return {published, modified, labelled: modified || hasWord.test(before)}
}

/** The dates with the words before and behind each, and whether a word of change closes it. */
function partsOf(text: string, dates: readonly PrintedDate[]): readonly DatePart[] {
  const closings = dates.map((date) => changeBehind(text.slice(date.at.end)))
  return dates.map((date, n) => ({
    date,
    before: text.slice((dates[n - 1]?.at.end ?? 0) + (closings[n - 1] ?? 0), date.at.start),
    after: text.slice(date.at.end, dates[n + 1]?.at.start),
    closed: (closings[n] ?? 0) > 0,
  }))
}

/** What a line, or the label above it, opens as; a byline may follow its date: `August 12, 2025 By Ann Miller`. */
function openingOf(text: string, behind: string, line: DatedLine): Printed['opened'] {
  if (opensAsPublished(text.replace(bullet, '')) || isPublishedLabel(line.above()))
    return 'published'
  const isByline = [text, behind.replace(bullet, '')].some((part) =>
    opensWithByWord(part.toLowerCase()),
  )
  const isNamed = line.near && joinedNames(beforeDate(text)).length > 0
  return isByline || isNamed ? 'byline' : undefined
}

/** How much of a line its dates take; nothing of a sentence, which mentions them. */
function shareOf(text: string, dates: readonly PrintedDate[]): number {
  const behind = text.slice(dates.at(-1)?.at.end ?? 0)
  if (closesSentence.test(behind)) return 0
  if (stop.test(behind) && someWords.test(text.slice(0, dates[0]?.at.start))) return 0
  return dates.reduce((sum, date) => sum + lengthOfDate(date), 0) / text.length
}

function lengthOfDate({at}: PrintedDate): number {
  return at.end - at.start
}
