import {urlOf, webAddressOf} from '../../text/addresses.ts'
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
  return own === undefined ? document.tree.capture.url : webAddressOf(own.value)
}

function isOwn(value: string, captured: string | undefined): boolean {
  const address = webAddressOf(value)
  if (address === undefined) return false
  const {pathname, search} = new URL(address)
  if (captured === undefined) return !home.test(pathname) || search !== ''
  const sameSite = domainOf(value)?.domain === domainOf(captured)?.domain
  return sameSite && (!home.test(pathname) || home.test(urlOf(captured)?.pathname ?? ''))
}
