/** Ten-thousandths of a nat to a nat: sums of whole numbers are exact in any order. */
export const fine = 10_000

/** Rows that are asked together, so that a tree is looked at once for all of them. */
const together = 32

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
  readonly border: Float64Array
  readonly right: Int32Array
  /** Where the parts of a leaf begin in `parts`. */
  readonly leaf: Int32Array
  /** What the way to a leaf adds, one number a family, leaf after leaf. */
  readonly parts: Int32Array
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
 * block, learn with `train/boost.ts` and keep the weights as JSON in `lexicon/`; here, make the
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
    border: Float64Array.from(layout.border),
    right: Int32Array.from(layout.right),
    leaf: Int32Array.from(layout.leaf),
    parts: Int32Array.from(layout.parts),
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
    layout.border[at] = Number.NaN
    layout.right[at] = at
    layout.leaf[at] = layout.parts.length
    layout.parts.push(...parts)
    return 0
  }
  const left = layout.feature.length
  reserve(layout, 2)
  layout.feature[at] = asked
  layout.border[at] = tree.border[node] ?? 0
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

/** What a forest says of rows. */
export interface Weighed {
  /** The log-odds of each row in ten-thousandths of a nat: the bias and all its parts. */
  readonly odds: Int32Array
  /** What each family adds, as many numbers a row as there are families. */
  readonly parts: Int32Array
}

/**
 * Ask a forest about one row.
 *
 * At every node the family of the feature that was asked gets the difference between what is expected
 * after the answer and before.
 *
 * @param row
 *   Values in the order of `features`; single precision, as they were learned.
 */
export function weigh(forest: Forest, row: Float32Array): Weighed {
  return weighAll(forest, 1, (table) => table.set(row))
}

/**
 * The same about many rows.
 *
 * @param size
 *   How many there are.
 * @param fill
 *   Writes the rows from one to before another into a table: for the first feature a number a row,
 *   then for the next. Of features that the forest does not ask for, none is read.
 */
export function weighAll(
  forest: Forest,
  size: number,
  fill: (table: Float32Array, from: number, to: number) => void,
): Weighed {
  const {features, families, roots} = forest
  const most = Math.min(together, size)
  const table = new Float32Array(most * features.length)
  const leaves = new Int32Array(most * roots.length)
  const odds = new Int32Array(size)
  const parts = new Int32Array(size * families.length)
  for (let from = 0; from < size; from += most) {
    const to = Math.min(size, from + most)
    fill(table, from, to)
    descend(forest, table, to - from, leaves)
    for (let row = from; row < to; row += 1) {
      odds[row] = addParts(forest, leaves, (row - from) * roots.length, parts, row)
    }
  }
  return {odds, parts}
}

/**
 * Go down all trees for all rows of a table, and note where the parts of their leaves begin. An answer
 * counts as a number, 1 for left, since a jump that cannot be foreseen costs more.
 */
function descend(
  {roots, feature, border, right, leaf, depth}: Forest,
  table: Float32Array,
  rows: number,
  leaves: Int32Array,
): void {
  for (let tree = 0; tree < roots.length; tree += 1) {
    const root = wholeAt(roots, tree)
    let at = tree
    for (let row = 0; row < rows; row += 1) {
      let node = root
      for (let step = 0; step < depth; step += 1) {
        const value = table[wholeAt(feature, node) * rows + row] ?? 0
        node = wholeAt(right, node) - Number(value <= (border[node] ?? 0))
      }
      leaves[at] = wholeAt(leaf, node)
      at += roots.length
    }
  }
}

/** Note what each family adds over all trees for a row whose leaves begin at `from`, and add all up. */
function addParts(
  forest: Forest,
  leaves: Int32Array,
  from: number,
  parts: Int32Array,
  row: number,
): number {
  const {families, bias} = forest
  let sum = bias
  for (let family = 0; family < families.length; family += 1) {
    const part = partOf(forest, leaves, from, family)
    parts[row * families.length + family] = part
    sum += part
  }
  return sum
}

/** What a family adds over all trees for the row whose leaves begin at `from`. */
function partOf({parts, roots}: Forest, leaves: Int32Array, from: number, family: number): number {
  let sum = 0
  for (let tree = from; tree < from + roots.length; tree += 1) {
    sum += wholeAt(parts, wholeAt(leaves, tree) + family)
  }
  return sum
}

/** For arrays of one kind only: of several it would be slow. */
function wholeAt(numbers: Int32Array, at: number): number {
  return numbers[at] ?? 0
}
