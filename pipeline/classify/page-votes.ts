import type {Range} from '../text/ranges.ts'
import type {Role} from '../tree/roles.ts'
import type {Evidence} from '../tree/types.ts'
import {modelVote} from './model/explain.ts'
import {fine} from './model/forest.ts'
import {mostOf, tallyOf} from './votes/tally.ts'

/** What the model of pages makes of one block. */
export interface PageOpinion {
  /** Log-odds that it is not of the body, in ten-thousandths of a nat. */
  readonly odds: number
  readonly families: readonly string[]
  /** What each family of features adds to them, from a place on; they begin at a bias. */
  readonly parts: Int32Array
  readonly from: number
  /** What the votes of the rules that the model has heard come to, against the body, in nats. */
  readonly heard: number
}

/** The two roles that a block is judged between, and the votes of the model. */
export interface PageVotes {
  readonly body: Role
  readonly votes: readonly Evidence[]
}

/** Parts of less than half a nat are told together. */
const least = 5000

const told: Readonly<Record<string, readonly [string, string]>> = {
  text: ['Reads like furniture', 'Reads like text of an article'],
  rules: [
    'Votes like these were mostly right about furniture',
    'Votes like these were often wrong about furniture, or there is none',
  ],
  repetition: [
    'Comes again on the page, or shares few words with its prose',
    'Shares its words with the prose of the page',
  ],
  mark: ['Marked up as furniture mostly is', 'Marked up as text of an article mostly is'],
  names: [
    'Stands in elements that are called what furniture is called',
    'Stands in elements that are called what the text of an article is called',
  ],
  shape: [
    'Blocks marked up alike on this page are mostly no prose',
    'Blocks marked up alike on this page are mostly prose',
  ],
  box: ['Stands among links or short lines', 'Stands among prose'],
  core: ['Stands apart from most prose of the page', 'Stands where most prose of the page stands'],
  place: [
    'Stands where furniture stands on a page',
    'Stands where the text of an article stands on a page',
  ],
  page: [
    'What the page says of its article does not have it',
    'What the page says of its article has it',
  ],
  neighbours: [
    'The blocks around it are like those around furniture',
    'The blocks around it are like those around text of an article',
  ],
  rest: [
    'What else was measured, each less than half a nat',
    'What else was measured, each less than half a nat',
  ],
}

/**
 * What the model has to say of a block beside the votes that are there: one for each family of
 * features that adds half a nat or more, and one for the rest. All votes for the role outside the
 * body, less those for the role in it, are the log-odds exactly.
 *
 * @param evidence
 *   The votes that are there. Of what speaks against the body the role with most of them counts.
 * @param otherwise
 *   The role outside the body when no vote names one.
 */
export function pageVotesOf(
  {odds, families, parts, from, heard}: PageOpinion,
  evidence: readonly Evidence[],
  otherwise: Role,
  at: Range,
): PageVotes {
  const tally = tallyOf(evidence)
  const {role: out, sum: outVotes} = mostOf(tally, removed) ?? {role: otherwise, sum: 0}
  const {role: body, sum: bodyVotes} = mostOf(tally, kept) ?? {role: 'paragraph', sum: 0}
  const votes: Evidence[] = []
  const choice = {out, body, at}
  let rest = odds - Math.round(fine * (outVotes - bodyVotes))
  for (const [at, family] of families.entries()) {
    const own = parts[from + at] ?? 0
    const part = family === 'rules' ? own - Math.round(fine * heard) : own
    if (Math.abs(part) < least) continue
    votes.push(modelVote(family, part / fine, told[family] ?? untold, choice))
    rest -= part
  }
  if (rest !== 0) votes.push(modelVote('rest', rest / fine, told['rest'] ?? untold, choice))
  return {body, votes}
}

const untold = ['', ''] as const
const kept = ['body'] as const
const removed = ['field', 'aside'] as const
