import type {ComparedPair} from '../../relate/compared.ts'
import {entriesOf, propertyOf} from '../../text/json.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import type {RunArticle} from '../relating/documents.ts'
import type {ArticleHead} from '../relating/records.ts'
import {listOf, number, objectOf, oneOf, pairOf, placeBefore, text, truth} from './forms.ts'

/** The body of a request to compare documents. */
export interface ToCompare {
  readonly documents: readonly RunArticle[]
  /** Places in the list of documents. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** The body of a request to settle comparisons. */
export interface ToSettle {
  readonly heads: readonly ArticleHead[]
  readonly comparisons: readonly ComparedPair[]
}

const range = objectOf({start: number, end: number})
const paragraphs = listOf(objectOf({text, at: range}))
const numbers = pairOf(number)
const side = oneOf('a', 'b')
const documents = listOf(
  objectOf(
    {id: text, paragraphs},
    {outlets: listOf(text), agencies: listOf(text), credits: paragraphs, published: text},
  ),
)
const heads = listOf(objectOf({id: text, article: text, name: text, title: text}, {url: text}))
const aligned = objectOf({
  ...{a: range, b: range, score: number, i: number, j: number},
  ...{words: numbers, covered: numbers, names: numbers, figures: numbers},
})
const evidence = objectOf(
  {kind: text, source: side, weight: number, isNamed: truth, reason: text, in: side},
  {at: range},
)
const comparisons = listOf(
  objectOf({
    ...{a: text, b: text, isSame: truth, isOfOneOutlet: truth, words: numbers, marks: numbers},
    aligned: listOf(aligned),
    quotations: listOf(objectOf({a: range, b: range})),
    evidence: listOf(evidence),
  }),
)

const remedies = {
  compare:
    'Send `documents`, each the `document` of a reply to `sketch`, and `pairs` of places in that list; see docs/worker.md, “Relations”',
  settle:
    'Send `heads`, each the `head` of a reply to `sketch`, and `comparisons` as replies to `compare` hold them; see docs/worker.md, “Relations”',
} as const

/**
 * The documents and pairs of a body.
 *
 * @param body
 *   JSON; what is not JSON is thrown as an error.
 * @returns
 *   A refusal with the first member that is wrong.
 */
export function toCompareIn(body: string): ToCompare | Refusal {
  const value: unknown = JSON.parse(body)
  const count = entriesOf(propertyOf(value, 'documents')).length
  const pairs = listOf(pairOf(placeBefore(count)))
  const fault = objectOf({documents, pairs})(value, '')
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the forms were checked
  return fault === undefined ? (value as ToCompare) : refuse('frame/body', fault, remedies.compare)
}

/**
 * The heads and comparisons of a body.
 *
 * @param body
 *   JSON; what is not JSON is thrown as an error.
 * @returns
 *   A refusal with the first member that is wrong, or with the first document that has no head.
 */
export function toSettleIn(body: string): ToSettle | Refusal {
  const value: unknown = JSON.parse(body)
  const fault = objectOf({heads, comparisons})(value, '')
  if (fault !== undefined) return refuse('frame/body', fault, remedies.settle)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the forms were checked
  const settled = value as ToSettle
  const known = new Set(settled.heads.map(({id}) => id))
  for (const [i, {a, b}] of settled.comparisons.entries()) {
    const missing = [a, b].find((key) => !known.has(key))
    if (missing === undefined) continue
    const reason = `Expected a head of each document in \`comparisons[${i}]\`, found none of ${missing}`
    return refuse('frame/body', reason, remedies.settle)
  }
  return settled
}
