import type {TreeWeights} from '../../pipeline/classify/model/forest.ts'
import type {Binned} from './bins.ts'

/** How trees are grown. */
export interface Growth {
  /** Most leaves of a tree, and most questions on the way to one. */
  readonly leaves: number
  readonly depth: number
  /** Least sum of second derivatives in a leaf: about four times as many rows of weight 1. */
  readonly least: number
  /** What is added to that sum, so that small leaves vote less. */
  readonly lambda: number
}

/** First and second derivatives of the loss by the log-odds, weighted; one a row. */
export interface Slopes {
  readonly first: Float64Array
  readonly second: Float64Array
}

interface Split {
  readonly feature: number
  /** The last bin that leads left. */
  readonly bin: number
  readonly gain: number
}

/** A node: its rows, their sums of slopes, and its best split. */
interface Node {
  readonly rows: Int32Array
  readonly depth: number
  readonly sums: Float64Array
  readonly first: number
  readonly second: number
  readonly best: Split | undefined
  children?: readonly [Node, Node]
}

const leastGain = 1e-6

/**
 * Grow a tree, always where most is gained.
 *
 * @param rows
 *   The rows to learn from.
 * @param allowed
 *   The features that may be used.
 * @param voteOf
 *   A leaf’s vote, a whole number, by the sums of its slopes.
 */
export function growTree(
  sample: Binned,
  slopes: Slopes,
  rows: Int32Array,
  allowed: readonly number[],
  growth: Growth,
  voteOf: (first: number, second: number) => number,
): TreeWeights {
  const setting = {sample, slopes, allowed, growth}
  const root = nodeOf(rows, 0, sumsOf(rows, setting), setting)
  const open: Node[] = [root]
  for (let leaves = 1; leaves < growth.leaves; leaves += 1) {
    const next = widest(open)
    if (next?.best === undefined) break
    const children = cut(next, next.best, setting)
    next.children = children
    open.splice(open.indexOf(next), 1, ...children)
  }
  const tree: Flat = {feature: [], border: [], right: [], value: []}
  write(root, sample.borders, voteOf, tree)
  return tree
}

interface Setting {
  readonly sample: Binned
  readonly slopes: Slopes
  readonly allowed: readonly number[]
  readonly growth: Growth
}

function widest(open: readonly Node[]): Node | undefined {
  let found: Node | undefined
  for (const node of open) {
    if (node.best !== undefined && node.best.gain > (found?.best?.gain ?? leastGain)) found = node
  }
  return found
}

/** The two parts of a node; sums of the larger are what the smaller leaves of the whole. */
function cut(node: Node, {feature, bin}: Split, setting: Setting): readonly [Node, Node] {
  const {bins, rows} = setting.sample
  const own = bins.subarray(feature * rows, (feature + 1) * rows)
  const left = node.rows.filter((row) => (own[row] ?? 0) <= bin)
  const right = node.rows.filter((row) => (own[row] ?? 0) > bin)
  const small = left.length <= right.length ? left : right
  const sums = sumsOf(small, setting)
  const rest = node.sums.map((sum, i) => sum - (sums[i] ?? 0))
  const depth = node.depth + 1
  const [l, r] = small === left ? [sums, rest] : [rest, sums]
  return [nodeOf(left, depth, l, setting), nodeOf(right, depth, r, setting)]
}

/** Sums of slopes by allowed feature and bin: first and second in turn. */
function sumsOf(rows: Int32Array, {sample, slopes, allowed}: Setting): Float64Array {
  const {bins, most} = sample
  const first = pick(slopes.first, rows)
  const second = pick(slopes.second, rows)
  const sums = new Float64Array(allowed.length * most * 2)
  for (const [place, feature] of allowed.entries()) {
    const own = sums.subarray(place * most * 2, (place + 1) * most * 2)
    add(own, bins.subarray(feature * sample.rows, (feature + 1) * sample.rows), rows, first, second)
  }
  return sums
}

/** Written as a loop: made by `from`, it costs as much as all sums. */
function pick(column: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) picked[i] = column[rows[i] ?? 0] ?? 0
  return picked
}

function add(
  sums: Float64Array,
  bins: Uint8Array,
  rows: Int32Array,
  first: Float64Array,
  second: Float64Array,
): void {
  for (let i = 0; i < rows.length; i += 1) {
    const at = (bins[rows[i] ?? 0] ?? 0) * 2
    sums[at] = (sums[at] ?? 0) + (first[i] ?? 0)
    sums[at + 1] = (sums[at + 1] ?? 0) + (second[i] ?? 0)
  }
}

function nodeOf(rows: Int32Array, depth: number, sums: Float64Array, setting: Setting): Node {
  let first = 0
  let second = 0
  for (let at = 0; at < setting.sample.most * 2; at += 2) {
    first += sums[at] ?? 0
    second += sums[at + 1] ?? 0
  }
  const best = depth < setting.growth.depth ? bestSplit(sums, first, second, setting) : undefined
  return {rows, depth, sums, first, second, best}
}

/** The split that gains most; of equals the first. */
function bestSplit(
  sums: Float64Array,
  first: number,
  second: number,
  setting: Setting,
): Split | undefined {
  let best: Split | undefined
  for (const [place, feature] of setting.allowed.entries()) {
    const own = bestOf(feature, place, sums, first, second, setting)
    if (own.gain > (best?.gain ?? leastGain)) best = own
  }
  return best
}

/** The best split by one feature; without gain where none is allowed. */
function bestOf(
  feature: number,
  place: number,
  sums: Float64Array,
  first: number,
  second: number,
  {sample: {most}, growth: {lambda, least}}: Setting,
): Split {
  const whole = first ** 2 / (second + lambda)
  let best = {feature, bin: 0, gain: 0}
  let g = 0
  let h = 0
  for (let bin = 0; bin < most - 1 && second - h >= least; bin += 1) {
    const at = (place * most + bin) * 2
    g += sums[at] ?? 0
    h += sums[at + 1] ?? 0
    if (h < least || second - h < least) continue
    const gain = g ** 2 / (h + lambda) + (first - g) ** 2 / (second - h + lambda) - whole
    if (gain > best.gain) best = {feature, bin, gain}
  }
  return best
}

interface Flat {
  readonly feature: number[]
  readonly border: number[]
  readonly right: number[]
  readonly value: number[]
}

/** Write a node and all below it; the value of an inner node is the mean of its leaves by rows. */
function write(
  node: Node,
  borders: readonly Float64Array[],
  voteOf: (first: number, second: number) => number,
  flat: Flat,
): number {
  const at = flat.feature.length
  const {best, children} = node
  const isLeaf = best === undefined || children === undefined
  flat.feature.push(isLeaf ? -1 : best.feature)
  flat.border.push(isLeaf ? 0 : (borders[best.feature]?.[best.bin] ?? 0))
  flat.right.push(0)
  flat.value.push(0)
  let value = 0
  if (isLeaf) value = voteOf(node.first, node.second)
  else {
    const [left, right] = children
    const l = write(left, borders, voteOf, flat)
    flat.right[at] = flat.feature.length
    const r = write(right, borders, voteOf, flat)
    value = Math.round((l * left.rows.length + r * right.rows.length) / node.rows.length)
  }
  flat.value[at] = value
  return value
}
