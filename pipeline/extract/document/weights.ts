import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'

/** Fields whose weights are learned. */
export const weighedFields = ['headline', 'datePublished', 'dateModified', 'author'] as const

/** Weights of kinds and traits of candidates, in nats: `json-ld`, `json-ld titled`. */
export type Weights = Readonly<Record<string, number>>

/** Weights of witnesses, a table a field, in nats. */
export type FieldWeights = Readonly<Record<(typeof weighedFields)[number], Weights>>

/** The weights that come with Copydesk, as `train/fields.ts` learned them. */
export const shippedWeights: () => FieldWeights = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `test/extract/weights.test.ts` holds its fields
  return (loadModel('fields') as {readonly weights: FieldWeights}).weights
})
