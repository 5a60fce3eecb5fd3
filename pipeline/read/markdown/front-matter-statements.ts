import type {Range} from '../../text/ranges.ts'
import {cutTo} from '../../text/surrogates.ts'
import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {longestStatement} from '../limits.ts'
import type {DumpHeader} from './dump-header.ts'
import type {FrontMatter} from './front-matter.ts'
import type {FrontMatterEntry} from './front-matter-entry.ts'

type BytesAt = (at: Range) => Range
type HeadElement = Omit<MetadataElement, 'bytes' | 'item'>

/** Properties of labels → keys that generators of sites, editors and web clippers give them, as `FrontMatterEntry` has keys. */
const keysOf = {
  headline: ['title', 'headline'],
  'author.name': ['author', 'authors', 'byline', 'creator'],
  datePublished: [
    'date',
    'published',
    'publishdate',
    'publisheddate',
    'publishedat',
    'datepublished',
    'pubdate',
    'publicationdate',
  ],
  dateModified: [
    'lastmod',
    'modified',
    'updated',
    'lastmodified',
    'lastupdated',
    'datemodified',
    'updatedat',
  ],
  description: ['description', 'summary', 'excerpt', 'dek', 'standfirst', 'subtitle'],
  keywords: ['tags', 'keywords'],
  articleSection: ['section', 'category', 'categories'],
  inLanguage: ['lang', 'language', 'locale'],
  'publisher.name': ['publisher', 'site', 'sitename', 'publication'],
} as const
const addressKeys: readonly string[] = [
  'url',
  'canonical',
  'canonicalurl',
  'source',
  'link',
  'permalink',
]
const pictureKeys: readonly string[] = [
  'image',
  'cover',
  'coverimage',
  'featuredimage',
  'thumbnail',
  'banner',
]
const propertyOf: ReadonlyMap<string, string> = new Map(
  Object.entries(keysOf).flatMap(([property, keys]) => keys.map((key) => [key, property])),
)
/** Statements of the front matter, and elements for those that a page makes in its head: address and picture. */
export function statedIn(
  {entries}: FrontMatter,
  bytesAt: BytesAt,
): {readonly statements: readonly Statement[]; readonly elements: readonly MetadataElement[]} {
  return {
    statements: entries.flatMap((entry, i) => statementsOf(entry, i, bytesAt)),
    elements: entries.flatMap((entry) => elementsOf(entry, bytesAt)),
  }
}

/** Elements for the lines above a page that a tool wrote as Markdown. */
export function headerElements(
  header: DumpHeader | undefined,
  bytesAt: BytesAt,
): readonly MetadataElement[] {
  return (header?.lines ?? []).flatMap(({label, value, at}) => {
    const made = elementOf(label, value)
    return made === undefined || value === '' ? [] : [{...made, item: -1, bytes: bytesAt(at)}]
  })
}

function statementsOf(
  {key, values, at}: FrontMatterEntry,
  node: number,
  bytesAt: BytesAt,
): readonly Statement[] {
  const property = propertyOf.get(key)
  if (property === undefined) return []
  const bytes = bytesAt(at)
  return values.flatMap((written): readonly Statement[] => {
    const value = plainTextOf(cutTo(written, longestStatement))
    if (value === '') return []
    return [
      {source: 'label', property, value, node, bytes, ...(value === written ? {} : {written})},
    ]
  })
}

function elementsOf(
  {key, values, at}: FrontMatterEntry,
  bytesAt: BytesAt,
): readonly MetadataElement[] {
  const [value] = values
  if (value === undefined) return []
  const placed = {item: -1, bytes: bytesAt(at)}
  if (addressKeys.includes(key)) return [{...linkTo(value), ...placed}]
  return pictureKeys.includes(key) ? [{...metaOf('og:image', value), ...placed}] : []
}

function linkTo(href: string): HeadElement {
  return {element: 'link', attributes: {rel: 'canonical', href}, text: ''}
}

function metaOf(property: string, content: string): HeadElement {
  return {element: 'meta', attributes: {property, content}, text: ''}
}

/** What a line above a page that a tool wrote as Markdown states, as an element of the head of a page states it. */
function elementOf(label: string, value: string): HeadElement | undefined {
  if (label === 'title') return {element: 'title', attributes: {}, text: value}
  if (label === 'url source') return linkTo(value)
  return label === 'published time' ? metaOf('article:published_time', value) : undefined
}
