import type {Range} from '../../text/ranges.ts'
import {isWithin, type Mark} from '../../tree/page.ts'
import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'

/** What of a page’s article belongs to its body. Readers differ, so it is an option. */
export interface BodyParts {
  /** Items of lists. */
  readonly lists: boolean
  /** Rows of tables. */
  readonly tables: boolean
  /** Posts of other sites that the page embeds. */
  readonly posts: boolean
  /** The line that the page also gives as its description. */
  readonly standfirst: boolean
}

/** What belongs to the body by default. */
export const usualParts: BodyParts = {lists: true, tables: true, posts: false, standfirst: false}

const {optionWeight} = tuned('page')

/** The vote of the option that a block falls under; `undefined` when it falls under none. */
export function wantedVote(
  mark: Mark,
  {lists, tables, standfirst}: BodyParts,
  isDescription: boolean,
): Evidence | undefined {
  const {at} = mark
  if (!lists && isWithin(mark, 'list')) return leftOut('lists', 'An item of a list', at)
  if (!tables && isWithin(mark, 'table')) return leftOut('tables', 'A row of a table', at)
  if (!standfirst || !isDescription) return undefined
  const reason = 'The standfirst, which the options keep in the body'
  return {rule: 'options/standfirst', role: 'paragraph', weight: optionWeight, reason, at}
}

/** The vote for a post of another site that the options keep in the body. */
export function postVote(at: Range): Evidence {
  const reason = 'A post of another site, which the options keep in the body'
  return {rule: 'options/posts', role: 'quote', weight: optionWeight, reason, at}
}

function leftOut(part: string, what: string, at: Mark['at']): Evidence {
  const reason = `${what}, which the options leave out`
  return {rule: `options/${part}`, role: 'related', weight: optionWeight, reason, at}
}
