/** What two whole numbers below 2²⁵ are told apart by when they are one: sums of such pairs are exact. */
const apart = 2 ** 26
/** Pairs are added up four at a time. */
export const atOnce = 4

/** How many pairs so many numbers make, up to a whole number of fours. */
export function pairsFor(count: number): number {
  return Math.ceil(count / 2 / atOnce) * atOnce
}

/** Numbers in pairs, each group of so many in fours of its own. */
export function pairUp(numbers: readonly number[], group: number): Float64Array {
  const width = pairsFor(group)
  const groups = group === 0 ? 0 : numbers.length / group
  const paired = new Float64Array(groups * width)
  for (const [i, number] of numbers.entries()) {
    const within = i % group
    const at = ((i - within) / group) * width + (within >> 1)
    paired[at] = (paired[at] ?? 0) + (within % 2 === 0 ? number * apart : number)
  }
  return paired
}

/** Write the two numbers of a pair, or of sums of pairs; the second only up to an end. */
export function part(pair: number, numbers: Int32Array, at: number, end: number): void {
  const first = Math.round(pair / apart)
  if (at < end) numbers[at] = first
  if (at + 1 < end) numbers[at + 1] = pair - first * apart
}
