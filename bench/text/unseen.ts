import {foldsFrom} from '../../data/fold-models.ts'
import type {Row} from '../../data/levels.ts'
import {foldOf} from '../../data/sites.ts'
import type {Judging} from '../../pipeline/classify/classify.ts'
import {type TextWeights, textModelOf} from '../../pipeline/classify/model/text/model.ts'

/**
 * For each capture a model that has not seen its site: those that were learned beside the shipped
 * one; where they are gone, they are learned again, which takes its minutes.
 */
export function unseenModels(folder: string): (row: Row) => Judging {
  const weights = foldsFrom('text', folder)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/`; `textModelOf` refuses other features
  const models = weights.map((each) => textModelOf(each as TextWeights))
  return (row) => ({model: models[foldOf(row)]})
}
