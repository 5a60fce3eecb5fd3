import {keyOf} from '../../text/name-key.ts'
import type {Claim, Organization} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import {agrees} from '../document/site-names.ts'
import type {Document} from '../document/types.ts'

const web = /^https?:\/\//i

/**
 * `publisher`: the name of the site or of who publishes it. Of several the one that the site’s domain
 * bears out, be it the end of the title, else that of the structured data.
 *
 * Leaves out addresses, account names and what is too long for a name.
 */
export function readPagePublisher(document: Document): readonly Claim<'publisher'>[] {
  const names = document.publisherNames()
  const domain = document.domain()
  const own = names.filter(({value}) => domain !== undefined && agrees(value, domain.name))
  const taken = own[0] ?? names[0]
  if (taken === undefined) return []
  const key = keyOf(taken.value)
  const reason =
    own[0] === undefined
      ? 'The page names its publisher so'
      : `The page names its publisher so, and the domain \`${domain?.domain}\` agrees`
  return [
    {
      field: 'publisher',
      value: organizationOf(taken.value, document, taken.statement),
      rule: `page-publisher/${taken.statement.source}`,
      reason,
      at: [],
      from: names
        .filter(({value}) => keyOf(value) === key)
        .map(({statement}) => witnessOf(statement)),
      passedOver: names
        .filter(({value}) => keyOf(value) !== key)
        .map(({statement}) => passedOver(statement, 'Another name')),
    },
  ]
}

function organizationOf(name: string, document: Document, {node, source}: Statement): Organization {
  const home = document
    .stated([[source, 'article.publisher.url']])
    .find((each) => each.node === node)
  const url = home === undefined || !isHttp(home.value) ? {} : {url: new URL(home.value).href}
  return {'@type': 'Organization', name, ...url}
}

function isHttp(value: string): boolean {
  return web.test(value) && URL.canParse(value)
}
