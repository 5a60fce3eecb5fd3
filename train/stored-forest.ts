import {digits} from '../pipeline/classify/model/digits.ts'
import type {ForestWeights, TreeWeights} from '../pipeline/classify/model/forest.ts'
import {noValue, type StoredForest} from '../pipeline/classify/model/stored-forest.ts'
import {digitsOf, wideDigitsOf} from './digits.ts'

/**
 * A forest as it is stored in the file of a model.
 *
 * @throws RangeError
 *   When a feature has more borders than a digit can name, or a value is too large.
 */
export function storedForest({features, base, trees}: ForestWeights): StoredForest {
  const borders = features.map((_, feature) => bordersOf(feature, trees))
  const most = Math.max(0, ...borders.map(({length}) => length))
  if (most > digits.length) throw new RangeError(`Expected ${digits.length} borders, found ${most}`)
  return {features, base, borders, trees: trees.map((tree) => printed(tree, borders))}
}

/** The borders of a feature, ascending. */
function bordersOf(own: number, trees: readonly TreeWeights[]): readonly number[] {
  const found = new Set<number>()
  for (const {feature, border} of trees) {
    for (const [node, each] of feature.entries()) if (each === own) found.add(border[node] ?? 0)
  }
  return [...found].sort((a, b) => a - b)
}

function printed({feature, border, value}: TreeWeights, borders: StoredForest['borders']): string {
  const places = feature.flatMap((each, node) =>
    each < 0 ? [] : [borders[each]?.indexOf(border[node] ?? 0) ?? 0],
  )
  const stored = value.map((each) => each + noValue)
  const outside = stored.find((each) => each < 0 || each >= 2 * noValue)
  if (outside !== undefined) throw new RangeError(`Expected a value below ${noValue} either way`)
  return [
    wideDigitsOf(
      feature.map((each) => each + 1),
      2,
    ),
    digitsOf(places),
    wideDigitsOf(stored, 3),
  ].join('')
}
