import {loadModel, madeOfModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Forest, ForestWeights} from '../forest.ts'
import {forestFor} from '../opinion.ts'
import {forestFrom} from '../packed-forest.ts'
import {type Stored, weightsFrom} from '../stored-forest.ts'
import {headlineFeatures} from './features.ts'

/** The weights of the model of headlines, as `train/models/headline.ts` writes them. */
export interface HeadlineWeights {
  readonly forest: ForestWeights
}

/** The model of headlines of plain texts that comes with Copydesk. */
export const shippedForHeadlines: () => Forest = lazy(
  () => forestFrom(madeOfModel('made/headline-forest')) ?? parsed(),
)

/**
 * A model of headlines, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those of this version.
 */
export function headlineModelOf({forest}: HeadlineWeights): Forest {
  return forestFor(headlineFeatures, forest)
}

function parsed(): Forest {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `headlineModelOf` refuses other features
  const {forest} = loadModel('headline') as Stored<HeadlineWeights>
  return headlineModelOf({forest: weightsFrom(forest)})
}
