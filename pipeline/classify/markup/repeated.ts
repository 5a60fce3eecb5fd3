import {isWithin} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {repeatedLine, repeatedRun, repeatedGap} = tuned('page')

interface Twin {
  readonly first: number
  readonly second: number
  /** Both are items of lists. */
  readonly isItem: boolean
}

/**
 * Which blocks belong to prose that stands twice: a copy for print or for readers without scripts, a text that a page
 * repeats for a narrow screen, a paragraph that is shown once more as a quotation. Of two copies the one that is shown
 * stays; when both are, the one above.
 *
 * Leaves alone the first paragraph, which a summary may open with; a single item of a list; a single line that stands
 * three times; and lines that stand twice in one element: steps of a recipe, weeks of a plan, refrains.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function repeatedProse(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {words, marks} = layout
  const found: number[] = []
  const opening = marks.findIndex(
    (_, i) => (layout.prose[i] ?? 0) > 0 && isKeptProse(layout, expected, i),
  )
  let run: Twin[] = []
  const close = (): void => {
    const length = run.reduce((sum, {first}) => sum + (words[first] ?? 0), 0)
    const isLong = run.length > 1 && length >= repeatedRun
    if (isLong || run.every((pair) => isCopied(layout, pair, opening))) found.push(...copiesOf(run))
    run = []
  }
  const copiesOf = (pairs: readonly Twin[]): readonly number[] => {
    const isShown = pairs.some(
      ({first, second}) => !(isHidden(layout, first) && isKeptProse(layout, expected, second)),
    )
    return pairs.map(({first, second}) => (isShown ? second : first))
  }
  for (const pair of pairsOf(layout, expected)) {
    const last = run.at(-1)
    if (last !== undefined && !follows(pair, last)) close()
    run.push(pair)
  }
  close()
  return found
}

/** Whether a line is a copy even where nothing around it is: it stands twice, is no item, and does not open the text. */
function isCopied({times}: PageLayout, {first, isItem}: Twin, opening: number): boolean {
  return times[first] === 2 && !isItem && first !== opening
}

function follows({first, second}: Twin, before: Twin): boolean {
  const above = first - before.first
  const below = second - before.second
  return above > 0 && above <= repeatedGap && below > 0 && below <= repeatedGap
}

/** Lines of prose with the first one above that has the same words, where that will stay if the other does. */
function pairsOf(layout: PageLayout, expected: readonly number[]): readonly Twin[] {
  const known = new Map<string, number>()
  const pairs: Twin[] = []
  for (const [second, line] of layout.lines.entries()) {
    if ((layout.words[second] ?? 0) < repeatedLine) continue
    const first = known.get(line)
    if (first === undefined) known.set(line, second)
    else if (isTwin(layout, expected, first, second)) {
      pairs.push({first, second, isItem: isItem(layout, first) && isItem(layout, second)})
    }
  }
  return pairs
}

/** Whether two lines stand in different elements, and the one above is kept, or is as likely to be as the one below. */
function isTwin(
  layout: PageLayout,
  expected: readonly number[],
  first: number,
  second: number,
): boolean {
  if (parentOf(layout, first) === parentOf(layout, second)) return false
  return isKeptProse(layout, expected, first) || (expected[first] ?? 0) >= (expected[second] ?? 0)
}

/** Whether a line has enough words, and most of them are to be expected in the body. */
function isKeptProse({words}: PageLayout, expected: readonly number[], i: number): boolean {
  const own = words[i] ?? 0
  return own >= repeatedLine && 2 * (expected[i] ?? 0) >= own
}

function isHidden({marks}: PageLayout, i: number): boolean {
  const mark = marks[i]
  return mark !== undefined && isWithin(mark, 'hidden')
}

function isItem({marks}: PageLayout, i: number): boolean {
  const mark = marks[i]
  return mark !== undefined && isWithin(mark, 'list')
}

function parentOf({elements, element}: PageLayout, i: number): number {
  return elements.parent[element[i] ?? 0] ?? -1
}
