import {numberOf} from './figures.ts'
import {gregorianOfSolar} from './solar-calendar.ts'

/** A day as printed, in the Gregorian calendar. */
export interface PrintedDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** Day and month could be the other way round: `03/04/2023`. */
  readonly ambiguous: boolean
}

/** An era that counts years: `令和6年` is 2018 + 6. */
export interface Era {
  readonly add: number
  /** The first and the last Gregorian year of the era. */
  readonly first: number
  readonly last: number
}

/** What a reader of dates needs to know of names in a calendar. */
export interface CalendarNames {
  /** Number of a month, 1 to 12, by its name in lower case without a full stop. */
  readonly monthOf: (name: string) => number | undefined
  /** The same of the solar calendar of Iran and Afghanistan. */
  readonly solarMonthOf?: (name: string) => number | undefined
  readonly eraOf?: (name: string) => Era | undefined
}

/** Calendars besides the Gregorian one that figures alone may be of, as language or script show. */
export interface OtherCalendars {
  /** `1402/12/15`. */
  readonly solar: boolean
  /** `05/03/2567`. */
  readonly buddhist: boolean
}

/** What the groups of a form of printed days hold. */
export type DayGroups = Readonly<Record<string, string | undefined>>

/** Reads the groups of a form; `undefined` when they are no day. */
export type ReadDay = (
  groups: DayGroups,
  names: CalendarNames,
  other: OtherCalendars,
) => PrintedDay | undefined

const closingStop = /\.$/u
/** Years of the Buddhist calendar of Thailand count 543 more than Gregorian ones: 2567 is 2024. */
const buddhistYears = 543
/** Calendars are told by the year: 2400 of the Buddhist one is 1857, and 1500 of the solar one of Iran is 2121. */
const firstBuddhist = 2400
const lastSolar = 1500
/** The century of a year of two figures: in the Buddhist calendar in Thai, else in the Gregorian one. */
const centuryOfThai = 2500
const century = 2000
/** Years that a day without an era may have. */
const firstGregorian = 1900
const lastGregorian = 2099

/** `2024-03-05`. */
export function plain({y, m, d}: DayGroups): PrintedDay | undefined {
  return possible(Number(y), Number(m), Number(d))
}

/** `令和6年3月5日`, `二〇二四年三月五日`; without an era the year is a Gregorian one. */
export function inEra({era, y, m, d}: DayGroups, {eraOf}: CalendarNames): PrintedDay | undefined {
  const own = era === undefined ? undefined : eraOf?.(era)
  const counted = numberOf(y ?? '') + (own?.add ?? 0)
  const {first, last} = own ?? {first: firstGregorian, last: lastGregorian}
  if (counted < first || counted > last) return undefined
  return possible(counted, numberOf(m ?? ''), numberOf(d ?? ''))
}

/** `2024/3/5`; `1402/12/15` where figures may be of the solar calendar. */
export function yearFirst(
  {y, m, d}: DayGroups,
  _: CalendarNames,
  other: OtherCalendars,
): PrintedDay | undefined {
  const [own, month, day] = [Number(y), Number(m), Number(d)]
  if (own > lastSolar) return possible(own, month, day)
  return other.solar ? sure(gregorianOfSolar(own, month, day)) : undefined
}

/** `20/03/2023`, `03/20/2023`; day first when both could be and the sign is a full stop. */
export function numeric(
  {a, b, sep, y}: DayGroups,
  _: CalendarNames,
  other: OtherCalendars,
): PrintedDay | undefined {
  const [first, second] = [Number(a), Number(b)]
  const own = y?.length === 2 ? century + Number(y) : Number(y)
  if (own >= firstBuddhist) {
    return other.buddhist ? possible(own - buddhistYears, second, first) : undefined
  }
  if (second > 12) return possible(own, first, second)
  const ambiguous = sep !== '.' && first <= 12 && first !== second
  return possible(own, second, first, ambiguous)
}

/** The name of a month with day and year; a year of the solar calendar has a month of that calendar. */
export function named({y, m = '', d}: DayGroups, names: CalendarNames): PrintedDay | undefined {
  const [own, day] = [Number(y), Number(d)]
  const name = m.toLowerCase()
  if (own < lastSolar) {
    const month = ofName(name, names.solarMonthOf)
    return month === undefined ? undefined : sure(gregorianOfSolar(own, month, day))
  }
  const month = Number(name) || ofName(name, names.monthOf)
  return month === undefined ? undefined : possible(own, month, day)
}

/** A name of two words, or the first of them where the second one is no part of it. */
function ofName(name: string, monthOf: CalendarNames['solarMonthOf']): number | undefined {
  const end = name.indexOf(' ')
  return monthOf?.(name) ?? (end > 0 ? monthOf?.(name.slice(0, end)) : undefined)
}

/** Years from 2400 are of the Buddhist calendar, and so are those of two figures: `5 มี.ค. 67`. */
export function thai({y, m = '', d}: DayGroups, {monthOf}: CalendarNames): PrintedDay | undefined {
  const month = monthOf(m.replace(closingStop, ''))
  if (month === undefined) return undefined
  const own = y?.length === 2 ? centuryOfThai + Number(y) : Number(y)
  return possible(own >= firstBuddhist ? own - buddhistYears : own, month, Number(d))
}

function sure(day: Omit<PrintedDay, 'ambiguous'> | undefined): PrintedDay | undefined {
  return day === undefined ? undefined : {...day, ambiguous: false}
}

function possible(
  year: number,
  month: number,
  day: number,
  ambiguous = false,
): PrintedDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? {year, month, day, ambiguous}
    : undefined
}
