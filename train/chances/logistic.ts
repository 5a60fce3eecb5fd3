import {chanceBy} from '../../pipeline/extract/chances/chance.ts'
import type {Weights} from '../../pipeline/extract/document/weights.ts'

/** A case to learn from: what is there, and whether the value is right. */
export interface Case {
  readonly features: readonly string[]
  readonly right: boolean
}

/** A case as the places of its features in a list of names. */
interface Row {
  readonly own: readonly number[]
  readonly right: number
}

/** Slopes of the likelihood, and the matrix of its second derivatives, a line a feature. */
interface Slopes {
  readonly slope: Float64Array
  readonly bend: readonly Float64Array[]
}

/** Hyper-parameters. */
export const settings = {
  rounds: 12,
  /** A feature with fewer cases is left out. */
  fewest: 15,
} as const

/** The feature of every case, whose weight is not pulled. */
const always = 'always'
const hundredths = 100
/** Keeps the matrix solvable where all cases are sure. */
const leastSpread = 1e-6

/**
 * The weights, in nats, of a logistic regression, by Newton’s method: the same bytes from the same cases.
 *
 * @param pull
 *   How hard each weight is pulled to 0, as if by so many cases (ridge); that of `always` is not.
 */
export function fitted(cases: readonly Case[], pull: number): Weights {
  const names = namesIn(cases)
  const place = new Map(names.map((name, i) => [name, i]))
  const rows = cases.map(({features, right}) => ({
    own: features.flatMap((name) => place.get(name) ?? []),
    right: Number(right),
  }))
  const pulls = names.map((name) => (name === always ? leastSpread : pull))
  let weights: readonly number[] = names.map(() => 0)
  for (let round = 0; round < settings.rounds; round += 1) {
    const {slope, bend} = slopesOf(rows, weights, pulls)
    const step = solved(bend, slope)
    weights = weights.map((weight, i) => weight + (step[i] ?? 0))
  }
  const rounded = weights.map((weight) => Math.round(hundredths * weight) / hundredths)
  const pairs = names.map((name, i) => [name, rounded[i] ?? 0] as const)
  return Object.fromEntries(pairs.filter(([, weight]) => weight !== 0))
}

/** The mean surprise, in nats, at what cases are; less is better. */
export function surpriseAt(cases: readonly Case[], weights: Weights): number {
  return cases.reduce((sum, {features, right}) => {
    const chance = Math.min(1 - leastSpread, Math.max(leastSpread, chanceBy(weights, features)))
    return sum - Math.log(right ? chance : 1 - chance)
  }, 0)
}

function namesIn(cases: readonly Case[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of cases.flatMap(({features}) => features)) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= settings.fewest)
    .map(([name]) => name)
    .sort((a, b) => (a < b ? -1 : 1))
}

function slopesOf(
  rows: readonly Row[],
  weights: readonly number[],
  pulls: readonly number[],
): Slopes {
  const slope = Float64Array.from(weights, (weight, i) => -(pulls[i] ?? 0) * weight)
  const bend = pulls.map((pull, i) => Float64Array.from(pulls, (_, j) => (i === j ? pull : 0)))
  for (const {own, right} of rows) {
    const sum = own.reduce((nats, i) => nats + (weights[i] ?? 0), 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const spread = Math.max(leastSpread, chance * (1 - chance))
    for (const i of own) {
      slope[i] = (slope[i] ?? 0) + right - chance
      const line = bend[i]
      for (const j of line === undefined ? [] : own) line?.fill((line[j] ?? 0) + spread, j, j + 1)
    }
  }
  return {slope, bend}
}

/** Solves a system of equations with a symmetric, positive matrix by elimination. */
export function solved(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const size = matrix.length
  const lines = matrix.map((line, i) => Float64Array.from([...line, right[i] ?? 0]))
  for (const [pivot, own] of lines.entries()) {
    for (const line of lines) if (line !== own) eliminate(line, own, pivot)
  }
  return lines.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1))
}

/** Takes from a line so many times another that nothing is left at the pivot. */
function eliminate(line: Float64Array, own: Float64Array, pivot: number): void {
  const factor = (line[pivot] ?? 0) / (own[pivot] ?? 1)
  if (factor === 0) return
  for (let j = pivot; j < line.length; j += 1) line[j] = (line[j] ?? 0) - factor * (own[j] ?? 0)
}
