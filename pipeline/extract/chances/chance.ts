import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'
import type {Claim, Field} from '../../tree/claims.ts'
import type {Weights} from '../document/weights.ts'
import {chanceFeaturesOf} from './features.ts'
import type {ClaimPlace} from './place.ts'

/** Fields of which development data have a truth. */
export const measuredFields = [
  'headline',
  'author',
  'datePublished',
  'inLanguage',
  'publisher',
  'description',
  'keywords',
] as const satisfies readonly Field[]

export type MeasuredField = (typeof measuredFields)[number]

/** The kinds of captures that have weights of their own. */
export type CaptureForm = 'page' | 'text'

/** Weights in nats of the features of claims, by field and form; a field that was not measured in a form has none there. */
export type ChanceTables = Readonly<
  Partial<Record<MeasuredField, Partial<Record<CaptureForm, Weights>>>>
>

/** Fields without a truth: they are given by the same witnesses as a field that has one, and take its weights. */
const likeness: Readonly<Partial<Record<Field, MeasuredField>>> = {dateModified: 'datePublished'}

const shipped = lazy((): ChanceTables => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `test/extract/chance.test.ts` holds its fields
  return (loadModel('chances') as {readonly weights: ChanceTables}).weights
})
const hundredths = 100
/** Nothing is certain. */
const [least, most] = [0.01, 0.99]

/**
 * The probability that a claim is right, to two decimals: the logistic of the sum of the weights of its
 * features.
 *
 * A text whose claim rests on what its container states is judged as a page.
 *
 * @returns
 *   None for a field of which nothing was measured in such a capture.
 */
export function probabilityOf(
  claim: Claim,
  place: ClaimPlace,
  tables: ChanceTables = shipped(),
): number | undefined {
  const field = measuredFieldOf(claim.field)
  const weights = field === undefined ? undefined : tables[field]?.[formOf(claim, place)]
  if (weights === undefined) return undefined
  return probabilityFrom(weights, chanceFeaturesOf(claim, place))
}

/** The probability by a table, to two decimals. */
export function probabilityFrom(weights: Weights, features: readonly string[]): number {
  const chance = Math.min(most, Math.max(least, chanceBy(weights, features)))
  return Math.round(hundredths * chance) / hundredths
}

/** The form of capture by which a claim is judged. */
export function formOf({from}: Claim, {isPage}: ClaimPlace): CaptureForm {
  return isPage || from !== undefined ? 'page' : 'text'
}

/** The logistic of the sum of weights. */
export function chanceBy(weights: Weights, features: readonly string[]): number {
  const sum = features.reduce((nats, name) => nats + (weights[name] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

function measuredFieldOf(field: Field): MeasuredField | undefined {
  return measuredFields.find((each) => each === field) ?? likeness[field]
}
