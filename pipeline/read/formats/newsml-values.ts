import {elementsAt, markupIn, type XmlElement} from '../xml/tree.ts'
import {otherRole, writerRole} from './item-roles.ts'

/** A value of an item, and its element in the file: offsets are UTF-16 code units. */
export interface NewsValue {
  readonly property: string
  readonly written: string
  readonly start: number
  readonly end: number
  readonly node?: number
}

/** A property and the paths of names that state it, below the item; the first with a text counts. */
type ValueRow = readonly [property: string, ...paths: readonly (readonly string[])[]]

const single: readonly ValueRow[] = [
  ['headline', ['contentMeta', 'headline'], ['itemMeta', 'title']],
  [
    'datePublished',
    ['itemMeta', 'firstCreated'],
    ['contentMeta', 'contentCreated'],
    ['itemMeta', 'versionCreated'],
  ],
  ['dateModified', ['contentMeta', 'contentModified'], ['itemMeta', 'versionCreated']],
  ['publisher.name', ['itemMeta', 'provider', 'name'], ['contentMeta', 'infoSource', 'name']],
  ['locationCreated', ['contentMeta', 'located', 'name']],
  ['creditText', ['contentMeta', 'creditline']],
  ['copyrightNotice', ['rightsInfo', 'copyrightNotice']],
]
const several: readonly ValueRow[] = [
  ['keywords', ['contentMeta', 'subject', 'name'], ['contentMeta', 'keyword']],
]
const picture = /^image\//i
const person = /(?:^|:)person$/i

/** What the metadata of an item states. */
export function valuesOf(file: string, item: XmlElement): readonly NewsValue[] {
  const firstOf = ([property, ...paths]: ValueRow): readonly NewsValue[] =>
    paths
      .map((path) => elementsAt(item, ...path).filter(isMain))
      .flatMap((found) => found.flatMap((each) => statedIn(file, property, each)))
      .slice(0, 1)
  const allOf = ([property, ...paths]: ValueRow): readonly NewsValue[] =>
    paths
      .flatMap((path) => elementsAt(item, ...path))
      .flatMap((each) => statedIn(file, property, each))
  return [
    ...single.flatMap(firstOf).filter(isNew),
    ...several.flatMap(allOf),
    ...authorsOf(file, item),
    ...summaryOf(file, item),
    ...languageOf(item),
    ...pictureOf(item),
  ]
}

/** A day of change that is the day of publication over again says nothing. */
function isNew({property, written}: NewsValue, _: number, all: readonly NewsValue[]): boolean {
  if (property !== 'dateModified') return true
  return !all.some((each) => each.property === 'datePublished' && each.written === written)
}

function isMain({attributes}: XmlElement): boolean {
  return !otherRole.test(attributes['role'] ?? '')
}

function statedIn(file: string, property: string, element: XmlElement): readonly NewsValue[] {
  const {start, end} = element
  const written = markupIn(file, element)
  return written === '' ? [] : [{property, written, start, end}]
}

/** The byline, else the people who are called creators. */
function authorsOf(file: string, item: XmlElement): readonly NewsValue[] {
  const bylines = elementsAt(item, 'contentMeta', 'by').flatMap((each) =>
    statedIn(file, 'author.name', each),
  )
  if (bylines.length > 0) return bylines
  return elementsAt(item, 'contentMeta', 'creator')
    .filter(
      ({attributes}) =>
        writerRole.test(attributes['role'] ?? '') || person.test(attributes['type'] ?? ''),
    )
    .flatMap((each) => elementsAt(each, 'name').slice(0, 1))
    .flatMap((each) => statedIn(file, 'author.name', each))
}

function summaryOf(file: string, item: XmlElement): readonly NewsValue[] {
  return elementsAt(item, 'contentMeta', 'description')
    .filter(isMain)
    .slice(0, 1)
    .flatMap((each) => statedIn(file, 'description', each))
}

function languageOf(item: XmlElement): readonly NewsValue[] {
  const [language] = elementsAt(item, 'contentMeta', 'language')
  const tag = language?.attributes['tag'] ?? item.attributes['xml:lang'] ?? ''
  const {start, end} = language?.attributes['tag'] === undefined ? startTagOf(item) : language
  return tag === '' ? [] : [{property: 'inLanguage', written: tag, start, end}]
}

function startTagOf({start, innerStart}: XmlElement): {start: number; end: number} {
  return {start, end: innerStart}
}

/** The first picture that the item names, the widest rendition of it. */
function pictureOf(item: XmlElement): readonly NewsValue[] {
  const widthOf = ({attributes}: XmlElement): number => Number(attributes['width'] ?? 0)
  const [widest] = elementsAt(item, 'contentSet', 'remoteContent')
    .filter(({attributes}) => picture.test(attributes['contenttype'] ?? ''))
    .toSorted((a, b) => widthOf(b) - widthOf(a))
  const href = widest?.attributes['href'] ?? ''
  if (widest === undefined || href === '') return []
  return [{property: 'image.url', written: href, ...startTagOf(widest)}]
}
