import {
  type ClockForms,
  type ClockWords,
  clockBeside,
  clockForms,
  type ZoneNames,
} from './clocks.ts'
import {type DayForm, type DayWords, dayForms, hasDay} from './day-forms.ts'
import {plainFigures} from './figures.ts'
import type {CalendarNames, OtherCalendars, PrintedDay} from './printed-days.ts'
import {overlaps, type Range} from './ranges.ts'

/** A calendar day as printed, with the clock time beside it when there is one. */
export interface PrintedDate extends PrintedDay {
  /** Place in the text that was read, code units. */
  readonly at: Range
  /** `HH:MM:SS`, 24 hours. */
  readonly clock?: string
  /** The zone as printed: an abbreviation, a name in full in lower case, or an offset as `±HH:MM`. */
  readonly zone?: string
}

/** What a reader of dates needs to know of a language. */
export interface Calendar extends CalendarNames {
  readonly zones: ZoneNames
  readonly forms: DateForms
  /** Whether days are read in the solar or the Buddhist calendar whatever their script. */
  readonly home?: OtherCalendars
}

/** Words in and around printed days, each as the source of an expression. */
export type DateWords = ClockWords & DayWords

/** How days and clock times are printed. */
export interface DateForms {
  readonly days: readonly DayForm[]
  readonly clocks: ClockForms
}

const none: readonly PrintedDate[] = []
const persianFigures = /[۰-۹]/u
const thaiSigns = /\p{Script=Thai}/u

/** The forms of printed days in languages with such words. */
export function dateForms(words: DateWords): DateForms {
  return {clocks: clockForms(words), days: dayForms(words)}
}

/**
 * A reader of printed dates.
 *
 *     Date updated: March 20, 2023 13:24:56 IST
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Days of eras (`令和6年3月5日`), of the Buddhist (`5 มีนาคม 2567`) and of the solar calendar (`۱۵ اسفند ۱۴۰۲`)
 * become Gregorian ones. Leaves relative days (“Sunday”, “2 hours ago”), days without a year, lunar months
 * and impossible days alone.
 *
 * @param calendar
 *   Names of months, eras and zones, and the forms of days.
 * @returns
 *   A function from a short text (a line) to the dates in it, in order.
 */
export function dateReader(calendar: Calendar): (text: string) => readonly PrintedDate[] {
  return (given) => {
    const text = plainFigures(given)
    if (!hasDay.test(text)) return none
    const other = {
      solar: calendar.home?.solar === true || persianFigures.test(given),
      buddhist: calendar.home?.buddhist === true || thaiSigns.test(given),
    }
    return calendar.forms.days
      .flatMap((form) => (form.needs.test(text) ? printed(text, form, calendar, other) : none))
      .filter((date, i, all) => !all.slice(0, i).some((other) => overlaps(other.at, date.at)))
      .sort((a, b) => a.at.start - b.at.start)
  }
}

function printed(
  text: string,
  {pattern, read}: DayForm,
  calendar: Calendar,
  other: OtherCalendars,
): readonly PrintedDate[] {
  const found: PrintedDate[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const day = read(match.groups ?? {}, calendar, other)
    const at = {start: match.index, end: match.index + match[0].length}
    if (day) found.push({...day, ...clockBeside(text, at, calendar.forms.clocks, calendar.zones)})
  }
  return found
}
