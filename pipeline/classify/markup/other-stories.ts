import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {sumsAround} from './expected.ts'

const {linkShare, storyHeading, storyWords} = tuned('page')

/**
 * Which blocks belong to another story than the one that the title stands above: the next one of an endless page, or one
 * of several on one page.
 *
 *     <article> <h1>…</h1> <p>…</p> <p>…</p> </article> <article> <h1>…</h1> <p>…</p> </article>
 *                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Such a story is an `article`, or an element like the one with the title, beside it, and opens with a heading of the
 * title’s level or with one that is a link. Leaves a page alone whose title has no story of its own.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function otherStories(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {elements, element, named} = layout
  const sums = sumsAround(elements, element, expected)
  const around = aroundTitle(layout)
  const own = [...around].filter((e) => (sums[e] ?? 0) >= storyWords)
  const isOther = likeOneOf(layout, own)
  const found: number[] = []
  for (let e = 0; e < named.length; e += 1) {
    if (around.has(e) || !isOther(e) || !opensAsStory(layout, e)) continue
    const last = elements.last[e] ?? -1
    const from = Math.max(elements.first[e] ?? 0, (found.at(-1) ?? -1) + 1)
    for (let i = from; i <= last; i += 1) found.push(i)
  }
  return found
}

/** Whether an element is like one of the story’s own: an article where one is, or of the same tag and class in the same element. */
function likeOneOf(layout: PageLayout, own: readonly number[]): (e: number) => boolean {
  const {elements, named} = layout
  const hasArticle = own.some((e) => named[e]?.tag === 'article')
  const likes = new Set(own.map((e) => likenessOf(layout, e)))
  const parents = new Set(own.map((e) => elements.parent[e]))
  return (e) =>
    (hasArticle && named[e]?.tag === 'article') ||
    (parents.has(elements.parent[e]) && likes.has(likenessOf(layout, e)))
}

/** The element of the title and those around it. */
function aroundTitle({elements, element, top}: PageLayout): ReadonlySet<number> {
  const found = new Set<number>()
  for (let e = element[top] ?? -1; e >= 0; e = elements.parent[e] ?? -1) found.add(e)
  return found
}

/** A key that elements of one tag and class in one element share. */
function likenessOf({elements, named}: PageLayout, e: number): string {
  return `${elements.parent[e]} ${named[e]?.tag} ${named[e]?.attributes.class ?? ''}`
}

/** Whether an element opens with a heading of the title’s level, or with one that is a link. */
function opensAsStory({elements, marks, lines, top}: PageLayout, e: number): boolean {
  const level = marks[top]?.heading ?? 0
  const from = elements.first[e] ?? 0
  const to = Math.min((elements.last[e] ?? -1) + 1, from + storyHeading)
  const heading = marks
    .slice(from, to)
    .find((mark, i) => mark.heading !== undefined && lines[from + i] !== lines[top])
  if (heading === undefined) return false
  return heading.links >= linkShare || (heading.heading ?? level + 1) <= level
}
