import {perNat} from '../../pipeline/classify/model/forest.ts'

/** Least chance that is counted, so that one sure mistake does not weigh without end. */
const leastChance = 1e-6

/**
 * How well log-odds fit rows that their model was not learned from.
 *
 * @param odds
 *   In ten-thousandths of a nat; a row a number.
 * @param weights
 *   How much each row counts.
 * @returns
 *   Weighted log loss in nats, and the share of the weight on the right side of even odds, 0 to 1.
 */
export function judge(
  odds: Iterable<number>,
  labels: Uint8Array,
  weights: Float64Array,
): {readonly logLoss: number; readonly accuracy: number} {
  const sum = {loss: 0, right: 0, weight: 0}
  for (const [row, each] of [...odds].entries()) {
    const weight = weights[row] ?? 0
    const chance = 1 / (1 + Math.exp(-each / perNat))
    const ofLabel = labels[row] === 1 ? chance : 1 - chance
    sum.loss -= weight * Math.log(Math.max(leastChance, ofLabel))
    sum.right += ofLabel > 1 / 2 ? weight : 0
    sum.weight += weight
  }
  return {logLoss: rounded(sum.loss / sum.weight), accuracy: rounded(sum.right / sum.weight)}
}

function rounded(share: number): number {
  return Math.round(10_000 * share) / 10_000
}
