import type {Forest} from './forest.ts'

/** Rows that are asked together, so that a tree is looked at once for all of them. */
const together = 32

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
