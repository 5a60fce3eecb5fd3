import type {Weights} from '../../pipeline/extract/document/weights.ts'
import {solved} from './logistic.ts'

/** A case to learn from: numbers by name, and a share between 0 and 1. */
export interface Fraction {
  readonly features: Weights
  readonly share: number
}

const rounds = 30
const always = 'always'
const thousandths = 1000
const leastSpread = 1e-6

/** A case as numbers of one spread, in the order of the names. */
interface Row {
  readonly own: readonly number[]
  readonly share: number
}

/**
 * The weights of a logistic regression on shares, by Newton’s method: the same bytes from the same cases. Features are
 * scaled to one spread while they are learned.
 *
 * @param pull
 *   How hard each weight is pulled to 0, as if by so many cases (ridge); that of `always` is not.
 */
export function fittedToShares(cases: readonly Fraction[], pull: number): Weights {
  const names = Object.keys(cases[0]?.features ?? {})
  const spreads = names.map((name) =>
    name === always
      ? {mean: 0, spread: 1}
      : spreadOf(cases.map((each) => each.features[name] ?? 0)),
  )
  const rows = cases.map(({features, share}) => ({
    share,
    own: spreads.map(({mean, spread}, i) => ((features[names[i] ?? ''] ?? 0) - mean) / spread),
  }))
  const pulls = names.map((name) => (name === always ? leastSpread : pull))
  let weights: readonly number[] = names.map(() => 0)
  for (let round = 0; round < rounds; round += 1) {
    const step = stepFrom(rows, weights, pulls)
    weights = weights.map((weight, i) => weight + (step[i] ?? 0))
  }
  const scaled = spreads.map(({spread}, i) => (weights[i] ?? 0) / spread)
  const shift = spreads.reduce((sum, {mean}, i) => sum + (scaled[i] ?? 0) * mean, 0)
  const pairs = names.map((name, i) => {
    const weight = (scaled[i] ?? 0) - (name === always ? shift : 0)
    return [name, Math.round(thousandths * weight) / thousandths] as const
  })
  return Object.fromEntries(pairs)
}

/** The next step to the weights of the least surprise. */
function stepFrom(
  rows: readonly Row[],
  weights: readonly number[],
  pulls: readonly number[],
): readonly number[] {
  const slope = Float64Array.from(weights, (weight, i) => -(pulls[i] ?? 0) * weight)
  const bend = pulls.map((pull, i) => Float64Array.from(pulls, (_, j) => (i === j ? pull : 0)))
  for (const {own, share} of rows) {
    const sum = own.reduce((nats, value, i) => nats + value * (weights[i] ?? 0), 0)
    const chance = 1 / (1 + Math.exp(-sum))
    for (const [i, line] of bend.entries()) {
      const value = own[i] ?? 0
      slope[i] = (slope[i] ?? 0) + value * (share - chance)
      for (const [j, other] of own.entries()) {
        line[j] = (line[j] ?? 0) + chance * (1 - chance) * value * other
      }
    }
  }
  return solved(bend, slope)
}

function spreadOf(values: readonly number[]): {readonly mean: number; readonly spread: number} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return {mean, spread: Math.max(leastSpread, Math.sqrt(variance))}
}
