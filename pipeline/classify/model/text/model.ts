import {loadModel, madeOfModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Forest, ForestWeights} from '../forest.ts'
import {forestFor} from '../opinion.ts'
import {forestFrom} from '../packed-forest.ts'
import {textFeatures} from './features.ts'

/** The weights of the model of plain texts, as `train/models/text.ts` writes them. */
export interface TextWeights {
  readonly forest: ForestWeights
}

/** The model of plain texts that comes with Copydesk. */
export const shippedForText: () => Forest = lazy(
  () => forestFrom(madeOfModel('made/text-forest')) ?? parsed(),
)

/**
 * A model of plain texts, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those of this version.
 */
export function textModelOf({forest}: TextWeights): Forest {
  return forestFor(textFeatures, forest)
}

function parsed(): Forest {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `textModelOf` refuses other features
  return textModelOf(loadModel('text') as TextWeights)
}
