import {beforeAll, orderUpTo} from './float-order.ts'
import {pairsFor, pairUp} from './packed-pairs.ts'

/** Log-odds are counted in ten-thousandths of a nat, since sums of whole numbers are exact in any order. */
export const perNat = 10_000

/** One tree, its nodes in depth-first order: the left child of `i` is `i + 1`. */
export interface TreeWeights {
  /** The feature that a node compares; −1 at a leaf. */
  readonly feature: readonly number[]
  /** The greatest value that leads left; 0 at a leaf. */
  readonly border: readonly number[]
  /** The right child; 0 at a leaf. */
  readonly right: readonly number[]
  /** The log-odds expected of blocks that reach the node, in ten-thousandths of a nat; at a leaf, its value. */
  readonly value: readonly number[]
}

/** Weights of a model as plain JSON, as `train/forest/boost.ts` writes them. */
export interface ForestWeights {
  /** Names of the features, in the order in which a row has them. */
  readonly features: readonly string[]
  /** Where the sum begins, in ten-thousandths of a nat. */
  readonly base: number
  readonly trees: readonly TreeWeights[]
}

/**
 * A model ready to evaluate. Every node has its right child at `right` and the left one right before
 * it. No value is at most the border of a leaf, and a leaf leads to itself, so that every tree takes
 * the same number of steps.
 */
export interface Forest {
  readonly features: readonly string[]
  /** What contributions are shown under; every feature belongs to one. */
  readonly families: readonly string[]
  /** The log-odds expected of any block, in ten-thousandths of a nat. */
  readonly bias: number
  /** The steps down the deepest tree. */
  readonly depth: number
  readonly roots: Int32Array
  readonly feature: Int32Array
  /** By `float-order.ts`. */
  readonly border: Int32Array
  readonly right: Int32Array
  /** Where the parts of a leaf begin in `parts`. */
  readonly leaf: Int32Array
  /** What the path to a leaf adds, one number a family, leaf after leaf, by `packed-pairs.ts`. */
  readonly parts: Float64Array
  /** The features that some tree reads; the others need not be filled in. */
  readonly used: readonly number[]
}

/** A forest while its trees are laid out. */
interface Nodes {
  readonly feature: number[]
  readonly border: number[]
  readonly right: number[]
  readonly leaf: number[]
  readonly parts: number[]
  /** The family of each feature. */
  readonly familyAt: readonly number[]
}

/**
 * A model of boosted trees, from its weights.
 *
 * How a model uses it: choose features and name them; fill a row of a `Float32Array` for each block,
 * learn with `train/forest/boost.ts` and keep the weights as JSON in `models/`; here, make the forest once
 * and fill the same rows in `evaluateAll`. The parts, one for each family, and the bias add up to the
 * log-odds exactly, so each can be a vote of its own.
 *
 * @param familyOf
 *   The family that a feature’s contribution is shown under; its own name by default.
 * @throws RangeError
 *   When a tree reads a feature that has no name.
 */
export function forestOf(
  {features, base, trees}: ForestWeights,
  familyOf: (feature: string) => string = (feature) => feature,
): Forest {
  const families = [...new Set(features.map(familyOf))]
  const used = new Set(trees.flatMap(({feature}) => feature.filter((each) => each >= 0)))
  if (Math.max(-1, ...used) >= features.length) {
    throw new RangeError(`Expected features below ${features.length} in the trees`)
  }
  const familyAt = features.map((name) => families.indexOf(familyOf(name)))
  const nodes: Nodes = {feature: [], border: [], right: [], leaf: [], parts: [], familyAt}
  const nothing = families.map(() => 0)
  const roots = trees.map((tree) => {
    const root = nodes.feature.length
    reserve(nodes, 1)
    return {root, depth: lay(nodes, tree, 0, root, nothing)}
  })
  return {
    features,
    families,
    bias: trees.reduce((sum, {value}) => sum + (value[0] ?? 0), base),
    depth: roots.reduce((most, {depth}) => Math.max(most, depth), 0),
    roots: Int32Array.from(roots, ({root}) => root),
    feature: Int32Array.from(nodes.feature),
    border: Int32Array.from(nodes.border),
    right: Int32Array.from(nodes.right),
    leaf: Int32Array.from(nodes.leaf),
    parts: pairUp(nodes.parts, families.length),
    used: [...used].sort((a, b) => a - b),
  }
}

/**
 * Lay out what hangs below a node of a tree.
 *
 * @param at
 *   The place of the node in the nodes.
 * @param parts
 *   What the path to it adds, one number a family.
 * @returns
 *   The steps to its farthest leaf.
 */
function lay(
  nodes: Nodes,
  tree: TreeWeights,
  node: number,
  at: number,
  parts: readonly number[],
): number {
  const feature = tree.feature[node] ?? -1
  if (feature < 0) {
    nodes.border[at] = beforeAll
    nodes.right[at] = at
    nodes.leaf[at] = (nodes.parts.length / Math.max(1, parts.length)) * pairsFor(parts.length)
    nodes.parts.push(...parts)
    return 0
  }
  const left = nodes.feature.length
  reserve(nodes, 2)
  nodes.feature[at] = feature
  nodes.border[at] = orderUpTo(tree.border[node] ?? 0)
  nodes.right[at] = left + 1
  const below = [node + 1, tree.right[node] ?? 0].map((child, side) => {
    const own = [...parts]
    const family = nodes.familyAt[feature] ?? 0
    own[family] = (own[family] ?? 0) + (tree.value[child] ?? 0) - (tree.value[node] ?? 0)
    return lay(nodes, tree, child, left + side, own)
  })
  return 1 + Math.max(...below)
}

function reserve({feature, border, right, leaf}: Nodes, count: number): void {
  for (let i = 0; i < count; i += 1) {
    feature.push(0)
    border.push(0)
    right.push(0)
    leaf.push(0)
  }
}
