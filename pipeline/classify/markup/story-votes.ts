import type {Role} from '../../tree/roles.ts'
import {fateOf, roles} from '../../tree/roles.ts'
import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {PageLayout} from '../model/page/layout.ts'
import {appealsToReader} from './appeals.ts'
import {outletBoxes} from './boxes.ts'
import {cardsBehindStory} from './cards.ts'
import {commentsBehindStory} from './comments.ts'
import {expectedWords} from './expected.ts'
import {formsBesideStory} from './forms.ts'
import {hiddenBesideStory} from './hidden.ts'
import {otherStories} from './other-stories.ts'
import {repeatedProse} from './repeated.ts'
import {restOfRuns, runsInStory, shortSentences} from './runs.ts'
import {outsideStory} from './story.ts'
import {tailOfPage} from './tail.ts'
import {teasersBehindStory} from './teasers.ts'

/** A kind of text that is none of the story, or all of it, found once it is known about where the story stands. */
interface Stray {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  readonly role: Role
  /** In nats. */
  readonly weight: number
  readonly reason: string
  /** Whether it is of the story however high the odds against it are. */
  readonly isOwn?: boolean
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
    id: 'places/rest-of-run',
    role: 'list-item',
    weight: strayWeight,
    reason: 'Stands in a list or a table of the story of which much is kept',
    find: restOfRuns,
    isOwn: true,
  },
  {
    id: 'places/among-paragraphs',
    role: 'paragraph',
    weight: runWeight,
    reason: 'A short sentence in a paragraph marked up like the one before it, which is kept',
    find: shortSentences,
  },
  {
    id: 'places/outlet-box',
    role: 'related',
    weight: strayWeight,
    reason: 'Stands in a small part of the page in which the outlet speaks to its reader',
    find: outletBoxes,
  },
  {
    id: 'places/appeal',
    role: 'paywall',
    weight: strayWeight,
    reason: 'Stands in a part of the page in which the outlet speaks to its reader again and again',
    find: appealsToReader,
  },
  {
    id: 'places/card',
    role: 'related',
    weight: strayWeight,
    reason: 'Is one of several cards of other stories behind the story',
    find: cardsBehindStory,
  },
  {
    id: 'places/comment-card',
    role: 'comments',
    weight: strayWeight,
    reason: 'Is one of several parts behind the story that each hold words of a comment',
    find: commentsBehindStory,
  },
  {
    id: 'places/teaser',
    role: 'related',
    weight: strayWeight,
    reason: 'Stands at the end of the text below a title that is a link, as do the ones around it',
    find: teasersBehindStory,
  },
  {
    id: 'places/form',
    role: 'legal',
    weight: strayWeight,
    reason: 'Stands in a form to fill in, beside the story',
    find: formsBesideStory,
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
  {
    id: 'places/tail',
    role: 'related',
    weight: strayWeight,
    reason: 'Stands behind a line that ends the story, and is marked up like none of its text',
    find: tailOfPage,
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
  for (const stray of strays) {
    for (const i of stray.find(layout, expectedWords(layout.words, sums), spoken)) {
      const sum = sums[i] ?? 0
      if (isBeyond(stray, sum) || isOfHead(layout, i)) continue
      votes[i]?.push(...voteOf(layout, stray, i))
      sums[i] = sum + weightAgainst(stray)
    }
  }
  return votes
}

/** Whether the odds against a block are so high that a vote is idle. */
function isBeyond({isOwn = false}: Stray, sum: number): boolean {
  return !isOwn && sum > strayBelow
}

/** The weight of a vote against the body, in nats. */
function weightAgainst({role, weight}: Stray): number {
  return fateOf[role] === 'body' ? -weight : weight
}

function voteOf({marks}: PageLayout, stray: Stray, i: number): readonly Evidence[] {
  const {id, role, weight, reason} = stray
  const at = marks[i]?.at
  return at === undefined ? [] : [{rule: id, role, weight, reason, at}]
}

function isOfHead({lines, top, blocks: {columns}}: PageLayout, i: number): boolean {
  if (top >= 0 && lines[i] === lines[top]) return true
  const role = roles[columns.role[i] ?? 0]
  return role !== undefined && fateOf[role] === 'field'
}
