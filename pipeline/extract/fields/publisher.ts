import {webAddressOf} from '../../text/addresses.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Claim, Organization} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {type Candidate, elect} from '../ballot/ballot.ts'
import {claimOf, giverOf} from '../ballot/claims.ts'
import {agrees} from '../document/site-names.ts'
import type {Document} from '../document/types.ts'

/**
 * `publisher`: the name of the site or of who publishes it. Of several the one that the site’s domain
 * bears out, be it the end of the title, else the first that statements give.
 *
 * Leaves out addresses, account names and what is too long for a name.
 */
export function readPublisher(document: Document): readonly Claim<'publisher'>[] {
  const domain = document.domain()
  const candidates = document.publisherNames().map(
    ({value, statement}): Candidate<string> => ({
      value,
      key: keyOf(value),
      kind: statement.source,
      statement,
    }),
  )
  const isOwn = ({value}: {readonly value: unknown}): boolean =>
    domain !== undefined && agrees(String(value), domain.name)
  const first = candidates.find(isOwn) ?? candidates[0]
  const outcome = elect(candidates, (candidate) => (candidate === first ? 1 : 0))
  if (outcome?.winner.statement === undefined) return []
  const {value, statement} = outcome.winner
  const named = `The ${giverOf(outcome.winner.statement)} names its publisher so`
  const reason = isOwn(outcome.winner)
    ? `${named}, and the domain \`${domain?.domain}\` agrees`
    : named
  return [
    claimOf('publisher', organizationOf(value, document, statement), outcome, {
      lost: 'Another name',
      reason,
    }),
  ]
}

function organizationOf(name: string, document: Document, {node, source}: Statement): Organization {
  const home = document
    .stated([[source, 'article.publisher.url']])
    .find((each) => each.node === node)
  const url = home === undefined ? undefined : webAddressOf(home.value)
  return {'@type': 'Organization', name, ...(url === undefined ? {} : {url})}
}
