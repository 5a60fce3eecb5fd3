import {isWithin} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {sumsAround} from './expected.ts'

const {formStory} = tuned('page')

/**
 * Which blocks stand in a form to fill in beside the story: what its sender agrees to, the terms of an order, rules for
 * comments.
 *
 *     <p>…</p> <form> <fieldset> <input> <p>I agree that …</p> </fieldset> </form>
 *                                        ^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone a form that holds the title, and a page with little text outside of its forms: some systems put the whole
 * page into one.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function formsBesideStory(
  layout: PageLayout,
  expected: readonly number[],
): readonly number[] {
  const {elements, element, marks, top} = layout
  const inForm = [...marks.keys()].filter((i) => {
    const mark = marks[i]
    return mark !== undefined && isWithin(mark, 'form')
  })
  if (inForm.length === 0) return []
  const sums = sumsAround(elements, element, expected)
  const least = (sums[0] ?? 0) - formStory
  return inForm.filter((i) => {
    const form = formAround(layout, i)
    if (form < 0 || (sums[form] ?? 0) > least) return false
    return top < (elements.first[form] ?? 0) || top > (elements.last[form] ?? -1)
  })
}

/** The outermost form around a block; −1 for none. */
function formAround({elements, element, named}: PageLayout, i: number): number {
  let found = -1
  for (let e = element[i] ?? -1; e >= 0; e = elements.parent[e] ?? -1) {
    if (named[e]?.tag === 'form') found = e
  }
  return found
}
