import {fold} from '../../text/fold.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {type Candidate, elect, ordered} from '../ballot/ballot.ts'
import {claimOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'
import {closesStory} from '../witnesses/access-labels.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'

const yes = /^(?:true|yes|1|free|https?:\/\/schema\.org\/True)$/i
const no = /^(?:false|no|0|locked|https?:\/\/schema\.org\/False)$/i
/** Witnesses in the order of trust; a line that is shown comes last. */
const statedBy: readonly StatedRow[] = [
  {
    kind: 'json-ld',
    source: ['json-ld', 'article.isAccessibleForFree', 'WebPage.isAccessibleForFree'],
  },
  {kind: 'microdata', source: ['microdata', 'article.isAccessibleForFree']},
  {kind: 'open-graph', source: ['open-graph', 'article:content_tier']},
]
const order = [...statedBy.map(({kind}) => kind), 'line']

/**
 * `isAccessibleForFree`: what the page states, else false where a line says that the story is for
 * subscribers.
 *
 * Leaves metered pages, and those that state both, without an answer.
 */
export function readAccess(document: Document): readonly Claim<'isAccessibleForFree'>[] {
  const stated = statedCandidates(document, statedBy, ({value}) =>
    yes.test(value) || no.test(value)
      ? {value: yes.test(value), key: String(yes.test(value))}
      : undefined,
  )
  const [first] = stated
  const divided = stated.some(({kind, key}) => kind === first?.kind && key !== first.key)
  const outcome = elect([...(divided ? [] : stated), ...lines(document)], ordered(order))
  if (outcome === undefined) return []
  const {value, kind} = outcome.winner
  const whose = value ? 'The page states that it is free to read' : notFree
  return [
    claimOf('isAccessibleForFree', value, outcome, {
      rule: kind === 'line' ? 'access/subscribers-only' : 'access/stated',
      reason: kind === 'line' ? 'A line says that the story is for subscribers' : whose,
      lost: 'Structured data states otherwise',
    }),
  ]
}

const notFree = 'The page states that it is not free to read'

/** The line that says that the story is for subscribers. */
function lines({tree, textOf}: Document): readonly Candidate<boolean>[] {
  const block = blocksOf(tree).find(
    ({at, data}) => data.role === 'paywall' && closesStory(fold(textOf(at))),
  )
  return block === undefined ? [] : [{value: false, key: 'false', kind: 'line', at: block.at}]
}
