import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'

/** Features of a line for and against its being the headline, in the order of a row. */
export const titleFeatures = [
  'none',
  'lines',
  'first',
  'next',
  'proseNext',
  'proseBelow',
  'proseAbove',
  'shareAbove',
  'share',
  'count',
  'twice',
  'within',
  'copyAbove',
  'headBelow',
  'headAbove',
  'second',
  'headNext',
  'headRightAbove',
  'blankAbove',
  'blankBelow',
  'worded',
  'otherRole',
  'few',
  'three',
  'some',
  'many',
  'questions',
  'exclaims',
  'small',
  'loud',
  'opensSmall',
  'bars',
  'figure',
  'colon',
] as const

export type TitleFeature = (typeof titleFeatures)[number]

/**
 * The weights of the features, in nats, in their order; `none` is the threshold against “no line of
 * them”.
 *
 * @throws RangeError
 *   When the model was learned from other features.
 */
export const titleWeights: () => Float64Array = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; other features are refused below
  const {weights} = loadModel('title') as {readonly weights: Readonly<Record<string, number>>}
  if (Object.keys(weights).join() !== titleFeatures.join()) {
    throw new RangeError('Expected weights for the features of this version; learn them again')
  }
  return Float64Array.from(Object.values(weights))
})
