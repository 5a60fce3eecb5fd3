import {keyOf} from '../../text/name-key.ts'
import type {Claim, Organization} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {domainOf} from '../document/domain.ts'
import type {Reading} from '../document/reading.ts'
import {passedOver, said, witnessOf} from '../witnesses/stated.ts'
import {addressOf} from './page-address.ts'
import {endsOf} from './page-title.ts'

const longest = 80
const shortest = 2
/** Words, letters and share of letters by which the end of a title is the name of its site. */
const mostWords = 4
const shortestNamed = 4
const leastShare = 0.4
const betweenWords = /[^\p{L}\p{N}]+/u
const web = /^https?:\/\//i
const parts = /(?<!\s)\s+[|–—-]\s+|,\s/
const isAddress = /^https?:|^@/i
const wwwOrEnd = /^www\.|\.(?:com?|net|org|de|at|ch|fr|es|it)(?:\.\w\w)?$/gi
const sites = new WeakMap<Reading, ReadonlySet<string>>()

/**
 * `publisher`: the name of the site or of who publishes it. Of several the one that the site’s domain
 * bears out, be it the end of the title, else that of the structured data.
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

/** What statements call the publisher, then the end of a title that the domain bears out. */
function namesOf(reading: Reading): readonly Named[] {
  return [...statedNames(reading), ...titleNames(reading)]
}

function titleNames(reading: Reading): readonly Named[] {
  const domain = domainOf(addressOf(reading))?.name ?? ''
  return said(reading, [
    ['title', 'title'],
    ['open-graph', 'og:title'],
    ['meta', 'title', 'twitter:title'],
  ]).flatMap((statement) =>
    endsOf(statement.value)
      .filter((value) => value.split(' ').length <= mostWords && isNameOf(value, domain))
      .slice(0, 1)
      .map((value) => ({value, statement})),
  )
}

/** Whether a segment of a title is the site’s own name, and nothing that only holds it. */
function isNameOf(value: string, domain: string): boolean {
  const [key, site] = [keyOf(value), keyOf(domain)]
  const [short, long] = [key, site].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short.length < shortestNamed) return false
  return agrees(value, domain) && short.length >= leastShare * long.length
}

function statedNames(reading: Reading): readonly Named[] {
  return said(reading, [
    ['json-ld', 'article.publisher.name', 'article.publisher'],
    ['microdata', 'article.publisher.name', 'article.publisher'],
    ['open-graph', 'og:site_name', 'og:site:name'],
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
  const bare = name.replaceAll(wwwOrEnd, '')
  const keys = [keyOf(bare), keyOf(spelledOut(bare))]
  const site = keyOf(domain)
  if (keys.some((key) => key.length < shortest)) return false
  const initials = name
    .split(betweenWords)
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
  return (
    keys.some((key) => site.includes(key) || key.includes(site)) ||
    (initials.length > 2 && site.startsWith(initials))
  )
}

/** As domains write letters with two points: `boersen-zeitung`. */
function spelledOut(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
}

function organizationOf(name: string, reading: Reading, {node, source}: Statement): Organization {
  const home = said(reading, [[source, 'article.publisher.url']]).find((each) => each.node === node)
  const url = home === undefined || !isHttp(home.value) ? {} : {url: new URL(home.value).href}
  return {'@type': 'Organization', name, ...url}
}

function isHttp(value: string): boolean {
  return web.test(value) && URL.canParse(value)
}
