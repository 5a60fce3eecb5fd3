const day = /^(\d{4}-\d{2}-\d{2})$/
const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/
const hour = 3_600_000
/** The zones farthest from Greenwich: a day begins 14 hours earlier in the east, and ends 12 hours later in the west. */
const [eastern, western, ofDay] = [14 * hour, 12 * hour, 24 * hour] as const

/** The first and the last instant, in milliseconds, that a day or a time may mean. */
export type InstantSpan = readonly [from: number, to: number]

/** The instants that a date of an article may mean; `undefined` for none. */
export function spanOf(date: string | undefined): InstantSpan | undefined {
  if (date === undefined) return undefined
  const isDay = day.test(date)
  const at = Date.parse(isDay || hasZone.test(date) ? date : `${date}Z`)
  if (Number.isNaN(at)) return undefined
  if (isDay) return [at - eastern, at + ofDay + western]
  return hasZone.test(date) ? [at, at] : [at - eastern, at + western]
}
