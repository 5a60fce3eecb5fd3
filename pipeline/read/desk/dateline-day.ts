import {datesIn} from '../../parse/calendar.ts'
import type {Range} from '../../text/ranges.ts'
import {tuned} from '../../tuning/load.ts'
import {type DeskLine, placed} from './lines.ts'

/** A place, perhaps with a country and the word before a day, and the sign behind a dateline. */
const placeBefore = /^[\p{Lu}\p{Lo}][^.!?:;]{0,60}$/u
const signBehind = /^[\s.,)]{0,3}(?:-|\/|\(|:)/
const {datelineLength: dateHead} = tuned('fields')

/**
 * The day in the dateline of the first paragraph, when it has a year: a place, a day and a sign.
 *
 *     Vaubrun, le 5 mars 2024 – Après deux ans
 *                 ^^^^^^^^^^^
 */
export function datelineDayOf(lede: DeskLine | undefined): Range | undefined {
  const head = lede?.text.slice(0, dateHead) ?? ''
  const [date] = datesIn(head)
  if (lede === undefined || date === undefined) return undefined
  const isDateline =
    placeBefore.test(head.slice(0, date.at.start)) && signBehind.test(head.slice(date.at.end))
  return isDateline ? placed(date.at, lede.at.start) : undefined
}
