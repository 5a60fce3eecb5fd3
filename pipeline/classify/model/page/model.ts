import {loadModel, madeOfModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Forest, ForestWeights} from '../forest.ts'
import {type Lexicon, type LexiconWeights, lexiconOf} from '../lexicon.ts'
import {forestFor} from '../opinion.ts'
import {forestFrom} from '../packed-forest.ts'
import {type Stored, weightsFrom} from '../stored-forest.ts'
import {pageFeatures} from './features.ts'

/** The weights of the model of pages, as `train/models/page.ts` writes them. */
export interface PageWeights {
  /** Log-odds of words of classes, in hundredths of a nat: above 0 for the body. */
  readonly words: Readonly<Record<string, number>>
  readonly forest: ForestWeights
  readonly lexicon: LexiconWeights
  readonly classes: LexiconWeights
}

/** A model of pages, ready to evaluate. */
export interface PageModel {
  /** Log-odds of a word of classes, in nats: above 0 for the body. */
  readonly weightOf: (word: string) => number
  readonly forest: Forest
  /** What the words of a block say of it, which the forest reads. */
  readonly lexicon: Lexicon
  /** The same of the names of the elements around it. */
  readonly classes: Lexicon
}

const hundred = 100

/** The model of pages that comes with Copydesk. */
export const shippedForPages: () => PageModel = lazy(() => {
  const forest = forestFrom(madeOfModel('made/page-forest'))
  const words = madeOfModel('made/page-words')
  if (forest === undefined || words === undefined) return pageModelOf(shippedWeights())
  const parts: Omit<PageWeights, 'forest'> = JSON.parse(new TextDecoder().decode(words))
  return {forest, ...partsOf(parts)}
})

/** The weights of that model. */
export function shippedWeights(): PageWeights {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `pageModelOf` refuses other features
  const {forest, ...rest} = loadModel('page') as Stored<PageWeights>
  return {...rest, forest: weightsFrom(forest)}
}

/**
 * A model of pages, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those of this version.
 */
export function pageModelOf({forest, ...parts}: PageWeights): PageModel {
  return {forest: forestFor(pageFeatures, forest), ...partsOf(parts)}
}

/** What of a model is no forest. */
function partsOf({
  words,
  lexicon,
  classes,
}: Omit<PageWeights, 'forest'>): Omit<PageModel, 'forest'> {
  return {weightOf: weightIn(words), lexicon: lexiconOf(lexicon), classes: lexiconOf(classes)}
}

/** Weights of words, from a table in hundredths of a nat. */
export function weightIn(table: Readonly<Record<string, number>>): (word: string) => number {
  const known = new Map(Object.entries(table))
  return (word) => (known.get(word) ?? 0) / hundred
}
