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

/** A model ready to be asked. */
export interface Forest {
  readonly features: readonly string[]
  /** What contributions are told by; every feature belongs to one. */
  readonly families: readonly string[]
  /** What is expected of a block that nothing is known of, in ten-thousandths of a nat. */
  readonly bias: number
  readonly roots: Int32Array
  readonly feature: Int32Array
  readonly family: Int32Array
  readonly border: Float64Array
  readonly right: Int32Array
  readonly value: Int32Array
  /** The features that some tree asks for; the others need not be filled in. */
  readonly asked: readonly number[]
}

/**
 * A model of boosted trees, from its weights.
 *
 * How any model uses it: choose features and give each a name; fill a `Float32Array` a block, learn
 * with `train/boost.ts` and keep the weights as JSON in `lexicon/`; here, make the forest once, fill
 * the same row for a block and `weigh` it. The parts that `weigh` tells, one a family, and the bias
 * add up to the log-odds exactly, so each can be a vote of its own.
 *
 * @param familyOf
 *   The family that a feature’s contribution is told under; its own name when none is given.
 * @param families
 *   All families, in the order in which `weigh` counts them, so that several forests can share it.
 * @throws RangeError
 *   When a tree asks for a feature that is not named.
 */
export function forestOf(
  {features, base, trees}: ForestWeights,
  familyOf: (feature: string) => string = (feature) => feature,
  families: readonly string[] = [...new Set(features.map(familyOf))],
): Forest {
  const familyAt = features.map((name) => families.indexOf(familyOf(name)))
  const feature = Int32Array.from(trees.flatMap((tree) => tree.feature))
  if (feature.some((each) => each >= features.length)) {
    throw new RangeError(`Expected features below ${features.length} in the trees`)
  }
  const starts = startsOf(trees)
  return {
    features,
    families,
    bias: trees.reduce((sum, {value}) => sum + (value[0] ?? 0), base),
    roots: Int32Array.from(starts),
    feature,
    family: feature.map((each) => familyAt[each] ?? 0),
    border: Float64Array.from(trees.flatMap((tree) => tree.border)),
    right: Int32Array.from(
      trees.flatMap((tree, i) => tree.right.map((to) => to + (starts[i] ?? 0))),
    ),
    value: Int32Array.from(trees.flatMap((tree) => tree.value)),
    asked: features.flatMap((_, i) => (feature.includes(i) ? [i] : [])),
  }
}

function startsOf(trees: readonly TreeWeights[]): readonly number[] {
  let start = 0
  return trees.map(({feature}) => {
    const own = start
    start += feature.length
    return own
  })
}

/**
 * Ask a forest about one row.
 *
 * A value goes left when it is at most the node’s border; what is not a number goes right. At each
 * step the family of the feature that was asked gets the difference between what is expected after
 * the answer and before.
 *
 * @param row
 *   Values in the order of `features`; single precision, as they were learned.
 * @param parts
 *   One a family, in ten-thousandths of a nat; what it contributes is added.
 * @returns
 *   The log-odds in ten-thousandths of a nat: the bias and all that was added to `parts`.
 */
export function weigh(forest: Forest, row: Float32Array, parts: Int32Array): number {
  let sum = forest.bias
  const {roots} = forest
  for (let tree = 0; tree < roots.length; tree += 1) {
    sum += descend(forest, wholeAt(roots, tree), row, parts)
  }
  return sum
}

/** What a tree adds to the expectation at its root. */
function descend(forest: Forest, root: number, row: Float32Array, parts: Int32Array): number {
  const {feature, family, border, right, value} = forest
  let node = root
  let here = wholeAt(value, node)
  const start = here
  for (let asked = wholeAt(feature, node); asked >= 0; asked = wholeAt(feature, node)) {
    const kin = wholeAt(family, node)
    const goesLeft = (row[asked] ?? 0) <= (border[node] ?? 0)
    node = goesLeft ? node + 1 : wholeAt(right, node)
    const next = wholeAt(value, node)
    parts[kin] = wholeAt(parts, kin) + next - here
    here = next
  }
  return here - start
}

/** For arrays of one kind only: of several it would be slow. */
function wholeAt(numbers: Int32Array, at: number): number {
  return numbers[at] ?? 0
}
