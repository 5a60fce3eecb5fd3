import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import {endsOf} from './title.ts'
import type {Document, SiteName} from './types.ts'

const {
  siteKeyLength: shortestNamed,
  siteKeyShare: leastShare,
  siteNameLeast: shortest,
  siteNameLength: longest,
  siteNameWords: mostWords,
  siteStatedWords: mostStatedWords,
} = tuned('fields')
const platforms = lazy(() => new Set([...wordsForUse('network'), ...wordsForUse('platform')]))
const betweenWords = /[^\p{L}\p{N}]+/u
const parts = /(?<!\s)\s+[|–—-]\s+|,\s/
const isAddress = /^https?:|^@/i
/** A notice of copyright names its holder in a sentence. */
const notice = /[©®]|\(c\)|\bcopyright\b|(?<!\d)(?:19|20)\d\d(?!\d)/i
const wwwOrEnd = /^www\.|\.(?:com?|net|org|de|at|ch|fr|es|it)(?:\.\w\w)?$/gi

/** The names of the site and its publisher, folded by `keyOf`: no author is called so. */
export function siteNamesOf({publisherNames, domain}: Document): ReadonlySet<string> {
  const own = domain()
  const names = publisherNames().map(({value}) => keyOf(value))
  return new Set([...names, ...(own ? [keyOf(own.name), keyOf(own.domain)] : [])])
}

/** What statements call the publisher, then the end of a title that the domain bears out. */
export function publisherNamesOf(document: Document): readonly SiteName[] {
  return [...statedNames(document), ...titleNames(document)]
}

function titleNames(document: Document): readonly SiteName[] {
  const domain = document.domain()?.name ?? ''
  return document
    .stated([
      ['title', 'title'],
      ['open-graph', 'og:title'],
      ['meta', 'title', 'twitter:title'],
    ])
    .flatMap((statement) =>
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

function statedNames(document: Document): readonly SiteName[] {
  return document
    .stated([
      ['json-ld', 'article.publisher.name', 'article.publisher'],
      ['microdata', 'article.publisher.name', 'article.publisher'],
      ['open-graph', 'og:site_name', 'og:site:name'],
      ['json-ld', 'NewsMediaOrganization.name', 'Organization.name'],
      ['json-ld', 'WebSite.publisher.name', 'WebSite.name'],
      ['meta', 'publisher', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title'],
      ['meta', 'organization', 'copyright', 'twitter:site'],
      ['label', 'publisher.name'],
      ['feed', 'publisher.name'],
    ])
    .flatMap((statement) => {
      const value = statement.value.split(parts)[0]?.trim() ?? ''
      const wrong =
        value.length < shortest ||
        value.length > longest ||
        isAddress.test(value) ||
        notice.test(statement.value) ||
        isPlatform(value, document) ||
        value.split(' ').length > mostStatedWords
      return wrong ? [] : [{value, statement}]
    })
}

/** Whether a name is that of a network or of the system that a site is made with, and the site is not its own. */
function isPlatform(value: string, {domain}: Document): boolean {
  const isNamed = platforms().has(value.toLowerCase())
  const own = domain()
  return isNamed && (own === undefined || !agrees(value, own.name))
}

/** Whether a name and a domain are two writings of one: `Daily Paper` and `dailypaper`. */
export function agrees(name: string, domain: string): boolean {
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
