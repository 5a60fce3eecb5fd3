import {isWebAddress} from '../text/addresses.ts'
import {isWellFormed} from '../text/surrogates.ts'
import {flawOf, lineFlawOf} from './plain-text.ts'

const day = /^(\d{4})-(\d\d)-(\d\d)$/
const clock = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):(\d\d))$/
/** Neither blanks, signs of markup, controls, nor what no character is. */
const address = /^https?:\/\/[^\s/?#<>"\p{C}][^\s<>"\p{C}]*$/iu

/** The formats of our schemas, by name. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  line: (text) => lineFlawOf(text) === undefined,
  'plain-text': (text) => flawOf(text) === undefined,
  'well-formed': isWellFormed,
  'day-or-offset-time': isDate,
  'http-url': (text) => address.test(text) && isWebAddress(text),
}

/** What violates the format in a text, for formats that can name it. */
export const flaws: Readonly<Record<string, (text: string) => string | undefined>> = {
  line: lineFlawOf,
  'plain-text': flawOf,
}

/** Whether a text is a calendar date, or a date and time with an offset. */
export function isDate(text: string): boolean {
  const split = text.indexOf('T')
  if (split === -1) return isDay(text)
  return isDay(text.slice(0, split)) && isClock(text.slice(split + 1))
}

function isDay(text: string): boolean {
  const [, year, month, date] = (day.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) return false
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, date)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date
}

/** Whether a text is a time: hours, minutes, perhaps seconds, and an offset of at most 14 hours. */
function isClock(text: string): boolean {
  const found = clock.exec(text)
  if (!found) return false
  const [hour = 0, minute = 0, second = 0, far = 0, off = 0] = found
    .slice(1)
    .map((part) => Number(part || 0))
  return hour < 24 && minute < 60 && second < 60 && far <= 14 && off < 60
}
