/**
 * A half-open stretch of the capture, in UTF-16 code units: `start` is in it, `end` is not.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The length of a range in code units. */
export function lengthOf(range: Range): number {
  return range.end - range.start
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether an offset falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

/**
 * The parts of `whole` outside of `holes`.
 *
 * @param holes
 *   In order, without overlap; parts outside of `whole` are ignored.
 */
export function without(whole: Range, holes: readonly Range[]): readonly Range[] {
  const left: Range[] = []
  let at = whole.start
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= whole.end) continue
    if (hole.start > at) left.push({start: at, end: hole.start})
    at = Math.max(at, hole.end)
  }
  if (at < whole.end) left.push({start: at, end: whole.end})
  return left
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
