import type {Judging} from '../pipeline/classify/classify.ts'
import {type PageWeights, pageModelOf} from '../pipeline/classify/model/page/model.ts'
import {foldsFrom} from './fold-models.ts'
import type {PageRow} from './page-sets.ts'
import {pageFoldOf} from './taken-pages.ts'

/**
 * For each page a model that has not seen its site: those that were learned beside the shipped one;
 * where they are gone, they are learned again, which takes its minutes.
 */
export function unseenPageModels(folder: string): (row: PageRow) => Judging {
  const weights = foldsFrom('page', folder)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/`; `pageModelOf` refuses other features
  const models = weights.map((each) => pageModelOf(each as PageWeights))
  return (row) => ({pageModel: models[pageFoldOf(row)]})
}
