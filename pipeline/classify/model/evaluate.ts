import {orderAll} from './float-order.ts'
import type {Forest} from './forest.ts'
import {pairsFor, part} from './packed-pairs.ts'

/** At least and at most so many rows are evaluated together, two to these powers, so that a tree is read once for all of them. */
const fewestBits = 2
const mostBits = 5

/** The log-odds of rows, and what they are made of. */
export interface Evaluated {
  /** The log-odds of each row in ten-thousandths of a nat: the bias and all its parts. */
  readonly odds: Int32Array
  /** What each family adds, as many numbers a row as there are families. */
  readonly parts: Int32Array
}

/**
 * Evaluate a forest for one row.
 *
 * At every node the family of the feature that is compared gets the difference between the log-odds
 * expected below and above the node.
 *
 * @param row
 *   Values in the order of `features`; single precision, as they were learned.
 */
export function evaluate(forest: Forest, row: Float32Array): Evaluated {
  return evaluateAll(forest, 1, (table, _, __, apart) => {
    for (let place = 0; place < row.length; place += 1) table[place * apart] = row[place] ?? 0
  })
}

/**
 * Evaluate a forest for many rows.
 *
 * @param size
 *   Number of rows.
 * @param fill
 *   Writes the rows from `from` to before `to` into a table: for the first feature a number a row,
 *   then, `apart` places behind where those begin, for the next. Columns of features that the forest
 *   does not use are never read.
 */
export function evaluateAll(
  forest: Forest,
  size: number,
  fill: (table: Float32Array, from: number, to: number, apart: number) => void,
): Evaluated {
  const {features, families, roots} = forest
  const bits = Math.min(mostBits, Math.max(fewestBits, 32 - Math.clz32(size - 1)))
  const together = 1 << bits
  const table = new Float32Array(together * features.length)
  const leaves = new Int32Array(together * roots.length)
  const odds = new Int32Array(size)
  const parts = new Int32Array(size * families.length)
  for (let from = 0; from < size; from += together) {
    const to = Math.min(size, from + together)
    fill(table, from, to, together)
    descend(forest, orderAll(table), bits, to - from, leaves)
    for (let row = from; row < to; row += 1) {
      odds[row] = addParts(forest, leaves, (row - from) * roots.length, parts, row)
    }
  }
  return {odds, parts}
}

/**
 * Walk down all trees for all rows of a table, and note where the parts of their leaves begin. A
 * comparison becomes a number, 1 for left, since a branch that the processor mispredicts costs more.
 * Four rows are walked together, since each step waits for the one before; rows past the last are
 * walked with it and never read. The left child of a node stands right before the right one.
 *
 * @param bits
 *   The columns of the table are two to this power apart.
 */
function descend(
  {roots, feature, border, right, leaf, depth}: Forest,
  table: Int32Array,
  bits: number,
  rows: number,
  leaves: Int32Array,
): void {
  const trees = roots.length
  for (let tree = 0; tree < trees; tree += 1) {
    const root = at(roots, tree)
    for (let row = 0; row < rows; row += 4) {
      let one = root
      let two = root
      let three = root
      let four = root
      for (let step = 0; step < depth; step += 1) {
        one =
          at(right, one) - Number(at(table, (at(feature, one) << bits) + row) <= at(border, one))
        two =
          at(right, two) -
          Number(at(table, (at(feature, two) << bits) + row + 1) <= at(border, two))
        three =
          at(right, three) -
          Number(at(table, (at(feature, three) << bits) + row + 2) <= at(border, three))
        four =
          at(right, four) -
          Number(at(table, (at(feature, four) << bits) + row + 3) <= at(border, four))
      }
      leaves[row * trees + tree] = at(leaf, one)
      leaves[(row + 1) * trees + tree] = at(leaf, two)
      leaves[(row + 2) * trees + tree] = at(leaf, three)
      leaves[(row + 3) * trees + tree] = at(leaf, four)
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
  const first = row * families.length
  for (let pair = 0; pair < pairsFor(families.length); pair += 2) {
    addPairs(forest, leaves, from, pair, parts, first)
  }
  let sum = bias
  for (let i = 0; i < families.length; i += 1) sum += at(parts, first + i)
  return sum
}

/** Add up two pairs over all trees and note their parts. */
function addPairs(
  {parts: pairs, roots, families}: Forest,
  leaves: Int32Array,
  from: number,
  pair: number,
  parts: Int32Array,
  first: number,
): void {
  let one = 0
  let two = 0
  for (let tree = from; tree < from + roots.length; tree += 1) {
    const leaf = at(leaves, tree) + pair
    one += pairs[leaf] ?? 0
    two += pairs[leaf + 1] ?? 0
  }
  const end = first + families.length
  const place = first + 2 * pair
  part(one, parts, place, end)
  part(two, parts, place + 2, end)
}

/** For arrays of one type only; with several types it would be slow. */
function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0
}
