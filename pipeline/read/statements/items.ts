import {step} from '../../text/json.ts'
import type {MarkupItem} from '../../tree/markup-items.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {PageReader} from '../html/reader.ts'
import {deepestItem, mostItemNames} from '../limits.ts'
import {propertyValueOf} from './microdata.ts'

const schemaOrg = /^https?:\/\/(?:www\.)?schema\.org\//i
const blanks = /\s+/
const opening = /<(html|body)\s/gi
const scope = /\sitemscope[\s=>]/i
const typeAttribute = /\sitemtype=["']?([^"'\s>]+)/i
/** The stretch of a page in which the tags of `html` and `body` are looked for, in UTF-16 code units. */
const mostOfHead = 500_000
const context = 'https://schema.org'

/** An item while its node is made. */
interface Making {
  readonly elements: readonly MetadataElement[]
  readonly offsets: Map<string, number>
}

/**
 * The items of microdata of a page that are no values of other items, each as a node of JSON-LD. All values are texts, as
 * microdata has them.
 *
 * Leaves alone properties that `itemref` names, and items deeper than four levels.
 */
export function itemsIn(page: string): readonly MarkupItem[] {
  const reader = new PageReader(page)
  reader.read()
  const {lines, metadata} = reader.built
  const elements = metadata.all(lines.text, (at) => at)
  const itemOf = (element: MetadataElement, index: number): MarkupItem => {
    const making: Making = {elements, offsets: new Map()}
    return {node: nodeOf(index, element, '', 0, making), offsets: making.offsets}
  }
  const whole = wholePageIn(page)
  return [
    ...(whole === undefined ? [] : [itemOf(whole, -1)]),
    ...elements.flatMap((element, index) =>
      isItem(element) && !isProperty(element) && element.element !== 'html'
        ? [itemOf(element, index)]
        : [],
    ),
  ]
}

/** The item that is the page itself, by the tag of `html` or `body`; what belongs to it belongs to no other item. */
function wholePageIn(page: string): MetadataElement | undefined {
  const head = page.slice(0, mostOfHead)
  for (const {0: found, 1: element = '', index} of head.matchAll(opening)) {
    const end = head.indexOf('>', index) + 1
    const tag = head.slice(index, end)
    if (!scope.test(tag)) continue
    const itemtype = typeAttribute.exec(tag)?.[1]
    const attributes = {itemscope: '', ...(itemtype === undefined ? {} : {itemtype})}
    const bytes = {start: index, end: Math.max(end, index + found.length)}
    return {element: element.toLowerCase(), attributes, text: '', item: -1, bytes}
  }
  return undefined
}

function nodeOf(
  index: number,
  element: MetadataElement,
  pointer: string,
  depth: number,
  making: Making,
): Readonly<Record<string, unknown>> {
  making.offsets.set(pointer, element.bytes.start)
  const types = wordsIn(element.attributes['itemtype'])
  const values = new Map<string, unknown[]>()
  for (const [name, at, part] of propertiesOf(index, depth, making)) {
    const list = values.get(name) ?? []
    values.set(name, list)
    const first = `${pointer}${step(name)}`
    const place = `${first}${step(list.length)}`
    if (list.length === 0) making.offsets.set(first, part.bytes.start)
    making.offsets.set(place, part.bytes.start)
    list.push(
      isItem(part) ? nodeOf(at, part, place, depth + 1, making) : propertyValueOf(part)?.trim(),
    )
  }
  return {
    // Names of another vocabulary mean nothing to schema.org.
    '@context': types.some((type) => schemaOrg.test(type)) ? context : null,
    ...(types.length === 0 ? {} : {'@type': types}),
    ...(Object.hasOwn(element.attributes, 'itemid') ? {'@id': element.attributes['itemid']} : {}),
    ...Object.fromEntries(values),
  }
}

/** The properties of an item: their names, and the elements that hold their values, with their places in the list. */
function propertiesOf(
  index: number,
  depth: number,
  {elements}: Making,
): readonly (readonly [string, number, MetadataElement])[] {
  if (depth >= deepestItem) return []
  return elements.flatMap((part, at) => {
    const names = part.item === index ? wordsIn(part.attributes['itemprop']) : []
    return names.slice(0, mostItemNames).map((name) => [name, at, part] as const)
  })
}

function isItem({attributes}: MetadataElement): boolean {
  return Object.hasOwn(attributes, 'itemscope')
}

function isProperty({attributes}: MetadataElement): boolean {
  return wordsIn(attributes['itemprop']).length > 0
}

function wordsIn(list = ''): readonly string[] {
  return list.split(blanks).filter((word) => word !== '')
}
