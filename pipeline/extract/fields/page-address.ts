import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {domainOf} from '../document/domain.ts'
import type {Reading} from '../document/reading.ts'
import {passedOver, said, witnessOf} from '../witnesses/stated.ts'

const home = /^\/?(?:index\.\w+)?$/

/**
 * `url`: what the page calls its canonical address, when it is one of the same site; else where it
 * was captured, else what it says elsewhere.
 *
 * Leaves out an address that leads to the front page, which templates write by mistake.
 */
export function readPageAddress(reading: Reading): readonly Claim<'url'>[] {
  const {url} = reading.tree.capture
  const all = said(reading, [
    ['link', 'canonical'],
    ['open-graph', 'og:url'],
    ['json-ld', 'article.url', 'article.mainEntityOfPage.@id', 'article.mainEntityOfPage'],
    ['microdata', 'article.url', 'article.mainEntityOfPage'],
  ])
  const taken = all.find(({value}) => isOwn(value, url))
  if (taken === undefined) return []
  const others = all.filter(({value}) => value !== taken.value)
  return [
    {
      field: 'url',
      value: new URL(taken.value).href,
      rule: `page-address/${ruleOf(taken)}`,
      reason: 'The page calls it its address',
      at: [],
      from: [witnessOf(taken)],
      passedOver: others.map((other) => passedOver(other, 'Another address')),
    },
  ]
}

/** The address of the article, as far as it is known. */
export function addressOf(reading: Reading): string | undefined {
  return readPageAddress(reading)[0]?.value ?? reading.tree.capture.url
}

function isOwn(value: string, captured: string | undefined): boolean {
  if (!URL.canParse(value)) return false
  const {protocol, pathname, search} = new URL(value)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (captured === undefined) return !home.test(pathname) || search !== ''
  const sameSite = domainOf(value)?.domain === domainOf(captured)?.domain
  return sameSite && (!home.test(pathname) || home.test(new URL(captured).pathname))
}

function ruleOf({source}: Statement): string {
  return source === 'link' ? 'canonical' : source
}
