import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {markupAddressOf, plainTextOf} from '../html/plain-text.ts'
import {longestStatement, mostLinks} from '../limits.ts'

const kept: ReadonlySet<string> = new Set(['canonical', 'author', 'image_src', 'amphtml'])
const linkElements: ReadonlySet<string> = new Set(['link', 'a'])
/** Links whose address belongs into an article. One that cannot be used is kept as written, so that the audit names it. */
const published: ReadonlySet<string> = new Set(['canonical', 'image_src'])
const blanks = /\s+/

/** Statements of `link` elements and of links to authors: addresses, and the text of a link to an author. */
export function readLinks(
  elements: readonly MetadataElement[],
  base: string | undefined,
): readonly Statement[] {
  const links = elements.filter(
    ({element, attributes}) => linkElements.has(element) && attributes['rel'] !== undefined,
  )
  return links.slice(0, mostLinks).flatMap(({element, attributes, text, bytes}, node) => {
    const words = (attributes['rel'] ?? '').toLowerCase().split(blanks)
    const rel = words.find((word) => kept.has(word))
    if (rel === undefined) return []
    const address = addressIn(attributes['href'] ?? '', rel, base)
    const name = element === 'a' && rel === 'author' ? plainTextOf(text) : ''
    const stated: readonly Statement[] = [
      ...(name === ''
        ? []
        : [{source: 'link' as const, property: 'author.name', value: name, node, bytes}]),
      ...(address === undefined
        ? []
        : [{source: 'link' as const, property: rel, value: address, node, bytes}]),
    ]
    return stated
  })
}

function addressIn(href: string, rel: string, base: string | undefined): string | undefined {
  const address = markupAddressOf(href, base)
  if (address !== undefined || !published.has(rel) || href.length > longestStatement) return address
  const written = plainTextOf(href)
  return written === '' ? undefined : written
}
