import {isWithin} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {repeatedLine, repeatedRun, repeatedGap} = tuned('page')

interface Twin {
  readonly first: number
  readonly second: number
}

/**
 * Which blocks belong to prose that stands twice: a copy for print or for readers without scripts, a text that a page
 * repeats for a narrow screen. Of two copies the one that is shown stays; when both are, the one above.
 *
 * Leaves alone a single paragraph, items of lists, and lines that stand twice in one element: steps of a recipe, weeks
 * of a plan, refrains.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function repeatedProse(layout: PageLayout, expected: readonly number[]): readonly number[] {
  const {words, marks} = layout
  const found: number[] = []
  let run: Twin[] = []
  const close = (): void => {
    const length = run.reduce((sum, {first}) => sum + (words[first] ?? 0), 0)
    if (run.length > 1 && length >= repeatedRun) found.push(...copiesOf(run))
    run = []
  }
  const copiesOf = (pairs: readonly Twin[]): readonly number[] => {
    const isShown = pairs.some(
      ({first}) => marks[first] !== undefined && !isWithin(marks[first], 'hidden'),
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

function follows({first, second}: Twin, before: Twin): boolean {
  const above = first - before.first
  const below = second - before.second
  return above > 0 && above <= repeatedGap && below > 0 && below <= repeatedGap
}

/** Lines of prose with the first one above that has the same words. */
function pairsOf(layout: PageLayout, expected: readonly number[]): readonly Twin[] {
  const known = new Map<string, number>()
  const pairs: Twin[] = []
  for (const [second, line] of layout.lines.entries()) {
    if (!isKeptProse(layout, expected, second)) continue
    const first = known.get(line)
    if (first === undefined) known.set(line, second)
    else if (parentOf(layout, first) !== parentOf(layout, second)) pairs.push({first, second})
  }
  return pairs
}

/** Whether a line is no item of a list, has enough words, and most of them are to be expected in the body. */
function isKeptProse({words, marks}: PageLayout, expected: readonly number[], i: number): boolean {
  const own = words[i] ?? 0
  const mark = marks[i]
  if (own < repeatedLine || 2 * (expected[i] ?? 0) < own) return false
  return mark !== undefined && !isWithin(mark, 'list')
}

function parentOf({elements, element}: PageLayout, i: number): number {
  return elements.parent[element[i] ?? 0] ?? -1
}
