import type {Element} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {sumsAround} from './expected.ts'

const {storyWords, storyShare} = tuned('page')

/**
 * Which blocks stand outside the part of the page that holds the title and most of its text, or below the part that the
 * page marks as its article: streams of other stories, tickers, comments of readers.
 *
 *     <article> <h1>…</h1> <p>…</p> <p>…</p> </article> <div> <h3>…</h3> <p>…</p> <h3>…</h3> <p>…</p> </div>
 *                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves a page alone whose text stands in several parts of which none holds most.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function outsideStory(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {elements, element, marks} = layout
  const sums = sumsAround(elements, element, expected)
  const least = Math.max(storyWords, storyShare * (sums[0] ?? 0))
  const titled = partWithTitle(layout, sums, least)
  const first = titled < 0 ? 0 : (elements.first[titled] ?? 0)
  const last = endOf(
    layout,
    sums,
    least,
    titled < 0 ? marks.length : (elements.last[titled] ?? marks.length),
  )
  const found: number[] = []
  for (let i = 0; i < marks.length; i += 1) if (i < first || i > last) found.push(i)
  return found
}

/** The last block of the elements that the page marks as its article and that hold so many words; `most` without any. */
function endOf(
  {elements, named}: PageLayout,
  sums: Float64Array,
  least: number,
  most: number,
): number {
  let last = most
  for (let e = 0; e < named.length; e += 1) {
    const each = named[e]
    if (each === undefined || (sums[e] ?? 0) < least) continue
    if (isArticle(each)) last = Math.min(last, elements.last[e] ?? last)
  }
  return last
}

/** The innermost element that holds the title and so many words; −1 for none. */
function partWithTitle(
  {elements, element, top}: PageLayout,
  sums: Float64Array,
  least: number,
): number {
  let e = top < 0 ? -1 : (element[top] ?? -1)
  while (e >= 0 && (sums[e] ?? 0) < least) e = elements.parent[e] ?? -1
  return e
}

/** Whether the page marks an element as its article, its text or its main part. */
function isArticle({tag, attributes: {role, itemprop = ''}}: Element): boolean {
  return tag === 'article' || tag === 'main' || role === 'main' || itemprop.includes('articleBody')
}
