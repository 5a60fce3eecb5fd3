import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {isBehind, question} from './behind.ts'

const {leastChance, linkShare, teaserTitle, teaserWords, teasers: fewest} = tuned('page')

/**
 * Which blocks are teasers of other stories at the end of the text: each right below a title that is a link, all marked up
 * alike, and unlike the paragraph above them.
 *
 *     <p>…</p> <dl> <dt><a>…</a></dt> <dd>…</dd> <dt><a>…</a></dt> <dd>…</dd> <dt><a>…</a></dt> <dd>…</dd> </dl>
 *                                     ^^^^^^^^^^                     ^^^^^^^^^^                     ^^^^^^^^^^
 *
 * Leaves alone two of them, long ones, answers to questions, and what stands above text of the story.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function teasersBehindStory(
  layout: PageLayout,
  expected: readonly number[],
): readonly number[] {
  const {chains, marks, words} = layout
  const likely = [...words.keys()].filter((i) => {
    const isLink = (marks[i]?.links ?? 0) >= linkShare
    return !isLink && (expected[i] ?? 0) > leastChance * (words[i] ?? 0)
  })
  const last = likely.at(-1) ?? -1
  const chain = chains.of[last]
  const isLike = (i: number): boolean => chains.of[i] === chain
  const above = likely.findLastIndex((i) => !(isLike(i) && isTeaser(layout, i)))
  const found = likely.slice(above + 1)
  const isUnlikeStory = above >= 0 && !isLike(likely[above] ?? -1)
  return found.length >= fewest && isUnlikeStory && isBehind(expected, found[0] ?? 0, last)
    ? found
    : []
}

/** Whether a block is short, and stands right below a line of several words that is a link. */
function isTeaser({lines, marks, words}: PageLayout, i: number): boolean {
  const isTitle = (marks[i - 1]?.links ?? 0) >= linkShare && (words[i - 1] ?? 0) >= teaserTitle
  return isTitle && !question.test(lines[i - 1] ?? '') && (words[i] ?? 0) <= teaserWords
}
