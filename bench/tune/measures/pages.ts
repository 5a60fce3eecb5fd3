import {foldsOfShipped} from '../../../data/fold-models.ts'
import {pageSetsOf, pagesOf} from '../../../data/page-sets.ts'
import {unseenPageModels} from '../../../data/unseen-pages.ts'
import {pageCaseOf} from '../../pages/scores.ts'
import {type Measure, meanOf, percentOf} from '../figures.ts'

const half = 0.5

/**
 * How well the bodies of pages are found: means of F1, precision and recall over pages, and pages that
 * lose half of their body. Pages are judged by models that have not seen their sites, where such were
 * learned beside the shipped one.
 */
export const measure: Measure = (folder, every) => {
  const judging = foldsOfShipped('page') ? unseenPageModels(folder) : () => ({})
  const outcomes = pageSetsOf(folder).flatMap((set) =>
    pagesOf(folder, set, every).map((row) => pageCaseOf(row, judging(row)).ours),
  )
  const lost = outcomes.filter(({recall}) => recall < half).length
  return {
    F1: 100 * meanOf(outcomes.map(({f1}) => f1)),
    P: 100 * meanOf(outcomes.map(({precision}) => precision)),
    R: 100 * meanOf(outcomes.map(({recall}) => recall)),
    'lost half %': percentOf(lost, outcomes.length),
  }
}
