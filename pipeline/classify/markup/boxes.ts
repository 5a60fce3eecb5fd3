import {isWithin} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import {roles} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {boxLines, boxShare, boxWords} = tuned('page')
/** Kinds of furniture by which an outlet speaks to its reader. */
const speaking: ReadonlySet<Role | undefined> = new Set<Role>([
  'newsletter',
  'follow',
  'paywall',
  'legal',
  'comments',
])

/**
 * Which blocks stand in a small part of the page in which the outlet speaks to its reader: the heading, the list of
 * benefits and the buttons of an offer, the lines around a placeholder.
 *
 *     <div> <h3>Get the full picture</h3> <ul> <li>No adverts</li> … </ul> <p>From 2 crowns. Cancel anytime.</p> </div>
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone a part that holds a sentence in which it does not, tables, and one with a good share of the story.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 * @param spoken
 *   Blocks whose words show that the outlet speaks there, besides those that the model has read of.
 */
export function outletBoxes(
  layout: PageLayout,
  expected: readonly number[],
  spoken: ReadonlySet<number>,
): readonly number[] {
  const {elements, named} = layout
  const all = expected.reduce((sum, each) => sum + each, 0)
  const found = new Set<number>()
  for (const e of named.keys()) {
    const [first = -1, last = -1] = [elements.first[e], elements.last[e]]
    const words = elements.words[e] ?? 0
    if (last <= first || found.has(first) || words > boxWords || words > boxShare * all) continue
    if (isBox(layout, first, last, spoken)) for (let i = first; i <= last; i += 1) found.add(i)
  }
  return [...found]
}

function isBox(
  layout: PageLayout,
  first: number,
  last: number,
  spoken: ReadonlySet<number>,
): boolean {
  if (last - first >= boxLines) return false
  const {blocks, marks} = layout
  const lines = Array.from({length: last - first + 1}, (_, i) => first + i)
  if (marks.slice(first, last + 1).some((mark) => isWithin(mark, 'table'))) return false
  const isOutlet = (i: number): boolean => isOutletLine(layout, i, spoken)
  return lines.some(isOutlet) && lines.every((i) => isOutlet(i) || blocks.columns.prose[i] !== 1)
}

/** Whether the words of a block show that the outlet speaks to its reader. */
export function isOutletLine(
  {blocks: {columns}}: PageLayout,
  i: number,
  spoken: ReadonlySet<number>,
): boolean {
  return spoken.has(i) || ((columns.net[i] ?? 0) > 1 && speaking.has(roles[columns.role[i] ?? 0]))
}
