import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {type AlignedSentences, align, measureOf, type SharedText} from './alignment.ts'
import type {ReadDocument, ReadQuotation} from './reading.ts'

const {
  leastAgreement,
  leastContained,
  leastLiteral,
  leastEventMarks,
  leastMarkShare,
  leastNamed,
  leastPassage,
  leastQuotedMarks,
  leastScore,
  leastSentences,
  leastVerbatim,
  leastVouching,
  leastWording,
} = tuned('relate')

/** What two documents are to one another, the closest first. */
export const relationKinds = ['copy', 'excerpt', 'rewrite', 'event', 'quotations'] as const

/** What two documents are to one another. */
export type RelationKind = (typeof relationKinds)[number]

/** One document of a pair: the one with the smaller id by code units, or the other. */
export type PairSide = 'a' | 'b'

/** Two documents side by side. */
export interface Comparison {
  /** The smaller id by code units. */
  readonly a: string
  readonly b: string
  /** Whether both bodies have the same words. */
  readonly isSame: boolean
  /** Whether one outlet is known to have published both. */
  readonly isOfOneOutlet: boolean
  /** The words outside quotations of both. */
  readonly words: readonly [number, number]
  readonly aligned: readonly AlignedSentences[]
  readonly quotations: readonly {readonly a: Range; readonly b: Range}[]
  /** Names and figures that both have, and the most that both could have. */
  readonly marks: readonly [shared: number, possible: number]
}

/** What the words of two documents show: `undefined` when they are no evidence of anything. */
export interface PairVerdict {
  readonly kind: RelationKind
  /** Of an excerpt that stands nearly whole in the other: which one it is. Absent where both have more. */
  readonly excerpt?: PairSide
  readonly measure: SharedText
  /** The aligned sentences that count, of which `measure` is the sum. */
  readonly aligned: readonly AlignedSentences[]
}

/** The kind of a verdict on two documents of which one was made from the other. */
type DerivedKind = Pick<PairVerdict, 'kind' | 'excerpt'>

/** Put two documents side by side. The result is the same from both sides. */
export function compare(one: ReadDocument, other: ReadDocument): Comparison {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const shared = [...a.marks].filter((mark) => b.marks.has(mark)).length
  return {
    a: a.id,
    b: b.id,
    isSame: a.body !== '' && a.body === b.body,
    isOfOneOutlet: a.outlets?.some((name) => b.outlets?.includes(name)) === true,
    words: [a.words, b.words],
    aligned: align(a, b),
    quotations: sharedQuotations(a.quotations, b.quotations),
    marks: [shared, Math.min(a.marks.size, b.marks.size)],
  }
}

function sharedQuotations(
  a: readonly ReadQuotation[],
  b: readonly ReadQuotation[],
): Comparison['quotations'] {
  const places = new Map<number, Range>()
  for (const {at, shingles} of [...b].reverse()) for (const each of shingles) places.set(each, at)
  return a.flatMap(({at, shingles}) => {
    const found = shingles.find((each) => places.has(each))
    const theirs = found === undefined ? undefined : places.get(found)
    return theirs === undefined ? [] : [{a: at, b: theirs}]
  })
}

/**
 * What two documents are to one another.
 *
 * Leaves alone two reports of one event that were written independently, since the same day, names and quotations are not the
 * same text; and what is made anew of one form, whose sentences stay and whose names and figures change.
 *
 * @param aligned
 *   The aligned sentences that count; those of the comparison without the ones that many other documents have.
 */
export function verdictOf(
  comparison: Comparison,
  aligned: readonly AlignedSentences[] = comparison.aligned,
): PairVerdict | undefined {
  const measure = measureOf(aligned, comparison.words)
  if (comparison.isSame)
    return {kind: 'copy', measure: {...measure, share: [1, 1], wording: 1}, aligned}
  if (isForm(measure)) return undefined
  const derived = derivedOf(measure)
  if (derived !== undefined) return {...derived, measure, aligned}
  if (isOneEvent(comparison)) return {kind: 'event', measure, aligned}
  return comparison.quotations.length > 0 ? {kind: 'quotations', measure, aligned} : undefined
}

/** Whether sentences stay while the names and figures in them change, as in notices, tables and forecasts. */
function isForm({names, figures}: SharedText): boolean {
  return (
    agreementIn(figures) < leastAgreement || agreementIn(sumOf(names, figures)) < leastAgreement
  )
}

/** The share of names or figures that agree; 1 where there are too few to tell. */
function agreementIn([shared, possible]: readonly [number, number]): number {
  return possible < leastNamed ? 1 : shared / possible
}

function derivedOf(measure: SharedText): DerivedKind | undefined {
  const {share, wording, taken, sentences, names, figures} = measure
  if (taken < leastPassage || sentences < leastSentences) return undefined
  if (wording >= leastVerbatim && Math.max(...share) >= leastContained) return wholeOf(share)
  // A passage without names and figures may stand in any document of its kind.
  if (sumOf(names, figures)[0] < leastVouching) return undefined
  if (wording >= leastVerbatim) return {kind: 'excerpt'}
  if (Math.max(...share) >= leastScore && wording >= leastWording) return {kind: 'rewrite'}
  return wording >= leastLiteral ? {kind: 'excerpt'} : undefined
}

/** A document that stands in the other as a whole: both do in a copy. */
function wholeOf(share: SharedText['share']): DerivedKind {
  if (Math.min(...share) >= leastContained) return {kind: 'copy'}
  return {kind: 'excerpt', excerpt: share[0] > share[1] ? 'a' : 'b'}
}

/** Whether two documents share enough of their names and figures; fewer are enough when they quote the same words. */
function isOneEvent({marks: [shared, possible], quotations}: Comparison): boolean {
  const share = shared / Math.max(1, possible)
  if (quotations.length > 0 && shared >= leastQuotedMarks) return share >= leastMarkShare / 2
  return shared >= leastEventMarks && share >= leastMarkShare
}

function sumOf(
  one: readonly [number, number],
  other: readonly [number, number],
): readonly [number, number] {
  return [one[0] + other[0], one[1] + other[1]]
}

/** Whether one document was made from the other, so that both have one origin. */
export function isDerived(kind: RelationKind): boolean {
  return kind === 'copy' || kind === 'excerpt' || kind === 'rewrite'
}
