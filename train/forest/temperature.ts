import {type ForestWeights, perNat} from '../../pipeline/classify/model/forest.ts'

const [lowest, highest] = [0.25, 4]
const steps = 40

/**
 * The factor by which log-odds must be taken for chances that are kept: the one of least log loss, as
 * temperature scaling finds it (Guo et al., On Calibration of Modern Neural Networks, 2017).
 *
 * @param odds
 *   Log-odds of rows that the model was not learned from, in ten-thousandths of a nat.
 * @param weights
 *   Rows that weigh 0 do not count; all others count as one, whatever they weigh.
 * @returns
 *   From 0.25 to 4, rounded to thousandths.
 */
export function scaleOf(odds: Int32Array, labels: Uint8Array, weights?: Float64Array): number {
  let [low, high] = [lowest, highest]
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2
    if (slopeAt(middle, odds, labels, weights) > 0) high = middle
    else low = middle
  }
  return Math.round(500 * (low + high)) / 1000
}

/** The slope of the log loss over the factor. */
function slopeAt(
  by: number,
  odds: Int32Array,
  labels: Uint8Array,
  weights: Float64Array | undefined,
): number {
  let slope = 0
  for (let row = 0; row < odds.length; row += 1) {
    if (weights?.[row] === 0) continue
    const each = (odds[row] ?? 0) / perNat
    slope += each * (1 / (1 + Math.exp(-by * each)) - (labels[row] ?? 0))
  }
  return slope
}

/** A forest whose votes are all taken by a factor. */
export function scaled({features, base, trees}: ForestWeights, by: number): ForestWeights {
  const times = (vote: number): number => Math.round(by * vote)
  return {
    features,
    base: times(base),
    trees: trees.map((tree) => ({...tree, value: tree.value.map(times)})),
  }
}
