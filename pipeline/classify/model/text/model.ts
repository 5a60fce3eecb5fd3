import {loadModel, madeOfModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Forest, ForestWeights} from '../forest.ts'
import {type Lexicon, type LexiconWeights, lexiconFrom, lexiconOf} from '../lexicon.ts'
import {forestFor} from '../opinion.ts'
import {forestFrom} from '../packed-forest.ts'
import {type Stored, weightsFrom} from '../stored-forest.ts'
import {textFeatures} from './features.ts'

/** The weights of the model of plain texts, as `train/models/text.ts` writes them. */
export interface TextWeights {
  readonly forest: ForestWeights
  readonly lexicon: LexiconWeights
}

/** A model of plain texts, ready to evaluate. */
export interface TextModel {
  readonly forest: Forest
  /** What the words of a block say of it, which the forest reads. */
  readonly lexicon: Lexicon
}

/** The model of plain texts that comes with Copydesk. */
export const shippedForText: () => TextModel = lazy(() => {
  const forest = forestFrom(madeOfModel('made/text-forest'))
  const words = madeOfModel('made/text-words')
  if (forest === undefined || words === undefined) return textModelOf(shippedTextWeights())
  return {forest, lexicon: lexiconFrom(words)}
})

/** The weights of that model. */
export function shippedTextWeights(): TextWeights {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `textModelOf` refuses other features
  const {forest, ...rest} = loadModel('text') as Stored<TextWeights>
  return {...rest, forest: weightsFrom(forest)}
}

/**
 * A model of plain texts, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those of this version.
 */
export function textModelOf({forest, lexicon}: TextWeights): TextModel {
  return {forest: forestFor(textFeatures, forest), lexicon: lexiconOf(lexicon)}
}
