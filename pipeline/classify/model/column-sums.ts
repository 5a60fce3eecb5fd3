import type {Column} from './columns.ts'

/** A stretch of blocks: positions of the first and the last one. */
export interface BlockStretch {
  readonly first: number
  readonly last: number
}

/** Sums of everything above each block; one longer than there are blocks. */
export type Sums = Float64Array

/** Sums of a column from the top. */
export function sumsOf(column: Column): Sums {
  const sums = new Float64Array(column.length + 1)
  let sum = 0
  for (let i = 0; i < column.length; i += 1) {
    sum += column[i] ?? 0
    sums[i + 1] = sum
  }
  return sums
}

/** The mean of a column from one block to before another, cut to the capture; −1 without any. */
export function meanIn(sums: Sums, from: number, to: number): number {
  const start = Math.max(0, from)
  const end = Math.min(sums.length - 1, to)
  return end <= start ? -1 : ((sums[end] ?? 0) - (sums[start] ?? 0)) / (end - start)
}

/** The share of a column’s sum that stands above a block; a half where the sum is 0. */
export function shareAbove(sums: Sums, i: number): number {
  const all = sums.at(-1) ?? 0
  return all === 0 ? 0.5 : (sums[i] ?? 0) / all
}

/** The stretch with the greatest sum, the first of equals; position 0 of an empty column. */
export function richestOf(column: Column): BlockStretch {
  let best: BlockStretch = {first: 0, last: 0}
  let most = Number.NEGATIVE_INFINITY
  let first = 0
  let sum = 0
  for (let i = 0; i < column.length; i += 1) {
    if (sum <= 0) [sum, first] = [0, i]
    sum += column[i] ?? 0
    if (sum > most) {
      most = sum
      best = {first, last: i}
    }
  }
  return best
}

/** Distance in blocks up to the next one for which a column is above a half; at most `far`. */
export function upTo(column: Column): Column {
  const steps = new Float32Array(column.length)
  let last = -far
  for (let i = 0; i < column.length; i += 1) {
    steps[i] = Math.min(far, i - last)
    if ((column[i] ?? 0) > 0.5) last = i
  }
  return steps
}

/** Distance in blocks down to the next one for which a column is above a half; at most `far`. */
export function downTo(column: Column): Column {
  const steps = new Float32Array(column.length)
  let last = column.length + far
  for (let i = column.length - 1; i >= 0; i -= 1) {
    steps[i] = Math.min(far, last - i)
    if ((column[i] ?? 0) > 0.5) last = i
  }
  return steps
}

/** Distance used when no block matches. */
export const far = 99
