import type {Statement} from '../../tree/page.ts'
import {domainOf} from './domain.ts'
import type {Document} from './types.ts'

const home = /^\/?(?:index\.\w+)?$/

/** Where the page gives its own address. */
export function statedAddresses({stated}: Document): readonly Statement[] {
  return stated([
    ['link', 'canonical'],
    ['open-graph', 'og:url'],
    ['json-ld', 'article.url', 'article.mainEntityOfPage.@id', 'article.mainEntityOfPage'],
    ['microdata', 'article.url', 'article.mainEntityOfPage'],
  ])
}

/** The first of these addresses that is one of the captured site, and not its front page. */
export function ownAddress(document: Document): Statement | undefined {
  const {url} = document.tree.capture
  return statedAddresses(document).find(({value}) => isOwn(value, url))
}

/** The address of the article, as far as it is known. */
export function addressOf(document: Document): string | undefined {
  const own = ownAddress(document)
  return own === undefined ? document.tree.capture.url : new URL(own.value).href
}

function isOwn(value: string, captured: string | undefined): boolean {
  if (!URL.canParse(value)) return false
  const {protocol, pathname, search} = new URL(value)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (captured === undefined) return !home.test(pathname) || search !== ''
  const sameSite = domainOf(value)?.domain === domainOf(captured)?.domain
  return sameSite && (!home.test(pathname) || home.test(new URL(captured).pathname))
}
