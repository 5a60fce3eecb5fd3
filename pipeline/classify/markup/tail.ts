import type {Role} from '../../tree/roles.ts'
import {roles} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {leastChance, storyWords, tailComments, tailShare, tailWords} = tuned('page')
/** Kinds of furniture that stand behind a story, and before nothing of it. */
const ending: ReadonlySet<Role | undefined> = new Set<Role>([
  'bio',
  'comments',
  'follow',
  'legal',
  'newsletter',
  'paywall',
  'share',
  'tags',
])

/** Behind a line of this kind most of the text of a page may be none of the story. */
const comments: ReadonlySet<Role | undefined> = new Set<Role>(['comments'])

/**
 * Which blocks are a little text at the end of the page, or more of it where it is that of comments, behind a line that rules know for the end of a story, and marked up
 * like no text above: notes of the publisher, forms without a name, more about the outlet.
 *
 *     <div><p>…</p> <p>…</p></div> <p>© 2026 The Courier</p> <div><small>Figures are without warranty. …</small></div>
 *                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone text that is marked up like a paragraph of the story, and more of it than a note has.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function tailOfPage(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {chains, words} = layout
  const likely = [...words.keys()].filter((i) => (expected[i] ?? 0) > leastChance * (words[i] ?? 0))
  const endsAt = endingAt(layout, likely)
  const firstOf = firstOfChains(layout, likely)
  let from = likely.length
  let counted = 0
  let first = Number.POSITIVE_INFINITY
  for (let k = likely.length - 1; k > 0; k -= 1) {
    const i = likely[k] ?? 0
    counted += words[i] ?? 0
    first = Math.min(first, firstOf.get(chains.of[i] ?? -1) ?? 0)
    if (first >= i && endsAt(likely[k - 1] ?? 0, i, counted)) from = k
  }
  return likely.slice(from)
}

/** Whether a line from one block up to another ends the story, where so many words stand behind it. */
function endingAt(
  {words, blocks: {columns}}: PageLayout,
  likely: readonly number[],
): (from: number, to: number, counted: number) => boolean {
  const all = likely.reduce((sum, i) => sum + (words[i] ?? 0), 0)
  const most = Math.min(all - storyWords, tailComments * all)
  const mostOfNote = Math.min(tailWords, tailShare * all, most)
  return (from, to, counted) => {
    if (counted > most) return false
    const kinds = counted <= mostOfNote ? ending : comments
    for (let i = from; i < to; i += 1) {
      if ((columns.net[i] ?? 0) > 0 && kinds.has(roles[columns.role[i] ?? 0])) return true
    }
    return false
  }
}

/** The first of some blocks that is marked up in each way. */
function firstOfChains(
  {chains}: PageLayout,
  blocks: readonly number[],
): ReadonlyMap<number, number> {
  return new Map(blocks.toReversed().map((i) => [chains.of[i] ?? -1, i]))
}
