import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {isBehind, question} from './behind.ts'

const {cardWords, linkShare} = tuned('page')

/**
 * Which blocks are cards of other stories behind the story, in the same part of the page: a title that is a link, and a
 * sentence or two, twice or more.
 *
 *     <p>…</p> <div> <h3><a>…</a></h3> <p>…</p> </div> <div> <h3><a>…</a></h3> <p>…</p> </div>
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone cards above or amid the story, which may be its own list, questions with their answers, and a page with
 * little text above them.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function cardsBehindStory(
  layout: PageLayout,
  expected: readonly number[],
): readonly number[] {
  const {elements, named} = layout
  const children = new Map<number, number[]>()
  for (const e of named.keys()) {
    const parent = elements.parent[e] ?? -1
    if (!isCard(layout, e)) continue
    const own = children.get(parent)
    if (own === undefined) children.set(parent, [e])
    else own.push(e)
  }
  return [...children.values()].flatMap((cards) => {
    const first = elements.first[cards[0] ?? 0] ?? 0
    const last = elements.last[cards.at(-1) ?? 0] ?? 0
    const holds = (i: number): boolean =>
      cards.some((e) => (elements.first[e] ?? 0) <= i && i <= (elements.last[e] ?? -1))
    const between = Array.from({length: last - first + 1}, (_, i) => first + i)
    const isWhole = between.every(holds)
    return cards.length > 1 && isWhole && isBehind(expected, first, last) ? between : []
  })
}

/** Whether an element opens with a link, goes on, and has few words. */
function isCard({elements, lines, marks}: PageLayout, e: number): boolean {
  const first = elements.first[e] ?? -1
  return (
    (elements.blocks[e] ?? 0) > 1 &&
    (elements.words[e] ?? 0) <= cardWords &&
    (marks[first]?.links ?? 0) >= linkShare &&
    !question.test(lines[first] ?? '')
  )
}
