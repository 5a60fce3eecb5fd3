import {agencyOf} from '../../language/agencies.ts'
import {wordIn} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {strip} from '../../text/strip.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'
import {longestCredit} from '../limits.ts'
import {labelledClaims} from '../witnesses/labelled.ts'

const people = lazy(
  () => new RegExp(wordIn('work-by', 'editing-by', 'contributed', 'translated-by'), 'iu'),
)
const opening = /[([]/
const closed = /[)\]]/

/**
 * `creditText`: the line that credits contributors or an agency with the story, as written; else the credit that the
 * format states.
 *
 * Leaves lines that name reporters and editors (they are contributors) and credits of pictures alone.
 */
export function readCredit(document: Document): readonly Claim<'creditText'>[] {
  const {tree, textOf} = document
  const blocks = blocksOf(tree)
  const block =
    blocks.find(({at, data}) => data.role === 'contributors' && !people().test(textOf(at))) ??
    blocks.find(({at, data}) => data.role === 'credit' && agencyOf(textOf(at)) !== undefined)
  if (block === undefined) return labelledClaims(document, 'creditText', longestCredit)
  const value = strip(textOf(block.at), opening, closed)
  const reason = 'A line of its own that credits contributors or an agency'
  return [{field: 'creditText', value, rule: 'credit/line', reason, at: [block.at], passedOver: []}]
}
