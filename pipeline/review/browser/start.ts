import {startComparison} from './comparison.ts'
import {pageData} from './page-data.ts'
import {startReview} from './review.ts'

/** Build the page that its data is for: the review of a run, or the comparison of two. */
export function startPage(page: Document): void {
  const data = pageData()
  const {comparison} = data.index
  if (comparison === undefined) startReview(page, data)
  else startComparison(page, data, comparison)
}
