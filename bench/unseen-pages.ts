import type {PageRow} from '../data/page-sets.ts'
import {pageFoldOf, takenPagesFrom} from '../data/taken-pages.ts'
import type {Judging} from '../pipeline/classify/classify.ts'
import {pageModelOf} from '../pipeline/classify/model/page/model.ts'
import {learnPages, pageFoldsOfShipped} from '../train/pages.ts'

/**
 * For each page a model that has not seen its site: those that were learned beside the shipped one;
 * where they are gone, they are learned again, which takes its minutes.
 */
export function unseenPageModels(folder: string): (row: PageRow) => Judging {
  const weights = pageFoldsOfShipped() ?? learnPages(takenPagesFrom(folder)).folds
  const models = weights.map((each) => pageModelOf(each))
  return (row) => ({pageModel: models[pageFoldOf(row)]})
}
