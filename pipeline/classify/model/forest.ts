import {beforeAll, orderUpTo} from './float-order.ts'
import {pairsFor, pairUp} from './packed-pairs.ts'

/** Ten-thousandths of a nat to a nat: sums of whole numbers are exact in any order. */
export const fine = 10_000

/** One tree, its nodes in the order of a walk that goes left first: the left child of `i` is `i + 1`. */
export interface TreeWeights {
  /** Which feature a node asks for; −1 at a leaf. */
  readonly feature: readonly number[]
  /** A value up to this goes left; 0 at a leaf. */
  readonly border: readonly number[]
  /** The right child; 0 at a leaf. */
  readonly right: readonly number[]
  /** What is expected of blocks that come to the node, in ten-thousandths of a nat; at a leaf, its vote. */
  readonly value: readonly number[]
}

/** Weights of a model as plain JSON, as `train/boost.ts` writes them. */
export interface ForestWeights {
  /** Names of the features, in the order in which a row has them. */
  readonly features: readonly string[]
  /** Where the sum begins, in ten-thousandths of a nat. */
  readonly base: number
  readonly trees: readonly TreeWeights[]
}

/**
 * A model ready to be asked. Every node has its right child at `right` and the left one right before
 * it; nothing is at most the border of a leaf, which leads to itself, so that all trees are gone down as
 * many steps.
 */
export interface Forest {
  readonly features: readonly string[]
  /** What contributions are told by; every feature belongs to one. */
  readonly families: readonly string[]
  /** What is expected of a block that nothing is known of, in ten-thousandths of a nat. */
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
  /** What the way to a leaf adds, one number a family, leaf after leaf, by `packed-pairs.ts`. */
  readonly parts: Float64Array
  /** The features that some tree asks for; the others need not be filled in. */
  readonly asked: readonly number[]
}

/** A forest while its trees are laid out. */
interface Layout {
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
 * How any model uses it: choose features and give each a name; fill a row of a `Float32Array` a
 * block, learn with `train/boost.ts` and keep the weights as JSON in `language/`; here, make the
 * forest once, fill the same rows for blocks in `weighAll`. The parts that are told, one a family,
 * and the bias add up to the log-odds exactly, so each can be a vote of its own.
 *
 * @param familyOf
 *   The family that a feature’s contribution is told under; its own name when none is given.
 * @param families
 *   All families, in the order in which parts are counted, so that several forests can share it.
 * @throws RangeError
 *   When a tree asks for a feature that is not named.
 */
export function forestOf(
  {features, base, trees}: ForestWeights,
  familyOf: (feature: string) => string = (feature) => feature,
  families: readonly string[] = [...new Set(features.map(familyOf))],
): Forest {
  const asked = new Set(trees.flatMap(({feature}) => feature.filter((each) => each >= 0)))
  if (Math.max(-1, ...asked) >= features.length) {
    throw new RangeError(`Expected features below ${features.length} in the trees`)
  }
  const familyAt = features.map((name) => families.indexOf(familyOf(name)))
  const layout: Layout = {feature: [], border: [], right: [], leaf: [], parts: [], familyAt}
  const nothing = families.map(() => 0)
  const roots = trees.map((tree) => {
    const root = layout.feature.length
    reserve(layout, 1)
    return {root, depth: lay(layout, tree, 0, root, nothing)}
  })
  return {
    features,
    families,
    bias: trees.reduce((sum, {value}) => sum + (value[0] ?? 0), base),
    depth: roots.reduce((most, {depth}) => Math.max(most, depth), 0),
    roots: Int32Array.from(roots, ({root}) => root),
    feature: Int32Array.from(layout.feature),
    border: Int32Array.from(layout.border),
    right: Int32Array.from(layout.right),
    leaf: Int32Array.from(layout.leaf),
    parts: pairUp(layout.parts, families.length),
    asked: [...asked].sort((a, b) => a - b),
  }
}

/**
 * Lay out what hangs below a node of a tree.
 *
 * @param at
 *   The place of the node in the layout.
 * @param parts
 *   What the way to it adds.
 * @returns
 *   The steps to its farthest leaf.
 */
function lay(
  layout: Layout,
  tree: TreeWeights,
  node: number,
  at: number,
  parts: readonly number[],
): number {
  const asked = tree.feature[node] ?? -1
  if (asked < 0) {
    layout.border[at] = beforeAll
    layout.right[at] = at
    layout.leaf[at] = (layout.parts.length / Math.max(1, parts.length)) * pairsFor(parts.length)
    layout.parts.push(...parts)
    return 0
  }
  const left = layout.feature.length
  reserve(layout, 2)
  layout.feature[at] = asked
  layout.border[at] = orderUpTo(tree.border[node] ?? 0)
  layout.right[at] = left + 1
  const below = [node + 1, tree.right[node] ?? 0].map((child, side) => {
    const own = [...parts]
    const family = layout.familyAt[asked] ?? 0
    own[family] = (own[family] ?? 0) + (tree.value[child] ?? 0) - (tree.value[node] ?? 0)
    return lay(layout, tree, child, left + side, own)
  })
  return 1 + Math.max(...below)
}

function reserve({feature, border, right, leaf}: Layout, count: number): void {
  for (let i = 0; i < count; i += 1) {
    feature.push(0)
    border.push(0)
    right.push(0)
    leaf.push(0)
  }
}
