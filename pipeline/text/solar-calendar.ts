const dayLong = 86_400_000
/** Between these years the leap years of Iran’s calendar are regular: eight in 33 years. */
const firstYear = 1239
const lastYear = 1474
const firstDay = Date.UTC(1860, 2, 21)
const cycle = 33
/** The place in a cycle of the years that have a day more. */
const leapYears = [1, 5, 9, 13, 17, 22, 26, 30] as const
const yearLong = 365
/** The first six months have 31 days, the others 30, the last 29 without a leap year. */
const longMonths = 6
const longMonth = 31
const shortMonth = 30
const months = 12

/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/**
 * The Gregorian day of a day of the solar calendar of Iran and Afghanistan: 15 Esfand 1402 → 5 March 2024.
 *
 * @param year
 *   Of the solar calendar, 1239 to 1474: 1860 to 2096.
 * @returns
 *   `undefined` for a day that the calendar does not have, and for other years.
 */
export function gregorianOfSolar(
  year: number,
  month: number,
  day: number,
): CalendarDay | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > months) return undefined
  if (day < 1 || day > lengthOf(year, month)) return undefined
  const before = shortMonth * (month - 1) + Math.min(month - 1, longMonths)
  const days = yearLong * (year - firstYear) + leapsBefore(year) - leapsBefore(firstYear)
  const date = new Date(firstDay + (days + before + day - 1) * dayLong)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

function lengthOf(year: number, month: number): number {
  if (month <= longMonths) return longMonth
  return month < months || isLeap(year) ? shortMonth : shortMonth - 1
}

function isLeap(year: number): boolean {
  return leapsBefore(year + 1) > leapsBefore(year)
}

/** The leap years before a year, from the beginning of the count. */
function leapsBefore(year: number): number {
  const place = year % cycle
  const own = leapYears.filter((leap) => leap < place).length
  return Math.floor(year / cycle) * leapYears.length + own
}
