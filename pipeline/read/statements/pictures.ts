import type {Range} from '../../text/ranges.ts'
import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {markupAddressOf} from '../html/plain-text.ts'
import {longestStatement, mostPictures} from '../limits.ts'

/** Attributes with the address of a picture; those of lazily loaded pictures come first. */
const addresses = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'src'] as const
/** Attributes with several sizes of a picture. */
const sets = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const
const sizes = ['width', 'height'] as const
/** Separates the pictures of a set; a comma without a blank may be part of an address. */
const between = /,\s/
const blank = /\s/
const size = /^\d{1,5}(?:\.\d{1,3})?(?=[wx]$)/
const pixels = /^\d{1,5}$/
const notOfArticle = /avatar|gravatar|logo|icon|emoji|sprite|author|profile|badge|pixel/i
const lead =
  /wp-post-image|featured[-_]?image|feature[-_]image|hero[-_]?(?:image|img)|lead[-_]?(?:image|img|photo)|main[-_]?image|post[-_]thumbnail/i
const brand = /\b(?:logo|avatar|icon)\b/i
const perPicture = 4
const firstNode = 1_000_000

/** A visible picture with its address. */
interface ShownPicture {
  readonly address: string
  readonly bytes: Range
  readonly attributes: MetadataElement['attributes']
}

/**
 * The pictures that a page shows, in order: `img` with address and size, and pictures that it preloads.
 *
 * A lazily loaded picture has its address in another attribute than `src`, or in a set of sizes, of which
 * the widest is taken. Leaves out pictures in `data:` addresses.
 */
export function readPictures(
  elements: readonly MetadataElement[],
  base: string | undefined,
): readonly Statement[] {
  const found: ShownPicture[] = []
  let before: string | undefined
  for (const {element, attributes, bytes} of elements) {
    if (found.length >= mostPictures) break
    if (element === 'source') before = widestOf(attributes, base)
    if (element !== 'img') continue
    if (isNotOfArticle(attributes)) continue
    const address = addressIn(attributes, base) ?? widestOf(attributes, base) ?? before
    before = undefined
    if (address !== undefined) found.push({address, bytes, attributes})
  }
  return [...preloaded(elements, base), ...found.flatMap(statementsOf)]
}

/** Whether the names of a picture are those of an author, a brand or page furniture. */
function isNotOfArticle({
  class: names = '',
  alt = '',
  id = '',
}: MetadataElement['attributes']): boolean {
  return notOfArticle.test(`${names} ${id}`) || brand.test(alt)
}

function statementsOf({address, bytes, attributes}: ShownPicture, i: number): readonly Statement[] {
  const stated = {source: 'img', node: firstNode + i * perPicture, bytes} as const
  return [
    {...stated, property: 'img', value: address},
    ...(isLead(attributes) ? [{...stated, property: 'img.lead', value: 'yes'}] : []),
    ...sizes.flatMap((name): readonly Statement[] => {
      const value = attributes[name] ?? ''
      return pixels.test(value) ? [{...stated, property: `img.${name}`, value}] : []
    }),
  ]
}

/** Whether the markup names a picture as the lead, or gives it priority in loading. */
function isLead({class: names = '', fetchpriority = ''}: MetadataElement['attributes']): boolean {
  return lead.test(names) || fetchpriority === 'high'
}

/** The pictures in `link rel=preload as=image`: usually the one at the top of the page. */
function preloaded(
  elements: readonly MetadataElement[],
  base: string | undefined,
): readonly Statement[] {
  return elements.flatMap(({element, attributes, bytes}, node): readonly Statement[] => {
    if (element !== 'link' || attributes['as'] !== 'image' || attributes['rel'] !== 'preload')
      return []
    const sized = {srcset: attributes['imagesrcset'] ?? ''}
    const value = widestOf(sized, base) ?? markupAddressOf(attributes['href'] ?? '', base)
    return value === undefined ? [] : [{source: 'link', property: 'preload', value, node, bytes}]
  })
}

function addressIn(
  attributes: MetadataElement['attributes'],
  base: string | undefined,
): string | undefined {
  return addresses
    .map((name) => markupAddressOf(attributes[name] ?? '', base))
    .find((address) => address !== undefined)
}

/** The widest picture of a set: `a.jpg 480w, b.jpg 1200w`. */
function widestOf(
  attributes: MetadataElement['attributes'],
  base: string | undefined,
): string | undefined {
  const set = sets.map((name) => attributes[name] ?? '').find((value) => value !== '') ?? ''
  if (set === '' || set.length > longestStatement) return undefined
  const sized = set.split(between).map((one) => {
    const [address = '', width = ''] = one.trim().split(blank)
    return {address, size: Number(size.exec(width)?.[0] ?? 0)}
  })
  const [widest] = sized.toSorted((a, b) => b.size - a.size)
  return markupAddressOf(widest?.address ?? '', base)
}
