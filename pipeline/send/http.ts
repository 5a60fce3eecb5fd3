const tooMany = 429
const passing: readonly number[] = [408, tooMany, 502, 503, 504]

/** Whether the same request may succeed later. */
export function isPassingStatus(status: number): boolean {
  return passing.includes(status)
}

/** The seconds of a `Retry-After`; a date or nothing gives `undefined`. */
export function secondsOf(header: unknown): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
