import {type ForestWeights, fine, type TreeWeights} from '../pipeline/classify/forest.ts'
import {hashOf, spread} from '../pipeline/lexicon/hash.ts'
import {type Binned, binned, type Sample} from './bins.ts'
import {type Growth, growTree, type Slopes} from './tree.ts'

/** How a model is learned. */
export interface Settings extends Growth {
  readonly trees: number
  /** How much of what a tree found is believed. */
  readonly rate: number
  /** Most bins of a feature, 2 to 256. */
  readonly bins: number
  /** Share of the features that each tree may ask for. */
  readonly share: number
}

/** What is a good start for some ten thousand to a million rows. */
export const settings: Settings = {
  trees: 60,
  rate: 0.15,
  bins: 64,
  share: 0.6,
  leaves: 24,
  depth: 6,
  least: 20,
  lambda: 5,
}

const leastSecond = 1e-9

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
  return learn(sample, binned(sample, how.bins), rows, how).weights
}

/** Models that have each not seen one part of the sample, and what they say of that part. */
export interface Across {
  readonly models: readonly ForestWeights[]
  /** Log-odds in nats by the model that has not seen the row. */
  readonly unseen: Float64Array
}

/**
 * Learn a model for each part of a sample, from all other parts, and ask it about that part.
 *
 * @param parts
 *   The part of each row, from 0; `partOf` gives one by a name.
 */
export function boostAcross(sample: Sample, parts: Uint8Array, how: Settings = settings): Across {
  const bins = binned(sample, how.bins)
  const count = parts.reduce((most, part) => Math.max(most, part + 1), 0)
  const all = Int32Array.from(parts, (_, row) => row)
  const unseen = new Float64Array(parts.length)
  const models = Array.from({length: count}, (_, part) => {
    const {weights, scores} = learn(
      sample,
      bins,
      all.filter((row) => parts[row] !== part),
      how,
    )
    for (const row of all) if (parts[row] === part) unseen[row] = (scores[row] ?? 0) / fine
    return weights
  })
  return {models, unseen}
}

/**
 * The part that a group falls to, by its name alone: 0 to `count - 1`.
 *
 * @param name
 *   What must not be split, such as the registrable domain of a site.
 */
export function partOf(name: string, count: number): number {
  return (spread(hashOf(name)) >>> 0) % count
}

/** Weights learned from some rows, and the scores of all. */
function learn(
  {features, labels, weights}: Sample,
  sample: Binned,
  rows: Int32Array,
  how: Settings,
): {readonly weights: ForestWeights; readonly scores: Int32Array} {
  const base = baseOf(labels, weights, rows)
  const scores = new Int32Array(sample.rows).fill(base)
  const slopes: Slopes = {
    first: new Float64Array(sample.rows),
    second: new Float64Array(sample.rows),
  }
  const voteOf = (first: number, second: number): number =>
    Math.round((-how.rate * first * fine) / (second + how.lambda))
  const trees = Array.from({length: how.trees}, (_, number): TreeWeights => {
    slopeAll(slopes, scores, labels, weights)
    const allowed = allowedOf(features.length, how.share, number)
    const tree = growTree(sample, slopes, rows, allowed, how, voteOf)
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
  return Math.round(fine * Math.log(found / (all - found)))
}

function slopeAll(
  {first, second}: Slopes,
  scores: Int32Array,
  labels: Uint8Array,
  weights: Float64Array | undefined,
): void {
  for (let row = 0; row < scores.length; row += 1) {
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0) / fine))
    const weight = weights?.[row] ?? 1
    first[row] = weight * (chance - (labels[row] ?? 0))
    second[row] = Math.max(leastSecond, weight * chance * (1 - chance))
  }
}

/** Features by a fixed shuffle for each tree, so that no feature hides the others in all of them. */
function allowedOf(count: number, share: number, tree: number): readonly number[] {
  const order = Array.from({length: count}, (_, feature) => feature)
  const keys = order.map((feature) => spread(Math.imul(hashOf(`${tree}/${feature}`), 0x9e3779b1)))
  return order
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
    .slice(0, Math.max(1, Math.ceil(count * share)))
    .sort((a, b) => a - b)
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
  {bins, borders}: Binned,
  row: number,
): number {
  const from = row * borders.length
  let node = 0
  for (let asked = feature[0] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
    const goesLeft = (bins[from + asked] ?? 0) <= (last[node] ?? 0)
    node = goesLeft ? node + 1 : (right[node] ?? 0)
  }
  return node
}
