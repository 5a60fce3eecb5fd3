import type {Role} from '../../tree/roles.ts'
import {roles} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {leastChance, storyWords, tailShare, tailWords} = tuned('page')
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

/**
 * Which blocks are a little text at the end of the page, behind a line that rules know for the end of a story, and marked up
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
  const all = likely.reduce((sum, i) => sum + (words[i] ?? 0), 0)
  const most = Math.min(tailWords, tailShare * all, all - storyWords)
  const firstOf = firstOfChains(layout, likely)
  let from = likely.length
  let counted = 0
  let first = Number.POSITIVE_INFINITY
  for (let k = likely.length - 1; k > 0 && counted <= most; k -= 1) {
    const i = likely[k] ?? 0
    counted += words[i] ?? 0
    first = Math.min(first, firstOf.get(chains.of[i] ?? -1) ?? 0)
    const isOther = counted <= most && first >= i
    if (isOther && isAfterEnd(layout, (likely[k - 1] ?? 0) + 1, i)) from = k
  }
  return likely.slice(from)
}

/** The first of some blocks that is marked up in each way. */
function firstOfChains(
  {chains}: PageLayout,
  blocks: readonly number[],
): ReadonlyMap<number, number> {
  return new Map(blocks.toReversed().map((i) => [chains.of[i] ?? -1, i]))
}

/** Whether one of some blocks is known by its words to stand at the end of a story. */
function isAfterEnd({blocks: {columns}}: PageLayout, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if ((columns.net[i] ?? 0) > 0 && ending.has(roles[columns.role[i] ?? 0])) return true
  }
  return false
}
