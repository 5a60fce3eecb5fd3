import {roles} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {isBehind} from './behind.ts'

const {commentCards: fewest, commentLines, commentShare, commentWords} = tuned('page')
const comments = roles.indexOf('comments')

/**
 * Which blocks stand in small parts of one element behind the story that each hold words of a comment: those of readers,
 * or openings of other stories with the number of their comments.
 *
 *     <p>…</p> <div> <b>Ola</b> <p>…</p> <a>Reply</a> </div> <div> <b>Kari</b> <p>…</p> <a>Reply</a> </div> …
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone two of them, long ones, and parts with text of the story below.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function commentsBehindStory(
  layout: PageLayout,
  expected: readonly number[],
): readonly number[] {
  const {first, last} = layout.elements
  const found = new Set<number>()
  for (const [parent, cards] of cardsByParent(layout)) {
    const from = first[cards[0] ?? 0] ?? 0
    const to = last[cards.at(-1) ?? 0] ?? -1
    if (!areComments(layout, parent, cards) || !isBehind(expected, from, to)) continue
    for (let i = from; i <= to; i += 1) found.add(i)
  }
  return [...found]
}

/** Whether parts of an element are enough, short, most of the parts between them, and without the title. */
function areComments(layout: PageLayout, parent: number, cards: readonly number[]): boolean {
  const {elements, top} = layout
  const from = elements.first[cards[0] ?? 0] ?? 0
  const to = elements.last[cards.at(-1) ?? 0] ?? -1
  const words = cards.reduce((sum, e) => sum + (elements.words[e] ?? 0), 0)
  if (cards.length < fewest || words > commentWords * cards.length) return false
  if (from <= top && top <= to) return false
  return cards.length >= commentShare * partsBetween(layout, parent, from, to)
}

/** Elements of several blocks of which one to three have words of a comment, by the element around them. */
function cardsByParent(layout: PageLayout): ReadonlyMap<number, readonly number[]> {
  const {parent, blocks} = layout.elements
  const cards = new Map<number, number[]>()
  for (const [e, lines] of linesByElement(layout)) {
    if (lines > commentLines || (blocks[e] ?? 0) < 2) continue
    const around = parent[e] ?? -1
    cards.set(around, [...(cards.get(around) ?? []), e])
  }
  return cards
}

/** How many lines with words of a comment stand in each element that has one, in the order of the page. */
function linesByElement(layout: PageLayout): readonly (readonly [e: number, lines: number])[] {
  const {elements, element, blocks} = layout
  const {role, net} = blocks.columns
  const lines = new Map<number, number>()
  for (let i = 0; i < element.length; i += 1) {
    if (role[i] !== comments || (net[i] ?? 0) <= 0) continue
    for (let e = element[i] ?? -1; e > 0; e = elements.parent[e] ?? -1) {
      lines.set(e, (lines.get(e) ?? 0) + 1)
    }
  }
  return [...lines].sort(([a], [b]) => a - b)
}

/** How many elements of several blocks stand in an element between two blocks. */
function partsBetween({elements}: PageLayout, around: number, from: number, to: number): number {
  let count = 0
  for (let e = 0; e < elements.size; e += 1) {
    const at = elements.first[e] ?? -1
    const isPart = elements.parent[e] === around && (elements.blocks[e] ?? 0) > 1
    if (isPart && from <= at && at <= to) count += 1
  }
  return count
}
