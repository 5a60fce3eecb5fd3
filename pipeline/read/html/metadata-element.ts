import type {Range} from '../../text/ranges.ts'

/** An element of a page that may hold metadata. */
export interface MetadataElement {
  /** Name of the element. */
  readonly element: string
  /** Its attributes, entities decoded. */
  readonly attributes: Readonly<Record<string, string>>
  /** Its text, with entities decoded except in a script. */
  readonly text: string
  /** The microdata item that its properties belong to, by its index in the list; -1 for none. */
  readonly item: number
  /** Its range in the bytes of the page. */
  readonly bytes: Range
}

const always: ReadonlySet<string> = new Set([
  'base',
  'html',
  'img',
  'link',
  'meta',
  'time',
  'title',
])
const jsonLd = /^application\/ld\+json\b/i
const toAuthor = /(?:^|\s)author(?:\s|$)/i

/**
 * Whether an element may hold metadata: `base`, `html`, `link`, `meta`, `time`, `title`, a picture, a
 * script of JSON-LD, an item or a property of microdata, a link to the author.
 */
export function isMetadataElement(
  element: string,
  attributes: MetadataElement['attributes'],
): boolean {
  if (always.has(element)) return true
  if (element === 'script') return jsonLd.test(attributes['type'] ?? '')
  if (element === 'source') return attributes['srcset'] !== undefined
  if (element === 'a' && toAuthor.test(attributes['rel'] ?? '')) return true
  return attributes['itemprop'] !== undefined || attributes['itemscope'] !== undefined
}
