/** Two whole numbers below 2²⁵ are packed into one as `first × 2²⁶ + second`, so that sums of pairs are exact. */
const apart = 2 ** 26

/** The number of pairs that hold `count` numbers, rounded up to an even one, since they are added up two at a time. */
export function pairsFor(count: number): number {
  return 2 * Math.ceil(count / 4)
}

/** Numbers packed into pairs; each group of `group` numbers begins a pair of its own. */
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

/** Write the two numbers of a pair, or of a sum of pairs, at a place; nothing past `end`. */
export function part(pair: number, numbers: Int32Array, at: number, end: number): void {
  const first = Math.round(pair / apart)
  if (at < end) numbers[at] = first
  if (at + 1 < end) numbers[at + 1] = pair - first * apart
}
