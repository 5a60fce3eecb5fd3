import type {Claim, Organization} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'
import {domainOf} from './domain.ts'
import {addressOf} from './page-address.ts'
import {keyOf} from './page-names.ts'
import type {Reading} from './reading.ts'
import {passedOver, said, witnessOf} from './said.ts'

const longest = 80
const shortest = 2
const betweenWords = /[^\p{L}\p{N}]+/u
const web = /^https?:\/\//i
const parts = /(?<!\s)\s+[|–—-]\s+|,\s/
const isAddress = /^https?:|^@/i
const wwwOrEnd = /^www\.|\.(?:com?|net|org|de|at|ch|fr|es|it)(?:\.\w\w)?$/gi
const sites = new WeakMap<Reading, ReadonlySet<string>>()

/**
 * `publisher`: the name of the site or of who publishes it. Of several the one that the site’s domain
 * bears out, else that of the structured data.
 *
 * Leaves out addresses, account names and what is too long for a name.
 */
export function readPagePublisher(reading: Reading): readonly Claim<'publisher'>[] {
  const names = namesOf(reading)
  const domain = domainOf(addressOf(reading))
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
      value: organizationOf(taken.value, reading, taken.statement),
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

/** The names of the site and its publisher, as `keyOf` folds them: no author is called so. */
export function sitesOf(reading: Reading): ReadonlySet<string> {
  const known = sites.get(reading)
  if (known !== undefined) return known
  const domain = domainOf(addressOf(reading))
  const names = namesOf(reading).map(({value}) => keyOf(value))
  const found = new Set([...names, ...(domain ? [keyOf(domain.name), keyOf(domain.domain)] : [])])
  sites.set(reading, found)
  return found
}

interface Named {
  readonly value: string
  readonly statement: Statement
}

function namesOf(reading: Reading): readonly Named[] {
  return said(reading, [
    ['json-ld', 'article.publisher.name', 'article.publisher'],
    ['microdata', 'article.publisher.name', 'article.publisher'],
    ['open-graph', 'og:site_name'],
    ['json-ld', 'NewsMediaOrganization.name', 'Organization.name'],
    ['json-ld', 'WebSite.publisher.name', 'WebSite.name'],
    ['meta', 'publisher', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title'],
    ['meta', 'organization', 'copyright', 'twitter:site'],
    ['feed', 'publisher.name'],
  ]).flatMap((statement) => {
    const value = statement.value.split(parts)[0]?.trim() ?? ''
    const wrong = value.length < shortest || value.length > longest || isAddress.test(value)
    return wrong ? [] : [{value, statement}]
  })
}

/** Whether a name and a domain are two writings of one: `Daily Paper` and `dailypaper`. */
function agrees(name: string, domain: string): boolean {
  const key = keyOf(name.replaceAll(wwwOrEnd, ''))
  const site = keyOf(domain)
  if (key.length < shortest) return false
  const initials = name
    .split(betweenWords)
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
  return (
    site.includes(key) || key.includes(site) || (initials.length > 2 && site.startsWith(initials))
  )
}

function organizationOf(name: string, reading: Reading, {node, source}: Statement): Organization {
  const home = said(reading, [[source, 'article.publisher.url']]).find((each) => each.node === node)
  const url = home === undefined || !isHttp(home.value) ? {} : {url: new URL(home.value).href}
  return {'@type': 'Organization', name, ...url}
}

function isHttp(value: string): boolean {
  return web.test(value) && URL.canParse(value)
}
