import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {isOutletLine} from './boxes.ts'

const {appealLines, appealShare, appealWords, storyWords} = tuned('page')

/**
 * Which blocks stand in a part of the page in which the outlet speaks to its reader again and again: an appeal for gifts in
 * several paragraphs, often in several wordings of which a script shows one.
 *
 *     <div> <h4>Support us</h4> <p>Our journalism is free for everyone. …</p> <p>Give as little as …</p> <p>…</p> </div>
 *           ^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^
 *
 * Leaves alone a part with the title, one in which the outlet speaks less than three times or in less than a good share
 * of the words, and a page with little text outside of it.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 * @param spoken
 *   Blocks whose words show that the outlet speaks there, besides those that the model has read of.
 */
export function appealsToReader(
  layout: PageLayout,
  expected: readonly number[],
  spoken: ReadonlySet<number>,
): readonly number[] {
  const {first, last} = layout.elements
  const sums = sumsBefore(layout, expected, spoken)
  const found = new Set<number>()
  for (const e of layout.named.keys()) {
    if (!isAppeal(layout, sums, e)) continue
    for (let i = first[e] ?? 0; i <= (last[e] ?? -1); i += 1) found.add(i)
  }
  return [...found]
}

/** What stands above a block. */
interface AppealSums {
  /** Lines in which the outlet speaks, and their words. */
  readonly lines: number
  readonly words: number
  /** Words that are to be expected in the body. */
  readonly expected: number
}

function isAppeal({elements, top}: PageLayout, sums: readonly AppealSums[], e: number): boolean {
  const first = elements.first[e] ?? 0
  const last = elements.last[e] ?? -1
  const words = elements.words[e] ?? 0
  const [before, behind, all] = [sums[first], sums[last + 1], sums.at(-1)]
  if (before === undefined || behind === undefined || all === undefined) return false
  if (words > appealWords || behind.lines - before.lines < appealLines) return false
  if (behind.words - before.words < appealShare * words) return false
  const outside = all.expected - (behind.expected - before.expected)
  return outside >= storyWords && (top < first || top > last)
}

function sumsBefore(
  layout: PageLayout,
  expected: readonly number[],
  spoken: ReadonlySet<number>,
): readonly AppealSums[] {
  let sums: AppealSums = {lines: 0, words: 0, expected: 0}
  return [
    sums,
    ...expected.map((each, i) => {
      const isOutlet = isOutletLine(layout, i, spoken)
      sums = {
        lines: sums.lines + (isOutlet ? 1 : 0),
        words: sums.words + (isOutlet ? (layout.words[i] ?? 0) : 0),
        expected: sums.expected + each,
      }
      return sums
    }),
  ]
}
