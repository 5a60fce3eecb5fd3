import type {ElementColumns} from '../model/page/elements.ts'

/**
 * The words of each block that are to be expected in the body.
 *
 * @param odds
 *   Against the body, in nats; one a block.
 */
export function expectedWords(words: Float32Array, odds: readonly number[]): readonly number[] {
  return odds.map((each, i) => (words[i] ?? 0) / (1 + Math.exp(each)))
}

/** The sum of a number a block over all that stands in each element. */
export function sumsAround(
  {parent, size}: ElementColumns,
  element: Int32Array,
  numbers: readonly number[],
): Float64Array {
  const sums = new Float64Array(size)
  for (let i = 0; i < element.length; i += 1) {
    const e = element[i] ?? 0
    sums[e] = (sums[e] ?? 0) + (numbers[i] ?? 0)
  }
  for (let e = size - 1; e > 0; e -= 1) {
    const up = parent[e] ?? -1
    if (up >= 0) sums[up] = (sums[up] ?? 0) + (sums[e] ?? 0)
  }
  return sums
}
