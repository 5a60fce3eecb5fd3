import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf, webAddressOf} from '../html/plain-text.ts'
import {mostLinks} from '../limits.ts'

const kept: ReadonlySet<string> = new Set(['canonical', 'author', 'image_src', 'amphtml'])
const linkElements: ReadonlySet<string> = new Set(['link', 'a'])
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
    const address = webAddressOf(attributes['href'] ?? '', base)
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
