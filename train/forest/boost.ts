import {type ForestWeights, perNat, type TreeWeights} from '../../pipeline/classify/model/forest.ts'
import {type Binned, binned, type Sample} from './bins.ts'
import {type Growth, growTree, type Slopes} from './tree.ts'

/** How a model is learned. */
export interface Settings extends Growth {
  readonly trees: number
  /** How much of what a tree found is believed. */
  readonly rate: number
  /** Most bins of a feature, 2 to 256. */
  readonly bins: number
  /** Share of the features that each tree may use. */
  readonly share: number
  /** Share of the rows that each tree learns from; neighbouring rows are taken together. */
  readonly bag: number
}

/** What is a good start for some ten thousand to a million rows. */
export const settings: Settings = {
  trees: 60,
  rate: 0.15,
  bins: 64,
  share: 0.5,
  bag: 0.5,
  leaves: 24,
  depth: 6,
  least: 20,
  lambda: 5,
}

const leastSecond = 1e-9
/** Rows are sampled in groups of this size, given as a power of two. */
const together = 6

/**
 * Learn a model: gradient boosting of shallow trees on bins, logistic loss.
 *
 * The same sample gives the same weights: nothing is drawn at random, sums run in the order of rows,
 * and leaves vote in whole ten-thousandths of a nat. Use the weights with `classify/forest.ts`.
 *
 * @param sample
 *   What is not a number counts as larger than every number.
 */
export function boost(sample: Sample, how: Settings = settings): ForestWeights {
  const rows = Int32Array.from(sample.labels, (_, row) => row)
  return learn(binnedSample(sample, how), rows, how).weights
}

/** What is learned from: the rows as bins, and what is known of each. */
export interface BinnedSample extends Pick<Sample, 'features' | 'labels' | 'weights'> {
  readonly bins: Binned
}

/** A sample as bins, without its values, which a thread that learns from it does not need. */
export function binnedSample(sample: Sample, how: Settings): BinnedSample {
  const {features, labels, weights} = sample
  const bins = binned(sample, how.bins)
  return {features, labels, ...(weights === undefined ? {} : {weights}), bins}
}

/** The weights of a forest, and the log-odds of every row of the sample in ten-thousandths of a nat. */
export interface LearnedForest {
  readonly weights: ForestWeights
  readonly scores: Int32Array
}

/** Weights learned from some rows, and the log-odds that they give all. */
export function learn(
  {features, labels, weights, bins: sample}: BinnedSample,
  rows: Int32Array,
  how: Settings,
): LearnedForest {
  const base = baseOf(labels, weights, rows)
  const scores = new Int32Array(labels.length).fill(base)
  const slopes: Slopes = {
    first: new Float64Array(sample.rows),
    second: new Float64Array(sample.rows),
  }
  const voteOf = (first: number, second: number): number =>
    Math.round((-how.rate * first * perNat) / (second + how.lambda))
  const trees = Array.from({length: how.trees}, (_, number): TreeWeights => {
    slopeAll(slopes, scores, labels, weights)
    const allowed = allowedOf(features.length, how.share, number)
    const own = rows.filter((row) => shuffled(number, row >> together) < how.bag)
    const tree = growTree(sample, slopes, own, allowed, how, voteOf)
    addTree(scores, tree, sample)
    return tree
  })
  return {weights: {features, base, trees}, scores}
}

function baseOf(labels: Uint8Array, weights: Float64Array | undefined, rows: Int32Array): number {
  let found = 1
  let all = 2
  for (const row of rows) {
    const weight = weights?.[row] ?? 1
    found += weight * (labels[row] ?? 0)
    all += weight
  }
  return Math.round(perNat * Math.log(found / (all - found)))
}

function slopeAll(
  {first, second}: Slopes,
  scores: Int32Array,
  labels: Uint8Array,
  weights: Float64Array | undefined,
): void {
  for (let row = 0; row < scores.length; row += 1) {
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0) / perNat))
    const weight = weights?.[row] ?? 1
    first[row] = weight * (chance - (labels[row] ?? 0))
    second[row] = Math.max(leastSecond, weight * chance * (1 - chance))
  }
}

/** Features by a fixed shuffle for each tree, so that no feature hides the others in all of them. */
function allowedOf(count: number, share: number, tree: number): readonly number[] {
  const order = Array.from({length: count}, (_, feature) => feature)
  return order
    .sort((a, b) => shuffled(tree, -1 - a) - shuffled(tree, -1 - b) || a - b)
    .slice(0, Math.max(1, Math.ceil(count * share)))
    .sort((a, b) => a - b)
}

/** A number from 0 to 1 that looks drawn, always the same for a tree and a place. */
function shuffled(tree: number, place: number): number {
  let mixed = Math.imul(tree + 1, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

/** Add a tree’s vote to every row, also to those that it was not learned from. */
function addTree(scores: Int32Array, tree: TreeWeights, sample: Binned): void {
  const last = tree.feature.map((feature, node) =>
    feature < 0 ? 0 : (sample.borders[feature]?.indexOf(tree.border[node] ?? 0) ?? 0),
  )
  for (let row = 0; row < sample.rows; row += 1) {
    const leaf = leafOf(tree, last, sample, row)
    scores[row] = (scores[row] ?? 0) + (tree.value[leaf] ?? 0)
  }
}

function leafOf(
  {feature, right}: TreeWeights,
  last: readonly number[],
  {bins, rows}: Binned,
  row: number,
): number {
  let node = 0
  for (let at = feature[0] ?? -1; at >= 0; at = feature[node] ?? -1) {
    const isLeft = (bins[at * rows + row] ?? 0) <= (last[node] ?? 0)
    node = isLeft ? node + 1 : (right[node] ?? 0)
  }
  return node
}
