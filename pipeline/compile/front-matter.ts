import {stringify} from 'yaml'
import type {NewsArticle} from '../tree/generated/news-article.ts'

/** What the front matter calls each field, by the names that generators of sites and editors of notes know. */
const keyOf = {
  headline: 'title',
  alternativeHeadline: 'alternativeTitle',
  description: 'description',
  author: 'authors',
  datePublished: 'date',
  dateModified: 'lastmod',
  url: 'url',
  inLanguage: 'lang',
  publisher: 'publisher',
  sourceOrganization: 'agency',
  dateline: 'dateline',
  locationCreated: 'location',
  articleSection: 'categories',
  keywords: 'tags',
  editor: 'editors',
  translator: 'translators',
  contributor: 'contributors',
  creditText: 'credit',
  copyrightNotice: 'copyright',
  correction: 'corrections',
  image: 'images',
  isAccessibleForFree: 'accessibleForFree',
} as const satisfies Record<
  Exclude<
    keyof NewsArticle,
    | '@context'
    | '@type'
    | '@id'
    | 'identifier'
    | 'mainEntityOfPage'
    | 'isBasedOn'
    | 'citation'
    | 'wordCount'
    | 'articleBody'
  >,
  string
>

/**
 * The fields of an article as front matter of a Markdown document: YAML between two fences, each text in
 * double quotation marks, so that readers of every version of YAML take it for a text. Of people, organizations and places
 * it holds the names.
 */
export function frontMatter(article: NewsArticle): string {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
  const fields = Object.entries(keyOf) as readonly (readonly [keyof typeof keyOf, string])[]
  const pairs = fields.flatMap(([field, key]) => {
    const value = article[field]
    return value === undefined ? [] : [[key, plain(value)] as const]
  })
  if (pairs.length === 0) return ''
  const yaml = stringify(Object.fromEntries(pairs), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  })
  return `---\n${yaml}---\n`
}

/** A value without the types of schema.org: of what has nothing beside its name, the name. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([key]) => !key.startsWith('@'))
  const name = members.find(([key]) => key === 'name')
  return name === undefined
    ? Object.fromEntries(members.map(([key, member]) => [key, plain(member)]))
    : name[1]
}
