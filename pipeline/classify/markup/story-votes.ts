import type {Role} from '../../tree/roles.ts'
import {fateOf, roles} from '../../tree/roles.ts'
import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {outletBoxes} from './boxes.ts'
import {cardsBehindStory} from './cards.ts'
import {expectedWords} from './expected.ts'
import {hiddenBesideStory} from './hidden.ts'
import {otherStories} from './other-stories.ts'
import {repeatedProse} from './repeated.ts'
import {runsInStory} from './runs.ts'
import {outsideStory} from './story.ts'

/** A kind of text that is none of the story, or all of it, found once it is known about where the story stands. */
interface Stray {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  readonly role: Role
  /** In nats. */
  readonly weight: number
  readonly reason: string
  /** The blocks, by position, from the words of each that are to be expected in the body. */
  readonly find: (
    layout: PageLayout,
    expected: readonly number[],
    spoken: ReadonlySet<number>,
  ) => readonly number[]
}

const {runWeight, strayWeight, strayBelow} = tuned('page')

/** In the order in which they are found: each sees what those before it have left. */
const strays: readonly Stray[] = [
  {
    id: 'places/run-in-story',
    role: 'list-item',
    weight: runWeight,
    reason: 'Stands in a list or a table between two blocks of the story',
    find: runsInStory,
  },
  {
    id: 'places/outlet-box',
    role: 'related',
    weight: strayWeight,
    reason: 'Stands in a small part of the page in which the outlet speaks to its reader',
    find: outletBoxes,
  },
  {
    id: 'places/card',
    role: 'related',
    weight: strayWeight,
    reason: 'Is one of several cards of other stories behind the story',
    find: cardsBehindStory,
  },
  {
    id: 'places/hidden',
    role: 'related',
    weight: strayWeight,
    reason: 'The page hides it, and shows a story without it',
    find: hiddenBesideStory,
  },
  {
    id: 'places/repeated',
    role: 'related',
    weight: strayWeight,
    reason: 'Belongs to prose that stands twice on the page',
    find: repeatedProse,
  },
  {
    id: 'places/other-story',
    role: 'related',
    weight: strayWeight,
    reason: 'Belongs to another story than the one below the title',
    find: otherStories,
  },
  {
    id: 'places/outside-story',
    role: 'related',
    weight: strayWeight,
    reason: 'Stands outside the part of the page that holds its title and most of its text',
    find: outsideStory,
  },
]

/**
 * Votes against text that is none of the story, for blocks that would be kept without them.
 *
 * Leaves alone the title, wherever it stands, and what rules know for a field by its words: whose field it is, is
 * judged when fields are read.
 *
 * @param odds
 *   Against the body, in nats; one a block.
 * @param spoken
 *   Blocks in which the outlet speaks to its reader.
 */
export function strayVotes(
  layout: PageLayout,
  odds: readonly number[],
  spoken: ReadonlySet<number>,
): readonly (readonly Evidence[])[] {
  const votes = odds.map((): Evidence[] => [])
  const sums = [...odds]
  for (const {id, role, weight, reason, find} of strays) {
    for (const i of find(layout, expectedWords(layout.words, sums), spoken)) {
      const at = layout.marks[i]?.at
      if (at === undefined || (sums[i] ?? 0) > strayBelow || isOfHead(layout, i)) continue
      votes[i]?.push({rule: id, role, weight, reason, at})
      sums[i] = (sums[i] ?? 0) + (fateOf[role] === 'body' ? -weight : weight)
    }
  }
  return votes
}

function isOfHead({lines, top, blocks: {columns}}: PageLayout, i: number): boolean {
  if (top >= 0 && lines[i] === lines[top]) return true
  const role = roles[columns.role[i] ?? 0]
  return role !== undefined && fateOf[role] === 'field'
}
