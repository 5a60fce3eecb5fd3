import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'
import {endsSentence} from '../../text/sentence-end.ts'
import {countWords} from '../../text/word-count.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Classified, Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Weights} from './weights.ts'

/** Weights in nats of the features of a document, by form of capture. */
type QualityTables = Readonly<Record<'page' | 'text', Weights>>

const {proseWords} = tuned('text')
const {qualityNear} = tuned('fields')
const hundredths = 100
/** Nothing is certain. */
const [least, most] = [0.01, 0.99]
const shipped = lazy((): QualityTables => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `test/extract/quality.test.ts` holds its features
  return (loadModel('quality') as {readonly weights: QualityTables}).weights
})

/**
 * The word F1 that is to be expected of the body of a document, to two decimals: how well the words that are kept are
 * likely to agree with the true text of the article, 0 to 1. The logistic of the sum of its features, each times its
 * weight.
 *
 * @returns
 *   None for a document without a body.
 */
export function qualityOf(tree: Classified): number | undefined {
  const features = qualityFeaturesOf(tree)
  if (features === undefined) return undefined
  const quality = qualityBy(shipped()[formOf(tree)], features)
  return Math.round(hundredths * Math.min(most, Math.max(least, quality))) / hundredths
}

/** The same by given weights, as it comes out. */
export function qualityBy(weights: Weights, features: Weights): number {
  let sum = 0
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** Whether a document is judged as a page or as a text. */
export function formOf({capture}: Classified): 'page' | 'text' {
  return capture.page === undefined ? 'text' : 'page'
}

/**
 * What the quality of a body is judged by: the precision, recall and F1 that the probabilities of the blocks add up to
 * (as log-odds), how many words are kept, in how many runs, how many of them in sentences, and how many sentences are
 * set aside, by a little or at all.
 *
 * @returns
 *   None for a document without a body.
 */
export function qualityFeaturesOf(tree: Classified): Weights | undefined {
  const blocks = blocksOf(tree).map(({at, data}) => {
    const text = sliceOf(tree, at).trimEnd()
    const words = countWords(text)
    const isKept = fateOf[data.role] === 'body'
    return {words, isKept, margin: data.margin, chance: chanceOf(data, isKept), text}
  })
  const isProse = ({words, text}: {words: number; text: string}): boolean =>
    words >= proseWords && endsSentence(text)
  const kept = blocks.filter(({isKept}) => isKept)
  const aside = blocks.filter((each) => !each.isKept && isProse(each))
  const all = wordsIn(kept)
  if (all === 0) return undefined
  const right = expectedIn(kept)
  const precision = right / all
  const recall = right / expectedIn(blocks)
  return {
    always: 1,
    expected: logOddsOf((2 * precision * recall) / (precision + recall)),
    precision: logOddsOf(precision),
    recall: logOddsOf(recall),
    words: Math.log1p(all),
    prose: wordsIn(kept.filter(isProse)) / all,
    runs: Math.log(blocks.filter(({isKept}, i) => isKept && blocks[i - 1]?.isKept !== true).length),
    near: Math.log1p(wordsIn(aside.filter(({margin}) => margin < qualityNear)) / all),
    asides: Math.log1p(wordsIn(aside) / all),
  }
}

/** The probability that a block is of the body, by its margin over the prior that it had to overcome. */
function chanceOf({margin, prior, by}: Verdict, isKept: boolean): number {
  const odds = (isKept ? -margin : margin) + (by === 'model' ? prior : 0)
  return 1 / (1 + Math.exp(odds))
}

function wordsIn(blocks: readonly {readonly words: number}[]): number {
  return blocks.reduce((sum, {words}) => sum + words, 0)
}

function expectedIn(blocks: readonly {readonly words: number; readonly chance: number}[]): number {
  return blocks.reduce((sum, {words, chance}) => sum + words * chance, 0)
}

function logOddsOf(share: number): number {
  const inside = Math.min(most, Math.max(least, share))
  return Math.log(inside / (1 - inside))
}
