/** A time of the day, on twelve or twenty-four hours, that opens a paragraph. */
const clockAhead = /^[([]?(\d{1,2})[:.h](\d{2})(?!\d) ?([ap])?/iu

/** Minutes of the day of the time that opens a paragraph; none without one. */
export function minutesOf(text: string): readonly number[] {
  const [, hours, minutes, half] = clockAhead.exec(text) ?? []
  if (hours === undefined) return []
  const later = half?.toLowerCase() === 'p' ? 12 : 0
  return [((Number(hours) % (half === undefined ? 24 : 12)) + later) * 60 + Number(minutes)]
}
