import {endsSentence} from '../../text/sentence-end.ts'
import {isWithin} from '../../tree/page.ts'
import {roles} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {linkShare, runKept, runLines, runLinks, sentenceWords: shortestSentence} = tuned('page')
const runTags: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'pre'])

/**
 * Which blocks are lines of a list, a table or a listing that stands between two blocks of the story: they share the fate
 * of the prose that leads into them.
 *
 *     <p>The first three were:</p> <table> <tr>…</tr> <tr>…</tr> <tr>…</tr> </table> <p>…</p>
 *                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone what is mostly links, what is hidden, and lines that rules know for furniture by their words.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function runsInStory(layout: PageLayout, expected: readonly number[]): readonly number[] {
  return linesOfRuns(layout, expected).flat()
}

/** The other lines of such a list or table of which enough are kept: none is torn apart. */
export function restOfRuns(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const isKept = keptBy(layout, expected)
  return linesOfRuns(layout, expected).flatMap((lines) => {
    const others = lines.filter((i) => !isKept(i))
    return lines.length - others.length >= runKept * lines.length ? others : []
  })
}

/**
 * Which blocks that would be set aside are short sentences in a paragraph of the page, below one of the same element that is
 * kept, a list or a table between them or not: no paragraph of a story leaves for being short. Prose is judged by more, and what
 * is kept needs no vote, which would make all else on the page less likely.
 */
export function shortSentences(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {elements, element, chains, marks, words, named} = layout
  const isKept = keptBy(layout, expected)
  const above = new Map<number, number>()
  return [...marks.keys()].filter((i) => {
    const own = element[i] ?? -1
    if (named[own]?.tag !== 'p') return false
    const around = elements.parent[own] ?? -1
    const last = above.get(around)
    above.set(around, i)
    return (
      last !== undefined &&
      isKept(last) &&
      chains.of[last] === chains.of[i] &&
      !isKept(i) &&
      layout.blocks.columns.prose[i] !== 1 &&
      isLine(layout, i) &&
      (words[i] ?? 0) >= shortestSentence &&
      endsSentence(layout.lines[i] ?? '')
    )
  })
}

/** Whether at least half of the words of a block are to be expected in the body. */
function keptBy({words}: PageLayout, expected: readonly number[]): (i: number) => boolean {
  return (i) => 2 * (expected[i] ?? 0) >= (words[i] ?? 0)
}

function linesOfRuns(
  layout: PageLayout,
  expected: readonly number[],
): readonly (readonly number[])[] {
  const {elements, named} = layout
  const found: (readonly number[])[] = []
  for (let e = 0; e < named.length; e += 1) {
    if (!(isOuterRun(layout, e) && isBetween(layout, e, expected))) continue
    const first = elements.first[e] ?? 0
    const lines = Array.from({length: elements.blocks[e] ?? 0}, (_, i) => first + i)
    found.push(lines.filter((i) => isLine(layout, i)))
  }
  return found
}

/** Whether a block may be a line of the story: no link, shown, and no furniture by its words; a row looks like navigation. */
function isLine({marks, blocks: {columns}}: PageLayout, i: number): boolean {
  const mark = marks[i]
  if (mark === undefined || mark.links >= linkShare || isWithin(mark, 'hidden')) return false
  return (columns.net[i] ?? 0) <= 0 || roles[columns.role[i] ?? 0] === 'navigation'
}

/** Whether an element is a list, a table or a listing of several lines, few of them links, in none of its kind. */
function isOuterRun(layout: PageLayout, e: number): boolean {
  const {elements} = layout
  return (
    isRun(layout, e) &&
    (elements.blocks[e] ?? 0) >= runLines &&
    (elements.linked[e] ?? 0) <= runLinks * (elements.words[e] ?? 0) &&
    !isInRun(layout, e)
  )
}

function isRun({named}: PageLayout, e: number): boolean {
  return runTags.has(named[e]?.tag ?? '')
}

function isInRun(layout: PageLayout, e: number): boolean {
  const {parent} = layout.elements
  let up = parent[e] ?? -1
  while (up >= 0 && !isRun(layout, up)) up = parent[up] ?? -1
  return up >= 0
}

/** Whether the blocks right above and below an element stand in the element around it, and both in the story. */
function isBetween(layout: PageLayout, e: number, expected: readonly number[]): boolean {
  const {elements, chains} = layout
  const around = elements.parent[e] ?? -1
  const above = (elements.first[e] ?? 0) - 1
  const below = (elements.last[e] ?? -1) + 1
  const isKept = keptBy(layout, expected)
  const isNear =
    above >= (elements.first[around] ?? 0) && below <= (elements.last[around] ?? -1) && above >= 0
  return isNear && isKept(above) && (isKept(below) || chains.of[above] === chains.of[below])
}
