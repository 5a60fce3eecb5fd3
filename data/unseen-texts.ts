import type {Judging} from '../pipeline/classify/classify.ts'
import {type HeadlineWeights, headlineModelOf} from '../pipeline/classify/model/headline/model.ts'
import {type TextWeights, textModelOf} from '../pipeline/classify/model/text/model.ts'
import {foldsFrom} from './fold-models.ts'
import type {Row} from './levels.ts'
import {foldOf} from './sites.ts'

/**
 * For each capture a model of texts that has not seen its site: those that were learned beside the
 * shipped one; where they are gone, they are learned again, which takes its minutes.
 */
export function unseenModels(folder: string): (row: Row) => Judging {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/`; `textModelOf` refuses other features
  const models = foldsFrom('text', folder).map((each) => textModelOf(each as TextWeights))
  return (row) => ({model: models[foldOf(row)]})
}

/** The same with a model of headlines that has not seen the site. */
export function unseenHeadlines(folder: string): (row: Row) => Judging {
  const judging = unseenModels(folder)
  const models = foldsFrom('headline', folder).map((each) =>
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/`; `headlineModelOf` refuses other features
    headlineModelOf(each as HeadlineWeights),
  )
  return (row) => ({...judging(row), headlineModel: models[foldOf(row)]})
}
