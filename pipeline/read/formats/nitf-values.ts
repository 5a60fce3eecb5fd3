import {elementsAt, markupIn, type XmlElement} from '../xml/tree.ts'
import type {NewsValue} from './newsml-values.ts'

/** A place that states a property: the text of an element, or an attribute of it. */
interface ValuePlace {
  readonly path: readonly string[]
  readonly attribute?: string
}

const bodyHead = ['body', 'body.head'] as const
const docdata = ['head', 'docdata'] as const
/** Each property with the places that state it: the first with a value counts. */
const single: readonly (readonly [property: string, ...places: readonly ValuePlace[]])[] = [
  ['headline', {path: [...bodyHead, 'hedline', 'hl1']}, {path: ['head', 'title']}],
  ['description', {path: [...bodyHead, 'abstract']}],
  [
    'datePublished',
    {path: [...docdata, 'date.release'], attribute: 'norm'},
    {path: [...docdata, 'date.issue'], attribute: 'norm'},
    {path: [...bodyHead, 'dateline', 'story.date'], attribute: 'norm'},
    {path: ['head', 'pubdata'], attribute: 'date.publication'},
  ],
  [
    'publisher.name',
    {path: ['head', 'pubdata'], attribute: 'name'},
    {path: [...bodyHead, 'distributor', 'org']},
    {path: [...bodyHead, 'distributor']},
  ],
  ['articleSection', {path: ['head', 'pubdata'], attribute: 'position.section'}],
  ['locationCreated', {path: [...bodyHead, 'dateline', 'location']}],
  ['copyrightNotice', {path: [...bodyHead, 'rights']}],
]
const several: readonly (readonly [property: string, place: ValuePlace])[] = [
  ['keywords', {path: [...docdata, 'key-list', 'keyword'], attribute: 'key'}],
]
/** What a byline says of its bearer besides the name. */
const beside = /<(?:byttl|virtloc)\b[^<>]*>[^<]*<\/(?:byttl|virtloc)>/g

/** What the head of a document of NITF and that of its body state. */
export function nitfValuesOf(file: string, nitf: XmlElement): readonly NewsValue[] {
  return [
    ...single.flatMap(([property, ...places]) =>
      places.flatMap((place) => statedAt(file, nitf, property, place)).slice(0, 1),
    ),
    ...several.flatMap(([property, place]) => statedAt(file, nitf, property, place)),
    ...authorsIn(file, nitf),
    ...languageOf(nitf),
    ...pictureIn(nitf),
  ]
}

function statedAt(
  file: string,
  nitf: XmlElement,
  property: string,
  {path, attribute}: ValuePlace,
): readonly NewsValue[] {
  return elementsAt(nitf, ...path).flatMap((element) => {
    const {start, innerStart, end} = element
    const written =
      attribute === undefined
        ? markupIn(file, element)
        : (element.attributes[attribute] ?? '').trim()
    return written === ''
      ? []
      : [{property, written, start, end: attribute === undefined ? end : innerStart}]
  })
}

/** The bylines, each without the job of who wrote it. */
function authorsIn(file: string, nitf: XmlElement): readonly NewsValue[] {
  return statedAt(file, nitf, 'author.name', {path: [...bodyHead, 'byline']}).map((value) => ({
    ...value,
    written: value.written.replaceAll(beside, ' '),
  }))
}

function languageOf(nitf: XmlElement): readonly NewsValue[] {
  const tag = nitf.attributes['xml:lang'] ?? ''
  const {start, innerStart} = nitf
  return tag === '' ? [] : [{property: 'inLanguage', written: tag, start, end: innerStart}]
}

/** The first picture of the story that has an address. */
function pictureIn(nitf: XmlElement): readonly NewsValue[] {
  return elementsAt(nitf, 'body', 'body.content', 'media')
    .filter(({attributes}) => (attributes['media-type'] ?? 'image') === 'image')
    .flatMap((media) => elementsAt(media, 'media-reference'))
    .filter(({attributes}) => (attributes['source'] ?? '') !== '')
    .slice(0, 1)
    .map(({attributes, start, innerStart}) => ({
      property: 'image.url',
      written: attributes['source'] ?? '',
      start,
      end: innerStart,
    }))
}
