import type {Weights} from '../../pipeline/extract/document/weights.ts'
import type {Choice, Contest} from './contests.ts'

/** Hyper-parameters of a learner of weights. */
export interface ElectionSettings {
  readonly rounds: number
  readonly rate: number
  /** How hard each weight is pulled to where it starts, per election. */
  readonly pull: number
  /** Pages of news are few: each counts as so many. */
  readonly newsCounts: number
}

/** Hyper-parameters of the fields; rates and pulls were swept on the folds. */
export const settings = {
  rounds: 150,
  rate: 0.3,
  pull: 0.15,
  newsCounts: 2,
} as const satisfies ElectionSettings

const newsSet = 'fundus-dev'
const smallest = 1e-6

/**
 * The weights under which the true values are likeliest, when the chance of a value is the softmax of
 * its sum (conditional logit), with a Gaussian prior around the start. Batch AdaGrad: the same bytes
 * from the same elections.
 */
export function likeliest(
  contests: readonly Contest[],
  start: Weights,
  by: ElectionSettings = settings,
): Weights {
  const names = Object.keys(start)
  const weights: Record<string, number> = {...start}
  const squares: Record<string, number> = {}
  for (let round = 0; round < by.rounds; round += 1) {
    const slope = slopeOf(contests, weights, start, by)
    for (const name of names) {
      const own = slope[name] ?? 0
      const square = (squares[name] ?? smallest) + own * own
      squares[name] = square
      weights[name] = (weights[name] ?? 0) - (by.rate * own) / Math.sqrt(square)
    }
  }
  return weights
}

/** The choice that wins an election; of two alike the first. */
export function elected({choices}: Contest, weights: Weights): Choice {
  const sums = choices.map((choice) => sumOf(choice, weights))
  const best = choices[sums.indexOf(Math.max(...sums))]
  if (best === undefined) throw new RangeError('Expected an election with choices')
  return best
}

function slopeOf(
  contests: readonly Contest[],
  weights: Weights,
  start: Weights,
  by: ElectionSettings,
): Readonly<Record<string, number>> {
  const slope: Record<string, number> = {}
  for (const [name, weight] of Object.entries(weights)) {
    slope[name] = by.pull * contests.length * (weight - (start[name] ?? 0))
  }
  for (const contest of contests) {
    const counts = contest.set === newsSet ? by.newsCounts : 1
    for (const {choice, surplus} of surplusesOf(contest, weights)) {
      for (const [name, share] of Object.entries(choice.features)) {
        slope[name] = (slope[name] ?? 0) + counts * surplus * share
      }
    }
  }
  return slope
}

/** By how much the chance of each choice is above the one that it has among the true values. */
function surplusesOf(
  {choices}: Contest,
  weights: Weights,
): readonly {readonly choice: Choice; readonly surplus: number}[] {
  const sums = choices.map((choice) => sumOf(choice, weights))
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((total, power) => total + power, 0)
  const right = powers.reduce((total, power, i) => total + (choices[i]?.right ? power : 0), 0)
  return choices.map((choice, i) => {
    const power = powers[i] ?? 0
    return {choice, surplus: power / all - (choice.right ? power / right : 0)}
  })
}

function sumOf({features}: Choice, weights: Weights): number {
  return Object.entries(features).reduce(
    (sum, [name, share]) => sum + share * (weights[name] ?? 0),
    0,
  )
}
