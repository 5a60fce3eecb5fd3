import {urlOf, webAddressOf} from '../../text/addresses.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Element, Page} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {domainOf} from '../document/domain.ts'
import {leadsToStory} from '../document/story-address.ts'
import type {Document} from '../document/types.ts'
import {mostLinks} from '../limits.ts'

/** A link to another story, and where its words stand. */
interface Link {
  readonly address: string
  readonly text: string
  readonly at: Range
}

const {relatedTitleLength: shortestTitle} = tuned('fields')
const related: ReadonlySet<Role> = new Set(['related', 'promo'])
/** Where Cloudflare answers in place of the site. */
const networkPath = '/cdn-cgi/'

/**
 * `mainEntityOfPage` with `relatedLink`: the stories that lines call related and teasers lead to.
 *
 * Absolute http and https addresses alone, twenty at most, of the page’s own site, without the page
 * itself, whatever its query is, and without addresses that a delivery network answers. Leaves
 * out links of menus, of lines that are too short for the title of a story, and to what is no story by its
 * address: front pages, topics, authors, accounts, offers. Without an address
 * of the page there is no claim.
 */
export function readRelated(document: Document): readonly Claim<'mainEntityOfPage'>[] {
  const own = document.address()
  if (own === undefined) return []
  const site = domainOf(own)?.domain
  const found = new Map<string, Link>()
  for (const link of linksIn(document, own)) {
    const {address, text} = link
    const isOwnSite = domainOf(address)?.domain === site
    if (isOther(address, own) && isOwnSite && leadsToStory(address, text)) found.set(address, link)
  }
  const links = [...found.values()].slice(0, mostLinks)
  if (links.length === 0) return []
  return [
    {
      field: 'mainEntityOfPage',
      value: {
        '@type': 'WebPage',
        '@id': own,
        relatedLink: links.map(({address}) => address),
      },
      rule: 'related/links',
      reason: 'Lines that name other stories lead there',
      at: links.map(({at}) => at),
      passedOver: [],
    },
  ]
}

/** Whether an address is of another page; one that differs in its query alone is when both have one. */
function isOther(address: string, own: string): boolean {
  const [path = ''] = address.split('?')
  return address !== own && path !== own && !path.includes(networkPath)
}

function linksIn({tree, lineOf}: Document, base: string): readonly Link[] {
  const {elements = []}: Partial<Page> = tree.capture.page ?? {}
  const anchors = elements.filter(({tag, at}) => tag === 'a' && at.end - at.start >= shortestTitle)
  const lines = blocksOf(tree).filter(({data}) => related.has(data.role))
  let next = 0
  return anchors.flatMap((anchor) => {
    while ((lines[next]?.at.end ?? Number.POSITIVE_INFINITY) <= anchor.at.start) next++
    const line = lines[next]
    if (line === undefined || anchor.at.end <= line.at.start) return []
    return linkOf(anchor, base).map((link) => ({...link, text: lineOf(anchor.at)}))
  })
}

function linkOf(
  {attributes: {href = ''}, at}: Element,
  base: string,
): readonly Omit<Link, 'text'>[] {
  const written = href.trim()
  const url = written === '' ? undefined : urlOf(webAddressOf(written, base) ?? '')
  if (url === undefined) return []
  url.hash = ''
  return [{address: url.href, at}]
}
