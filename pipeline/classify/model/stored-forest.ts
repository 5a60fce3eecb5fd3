import {digits, valuesOf} from './digits.ts'
import type {ForestWeights, TreeWeights} from './forest.ts'

/** A forest as it stands in the file of a model. */
export interface StoredForest extends Omit<ForestWeights, 'trees'> {
  /** The borders of each feature that some node has, ascending. */
  readonly borders: readonly (readonly number[])[]
  /**
   * Each tree as digits to the base of 64, its nodes in depth-first order: of every node the feature and 1 in two digits, 0 at a leaf;
   * then of every node but leaves the place of its border; then of every node its value and `noValue` in three.
   */
  readonly trees: readonly string[]
}

/** The weights of a model as its file has them. */
export type Stored<Weights extends {readonly forest: ForestWeights}> = Omit<Weights, 'forest'> & {
  readonly forest: StoredForest
}

/** A value of 0, as it is stored. */
export const noValue = 131_072
const perNode = 5

/** The weights of a forest, from the file of a model. */
export function weightsFrom({borders, trees, ...rest}: StoredForest): ForestWeights {
  return {...rest, trees: trees.map((tree) => treeFrom(valuesOf(tree), borders))}
}

function treeFrom(values: Uint8Array, borders: StoredForest['borders']): TreeWeights {
  // Of n nodes (n − 1) / 2 are no leaves.
  const size = (2 * values.length + 1) / (2 * perNode + 1)
  const feature = Array.from({length: size}, (_, i) => numberAt(values, 2 * i, 2) - 1)
  const from = values.length - 3 * size
  let inner = 2 * size
  const border = feature.map((each) => {
    if (each < 0) return 0
    inner += 1
    return borders[each]?.[values[inner - 1] ?? 0] ?? 0
  })
  const value = feature.map((_, i) => numberAt(values, from + 3 * i, 3) - noValue)
  return {feature, border, right: rightOf(feature), value}
}

/** The number that so many digits from a place on make. */
function numberAt(values: Uint8Array, at: number, count: number): number {
  let number = 0
  for (let i = at; i < at + count; i += 1) number = number * digits.length + (values[i] ?? 0)
  return number
}

/** The right child of each node, 0 at a leaf: it stands behind all that hangs below the left one. */
function rightOf(feature: readonly number[]): readonly number[] {
  const right = feature.map(() => 0)
  const open: number[] = []
  for (const [node, each] of feature.entries()) {
    if (each >= 0) {
      open.push(node)
      continue
    }
    const parent = open.pop()
    if (parent !== undefined) right[parent] = node + 1
  }
  return right
}
