/** A time of the day, on twelve or twenty-four hours, that opens a paragraph. */
const clockAhead = /^[([]?([01]?\d|2[0-4])[:.h]([0-5]\d)(?!\d|[.,]\d|\s?[%/\p{Sc}]) ?([ap])?/iu
/** One that stands in a line. Prices, shares, ratings and versions have other figures or signs beside them. */
const clock =
  /(?<![\p{N}\p{Sc}.,:/-]|\p{Sc} )(?:[01]?\d|2[0-4])[:.h][0-5]\d(?!\p{N}|[.,:]\d|\s?[%/\p{Sc}])/u
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/

/** Minutes of the day of the time that opens a paragraph; none without one. */
export function minutesOf(text: string): readonly number[] {
  const [, hours, minutes, half] = clockAhead.exec(text) ?? []
  if (hours === undefined) return []
  const later = half?.toLowerCase() === 'p' ? 12 : 0
  return [((Number(hours) % (half === undefined ? 24 : 12)) + later) * 60 + Number(minutes)]
}

/** Whether a line has a time of the day without a year, as entries of a live blog have; below comments the whole day stands. */
export function hasClockOfEntry(line: string): boolean {
  return clock.test(line) && !year.test(line)
}
