import type {Use} from '../../language/uses.ts'
import {weekdayNamed} from '../../language/weekdays.ts'
import {oneOf, wordIn, wordsForUse} from '../../language/words.ts'
import {isMonth} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {lazy} from '../../text/lazy.ts'
import {seldom} from '../../text/seldom.ts'
import {tuned} from '../../tuning/load.ts'
import {opensAsPublished} from './date-labels.ts'

/** A label ends right before the day; on its other side stands nothing, a bracket or another sign. */
const otherLabel = seldom(
  () =>
    new RegExp(
      String.raw`(?:^|[^\p{L}\p{M}\p{N}\s]\s?)(?<label>${oneOf('other-day')})(?:\s?:)?\s{0,2}(?:${oneOf('on-day')}\s)?(?:${oneOf('weekday')}[.,]?\s)?$`,
      'u',
    ),
  holding('other-day'),
)
const act = seldom(() => new RegExp(wordIn('dated-act'), 'u'), holding('dated-act'))
const place = lazy(
  () => new RegExp(String.raw`(?:^|[^\p{L}\p{M}\p{N}])${oneOf('event-place')}\s?:`, 'u'),
)
/** The number of an issue: `Vol. 12`, `第12期` stands without a space. */
const issue = lazy(
  () => new RegExp(String.raw`(?:^|[^\p{L}\p{M}\p{N}])${oneOf('issue-number')}\.?\s?\d`, 'u'),
)
const copyright = lazy(
  () =>
    new RegExp(
      String.raw`^[^\p{L}\p{N}]{0,4}(?:©|\(c\)|${oneOf('copyright-word')}(?![\p{L}\p{M}]))`,
      'u',
    ),
)
/** An event right before its day, with a sign or a small word between them. */
const event = seldom(
  () =>
    new RegExp(
      String.raw`(?:^|[^\p{L}\p{M}\p{N}])${oneOf('event-kind')}[\s,:–-]{1,3}(?:${oneOf('on-day')}\s)?(?:${oneOf('weekday')}[.,]?\s)?$`,
      'u',
    ),
  holding('event-kind'),
)
const dead = /[†✝]/u
/** All that stands between the two days of a range. */
const dash = /^\s?[-~〜～]\s?$/u
/** The first half of a range before its last day: `3-5 June 2024`, `28 May - 2 June 2024`. */
const openRange = /(?:^|[^\d.:/-])\d{1,2}(?:\.|\p{L}{2})?\s?-\s?$/u
const openMonths =
  /(?:\d{1,2}\.?\s(?<behind>\p{L}{3,12})|(?<name>\p{L}{3,12})\.?\s\d{1,2})\s?-\s?$/u
const notFigures = /\D/gu
/** The word right before a day: `Friday, 3 May 2024`. */
const wordBefore = /(?:^|[^\p{L}\p{M}\p{N}-])(?<word>\p{L}[\p{L}\p{M}-]{2,20})[.,،]?\s{1,2}$/u
const {dayLabelReach: reach} = tuned('fields')

/** A day in a line, and the words around it. */
export interface DayInLine {
  readonly date: PrintedDate
  /** From the day before it, or the beginning of the line, to this one; folded. */
  readonly before: string
  /** From this day to the next one, or the end of the line; folded. */
  readonly after: string
}

/**
 * What a day is when its line shows that it is one of neither publication nor change, in words.
 *
 *     Received: 12 October 2023        (born 12 May 1950)        12 May 1950 – 3 June 2019
 *     Act of 3 March 2020              Date: 5 March 2024. Venue: Old Mill
 *     Monday, 3 May 2024               Vol. 12, No. 3, 3 May 2024
 *     Concert: 3 May 2024              © 3 May 2024 The Paper
 *
 * Leaves a day alone whose line opens as one of publication, and one between two clock times, which are of
 * the two times of a story more often than of an event.
 *
 * @param days
 *   The days of a line, in order.
 * @param next
 *   The line below, which may name the place of an event.
 */
export function otherRolesOf(
  days: readonly DayInLine[],
  next = '',
): readonly (string | undefined)[] {
  const placed = [...days.map(({after}) => after), next.slice(0, reach)].some((words) =>
    place().test(words.toLowerCase()),
  )
  const buried = days.some(({before}) => dead.test(before))
  const noticed = noticeIn(days[0]?.before ?? '')
  const ofLine = placed
    ? 'The day of an event, whose place is named beside it'
    : buried
      ? 'A day of birth or death'
      : undefined
  return days.map((day, i) => {
    const near = day.before.slice(-reach).toLowerCase()
    const called = otherCallOf(near) ?? wrongWeekdayOf(day)
    if (called !== undefined || opensAsPublished(day.before.trim())) return called
    const own = noticed ?? eventIn(near)
    if (own !== undefined) return own
    return isOfRange(day, days[i - 1], days[i + 1]) ? 'A day of a range' : ofLine
  })
}

/** Whether a text in lower case holds a word of a use. */
function holding(use: Use): (lower: string) => boolean {
  const words = lazy(() => wordsForUse(use))
  return (lower) => words().some((word) => lower.includes(word))
}

function eventIn(near: string): string | undefined {
  return event(near)?.test(near) === true
    ? 'The day of an event, which is named right before it'
    : undefined
}

/** What the beginning of a line makes of its days: the line of an issue in print, or a notice of copyright. */
function noticeIn(before: string): string | undefined {
  const lower = before.toLowerCase()
  if (copyright().test(lower)) return 'The day of a notice of copyright'
  return issue().test(lower)
    ? 'The day of an issue in print, whose number is named beside it'
    : undefined
}

/** What words before a day, in lower case, call it when they call it another one than that of publication. */
function otherCallOf(near: string): string | undefined {
  const words = otherLabel(near)?.exec(near)?.groups?.['label'] ?? act(near)?.exec(near)?.[0]
  return words === undefined ? undefined : `Not a day of this story’s publication: “${words}”`
}

/** A day of the week before a day that is another one's leaves both uncertain. */
function wrongWeekdayOf({before, date}: DayInLine): string | undefined {
  if (date.ambiguous) return undefined
  const word = wordBefore.exec(before.slice(-reach))?.groups?.['word'] ?? ''
  const weekday = weekdayNamed(word)
  const own = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()
  if (weekday === undefined || weekday === own) return undefined
  return `The day of the week does not fit it: “${word}”`
}

function isOfRange(
  day: DayInLine,
  before: DayInLine | undefined,
  behind: DayInLine | undefined,
): boolean {
  if (before !== undefined && isRange(before, day)) return true
  return (behind !== undefined && isRange(day, behind)) || endsRange(day)
}

function isRange(first: DayInLine, second: DayInLine): boolean {
  const isTimed = first.date.clock !== undefined || second.date.clock !== undefined
  return !isTimed && first.after === second.before && dash.test(second.before)
}

function endsRange({before, date}: DayInLine): boolean {
  if (date.clock !== undefined) return false
  const near = before.slice(-reach)
  const {behind, name} = openMonths.exec(near)?.groups ?? {}
  if (isMonth(behind ?? name ?? '')) return true
  const first = openRange.exec(near)?.[0].replace(notFigures, '')
  return first !== undefined && !near.endsWith(' ') && Number(first) < date.day
}
