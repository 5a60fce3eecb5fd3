import type {Range} from '../../text/ranges.ts'
import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {webAddressOf} from '../html/plain-text.ts'

/** Attributes that hold the address of a picture, those of pictures that are loaded late first. */
const addresses = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'src'] as const
/** Attributes that hold several sizes of it. */
const sets = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const
const sizes = ['width', 'height'] as const
/** What parts the pictures of a set; their addresses may hold commas. */
const between = /,\s/
const blank = /\s/
const size = /^\d{1,5}(?:\.\d{1,3})?(?=[wx]$)/
const pixels = /^\d{1,5}$/
const beside = /avatar|gravatar|logo|icon|emoji|sprite|author|profile|badge|pixel/i
const lead =
  /wp-post-image|featured[-_]?image|feature[-_]image|hero[-_]?(?:image|img)|lead[-_]?(?:image|img|photo)|main[-_]?image|post[-_]thumbnail/i
const brand = /\b(?:logo|avatar|icon)\b/i
const mostPictures = 300
const longestSet = 20_000
const perPicture = 4
const firstNode = 1_000_000

/** The address of a picture, and where it stands. */
interface ShownPicture {
  readonly address: string
  readonly bytes: Range
  readonly attributes: MetadataElement['attributes']
}

/**
 * The pictures that a page shows, in its order: `img` with the address and size that its markup gives,
 * and those that it asks browsers to load early.
 *
 * A picture that is loaded late has its address in another attribute than `src`, or in a set of sizes,
 * of which the widest is taken. Leaves out pictures that stand in the address itself.
 */
export function readPictures(
  parts: readonly MetadataElement[],
  base: string | undefined,
): readonly Statement[] {
  const found: ShownPicture[] = []
  let before: string | undefined
  for (const {element, attributes, bytes} of parts) {
    if (found.length >= mostPictures) break
    if (element === 'source') before = widestOf(attributes, base)
    if (element !== 'img') continue
    if (isBeside(attributes)) continue
    const address = addressIn(attributes, base) ?? widestOf(attributes, base) ?? before
    before = undefined
    if (address !== undefined) found.push({address, bytes, attributes})
  }
  return [...early(parts, base), ...found.flatMap(statementsOf)]
}

/** Whether a picture is called one of a person, a brand or the page itself. */
function isBeside({class: names = '', alt = '', id = ''}: MetadataElement['attributes']): boolean {
  return beside.test(`${names} ${id}`) || brand.test(alt)
}

function statementsOf({address, bytes, attributes}: ShownPicture, i: number): readonly Statement[] {
  const told = {source: 'img', node: firstNode + i * perPicture, bytes} as const
  return [
    {...told, property: 'img', value: address},
    ...(isLead(attributes) ? [{...told, property: 'img.lead', value: 'yes'}] : []),
    ...sizes.flatMap((name): readonly Statement[] => {
      const value = attributes[name] ?? ''
      return pixels.test(value) ? [{...told, property: `img.${name}`, value}] : []
    }),
  ]
}

/** Whether markup calls a picture the lead one, or asks browsers for it before others. */
function isLead({class: names = '', fetchpriority = ''}: MetadataElement['attributes']): boolean {
  return lead.test(names) || fetchpriority === 'high'
}

/** What `link rel=preload as=image` names: the picture at the top of the page. */
function early(parts: readonly MetadataElement[], base: string | undefined): readonly Statement[] {
  return parts.flatMap(({element, attributes, bytes}, node): readonly Statement[] => {
    if (element !== 'link' || attributes['as'] !== 'image' || attributes['rel'] !== 'preload')
      return []
    const sized = {srcset: attributes['imagesrcset'] ?? ''}
    const value = widestOf(sized, base) ?? webAddressOf(attributes['href'] ?? '', base)
    return value === undefined ? [] : [{source: 'link', property: 'preload', value, node, bytes}]
  })
}

function addressIn(
  attributes: MetadataElement['attributes'],
  base: string | undefined,
): string | undefined {
  return addresses
    .map((name) => webAddressOf(attributes[name] ?? '', base))
    .find((address) => address !== undefined)
}

/** The widest picture of a set: `a.jpg 480w, b.jpg 1200w`. */
function widestOf(
  attributes: MetadataElement['attributes'],
  base: string | undefined,
): string | undefined {
  const set = sets.map((name) => attributes[name] ?? '').find((value) => value !== '') ?? ''
  if (set === '' || set.length > longestSet) return undefined
  const sized = set.split(between).map((one) => {
    const [address = '', told = ''] = one.trim().split(blank)
    return {address, size: Number(size.exec(told)?.[0] ?? 0)}
  })
  const [widest] = sized.toSorted((a, b) => b.size - a.size)
  return webAddressOf(widest?.address ?? '', base)
}
