/** What keeps a text from being a good date. */
export interface DateFlaw {
  readonly kind: 'form' | 'day' | 'offset' | 'blank'
}

/** A year of more than four digits has its sign, or `202405` would be one. */
const date = /^(\d{4}|[+-]\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](.*))?$/s
const compact = /^(\d{4})(\d\d)(\d\d)(?:T(.*))?$/s
const ordinal = /^\d{4}-?(?:W\d\d(?:-?[1-7])?|\d{3})$/
const opensClock = /^T?\d\d:/
const timed = /\dT\d/
const clock =
  /^(?:([01]\d|2[0-3])(?::?([0-5]\d)(?::?([0-5]\d|60)(?:[.,]\d+)?)?)?|24(?::?00(?::?00(?:[.,]0+)?)?)?)\s?(Z|z|[+\u2212-](?:0\d|1[0-5])(?::?[0-5]\d)?)?$/
/** ISO 8601: at least one part, and time parts only behind a `T`. */
const duration =
  /^[+-]?P(?=[\dT])(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?W)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?$/

/**
 * What keeps a text from being a date, or a date and time, of ISO 8601 whose instant is known.
 *
 * Leaves alone a year or a month alone, and intervals, which have a slash.
 *
 * @returns
 *   `form` when it is no date of ISO 8601, `day` when no calendar has the day, `blank` when a blank stands between
 *   day and time, as many write it, `offset` when the time has no offset from UTC; `undefined` for a date without flaw.
 */
export function dateFlawOf(text: string): DateFlaw | undefined {
  const parts = date.exec(text) ?? compact.exec(text)
  if (parts === null) return ordinal.test(text) ? undefined : {kind: 'form'}
  const [, year = '', month = '01', day = '01', time] = parts
  if (!isDay(Number(year), Number(month), Number(day))) return {kind: 'day'}
  if (time === undefined) return undefined
  const found = clock.exec(time)
  if (found === null) return {kind: 'form'}
  if (!text.includes('T')) return {kind: 'blank'}
  return found[4] === undefined ? {kind: 'offset'} : undefined
}

/** Whether a text is a date with a time. */
export function hasTime(text: string): boolean {
  return timed.test(text)
}

/** Whether a text is a time of day, with or without an offset. */
export function isClock(text: string): boolean {
  return opensClock.test(text) && clock.test(text.replace('T', ''))
}

/** Whether a text is a duration of ISO 8601, such as `PT1M30S`. */
export function isDuration(text: string): boolean {
  return duration.test(text)
}

function isDay(year: number, month: number, day: number): boolean {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, day)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
