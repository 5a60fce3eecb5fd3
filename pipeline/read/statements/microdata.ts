import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {type ArticleCandidate, chooseMain, isArticleType, typesOf} from './main-article.ts'

/** Which attribute holds the value of a property; elsewhere it is the text (html.spec.whatwg.org, 5.2.4). */
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
const longest = 20_000
const deepest = 4

/** A property of an item. */
interface Property {
  readonly name: string
  readonly part: MetadataElement
  /** The place of the item that it is a property of; -1 for none. */
  readonly item: number
}

/**
 * What the microdata of a page says of its article: the item of a type of articles that names the
 * page’s address, else the fullest; and properties that stand in no item.
 */
export function readMicrodata(
  parts: readonly MetadataElement[],
  isPage: (address: string) => boolean,
): readonly Statement[] {
  const properties = parts.flatMap(propertiesOf)
  if (properties.length === 0) return []
  const main = chooseMain(candidatesOf(parts, properties), isPage)?.of
  return properties.flatMap(({name, part, item}) => {
    const path = pathOf(parts, {name, part, item}, main)
    const value = saidBy(part)
    if (path === undefined || value === undefined) return []
    const plain = plainTextOf(value)
    if (plain === '') return []
    const property = item === -1 ? name : `${typeOf(parts[main ?? -1])}.${path}`
    const node = item + 1
    return [{source: 'microdata', property, value: plain, node, bytes: part.bytes}]
  })
}

function propertiesOf(part: MetadataElement): readonly Property[] {
  const {itemprop = ''} = part.attributes
  const names = itemprop.split(blanks, 5).filter((name) => name !== '')
  return names.map((name) => ({name, part, item: part.item}))
}

function candidatesOf(
  parts: readonly MetadataElement[],
  properties: readonly Property[],
): readonly ArticleCandidate<number>[] {
  return parts.flatMap((part, place) => {
    if (!typesOf(part.attributes['itemtype']).some(isArticleType)) return []
    const own = properties.filter(({item}) => item === place)
    const addresses = [
      part.attributes['itemid'],
      ...own
        .filter(({name}) => name === 'url' || name === 'mainEntityOfPage')
        .map((each) => saidBy(each.part) ?? each.part.attributes['itemid']),
    ].filter((each) => each !== undefined)
    return [{of: place, addresses, size: own.length}]
  })
}

/** How the article calls a property: `author.name`; `undefined` when it is none of the article. */
function pathOf(
  parts: readonly MetadataElement[],
  {name, item}: Property,
  main: number | undefined,
): string | undefined {
  let path = name
  let at = item
  for (let depth = 0; depth < deepest && at !== -1 && at !== main; depth++) {
    const holder = parts[at]
    const inner = holder?.attributes['itemprop']
    if (holder === undefined || inner === undefined) return undefined
    path = `${inner.split(blanks, 1)[0]}.${path}`
    at = holder.item
  }
  const belongs = at === -1 ? item === -1 : at === main
  return belongs && aboutArticle.test(path) ? path : undefined
}

/** The value of a property that is no item itself. */
function saidBy({element, attributes, text}: MetadataElement): string | undefined {
  if (Object.hasOwn(attributes, 'itemscope')) return undefined
  const attribute = valueIn[element]
  const inside = attribute === undefined ? attributes['content'] : attributes[attribute]
  const value = inside ?? text
  return value.length > longest ? undefined : value
}

function typeOf(part: MetadataElement | undefined): string {
  return typesOf(part?.attributes['itemtype']).find(isArticleType) ?? 'Article'
}
