import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {deepestItem, longestStatement, mostItemNames} from '../limits.ts'
import {type ArticleCandidate, chooseMain, isArticleType, typesOf} from './main-article.ts'
import type {PageTests} from './page-tests.ts'

/** Element → attribute with the value of its property; for others it is the text (html.spec.whatwg.org, 5.2.4). */
const valueIn: Readonly<Record<string, string>> = {
  meta: 'content',
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  source: 'src',
  track: 'src',
  video: 'src',
  object: 'data',
  data: 'value',
  meter: 'value',
  time: 'datetime',
}
const aboutArticle =
  /^(?:headline|alternativeHeadline|name|description|articleSection|keywords|datePublished|dateModified|dateCreated|inLanguage|url|isAccessibleForFree|thumbnailUrl|(?:author|creator|editor|publisher|image|mainEntityOfPage)(?:\.[A-Za-z]+)?)$/
const blanks = /\s+/

/** A property of an item. */
interface Property {
  readonly name: string
  readonly element: MetadataElement
  /** Index of the item that it belongs to; -1 for none. */
  readonly item: number
}

/**
 * The statements of a page’s microdata about its article: the item with an article type and the page’s
 * address or title, else the one with the most properties; and properties outside of items.
 */
export function readMicrodata(
  elements: readonly MetadataElement[],
  tests: PageTests,
): readonly Statement[] {
  const properties = elements.flatMap(propertiesOf)
  if (properties.length === 0) return []
  const main = chooseMain(candidatesOf(elements, properties), tests)?.of
  return properties.flatMap(({name, element, item}) => {
    const path = pathOf(elements, {name, element, item}, main)
    const value = propertyValueOf(element)
    if (path === undefined || value === undefined) return []
    const plain = plainTextOf(value)
    if (plain === '') return []
    const property = item === -1 ? name : `${typeOf(elements[main ?? -1])}.${path}`
    const node = item + 1
    return [{source: 'microdata', property, value: plain, node, bytes: element.bytes}]
  })
}

function propertiesOf(element: MetadataElement): readonly Property[] {
  const {itemprop = ''} = element.attributes
  const names = itemprop.split(blanks, mostItemNames).filter((name) => name !== '')
  return names.map((name) => ({name, element, item: element.item}))
}

function candidatesOf(
  elements: readonly MetadataElement[],
  properties: readonly Property[],
): readonly ArticleCandidate<number>[] {
  const byItem = new Map<number, Property[]>()
  for (const property of properties) {
    const own = byItem.get(property.item)
    if (own === undefined) byItem.set(property.item, [property])
    else own.push(property)
  }
  return elements.flatMap((element, place) => {
    if (!typesOf(element.attributes['itemtype']).some(isArticleType)) return []
    const own = byItem.get(place) ?? []
    const addresses = [
      element.attributes['itemid'],
      ...own
        .filter(({name}) => name === 'url' || name === 'mainEntityOfPage')
        .map((each) => propertyValueOf(each.element) ?? each.element.attributes['itemid']),
    ].filter((each) => each !== undefined)
    const titles = own
      .filter(({name}) => name === 'headline' || name === 'name')
      .flatMap((each) => propertyValueOf(each.element) ?? [])
    return [{of: place, addresses, titles, size: own.length}]
  })
}

/** The path of a property from the article: `author.name`; `undefined` when it belongs to something else. */
function pathOf(
  elements: readonly MetadataElement[],
  {name, item}: Property,
  main: number | undefined,
): string | undefined {
  let path = name
  let at = item
  for (let depth = 0; depth < deepestItem && at !== -1 && at !== main; depth++) {
    const holder = elements[at]
    const inner = holder?.attributes['itemprop']
    if (holder === undefined || inner === undefined) return undefined
    path = `${inner.split(blanks, 1)[0]}.${path}`
    at = holder.item
  }
  const belongs = at === -1 ? item === -1 : at === main
  return belongs && aboutArticle.test(path) ? path : undefined
}

/** The value of a property; `undefined` when it is an item itself, or too long. */
export function propertyValueOf({element, attributes, text}: MetadataElement): string | undefined {
  if (Object.hasOwn(attributes, 'itemscope')) return undefined
  const attribute = valueIn[element]
  const inside = attribute === undefined ? attributes['content'] : attributes[attribute]
  const value = inside ?? text
  return value.length > longestStatement ? undefined : value
}

function typeOf(element: MetadataElement | undefined): string {
  return typesOf(element?.attributes['itemtype']).find(isArticleType) ?? 'Article'
}
