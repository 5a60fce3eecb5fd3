import type {NewsArticle as SchemaNewsArticle, WithContext} from 'schema-dts'
import {digestOf} from '../text/canonical.ts'
import {countWords} from '../text/word-count.ts'
import type {Claim, Field, Values} from '../tree/claims.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Capture, Extracted} from '../tree/types.ts'
import {publishedBodyOf} from './body.ts'

type Address = Pick<NewsArticle, 'url' | 'mainEntityOfPage'>

/** What `relate` adds, which is no part of the content. */
type Lineage = 'isBasedOn' | 'citation'

type ArticleContent = Omit<
  NewsArticle,
  '@context' | '@type' | '@id' | 'identifier' | keyof Address | Lineage
>

/**
 * The article as schema.org JSON-LD: a projection of the tree, which formats its claims and decides
 * nothing.
 *
 * Keys are in reading order. `@id` is `ni:///sha-256;` (RFC 6920) and the base64url SHA-256 of the
 * canonical bytes (RFC 8785) of the content: all properties but `@context`, `@type`, `@id`,
 * `identifier`, `url`, `mainEntityOfPage`, and `isBasedOn` and `citation`, which `relate` adds. So one content has one name wherever it was captured.
 *
 * @returns
 *   The article, or `undefined` when the capture has no body.
 */
export function newsArticle(tree: Extracted): NewsArticle | undefined {
  const body = publishedBodyOf(tree)
  if (body.length === 0) return undefined
  const articleBody = body.map(({text}) => text).join('\n\n')
  const content = contentOf(tree, articleBody)
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `ni:///sha-256;${digestOf(content)}`,
    identifier: identifiersOf(tree.capture),
    ...addressOf(tree),
    ...content,
  } as const satisfies NewsArticle
  return article satisfies WithContext<SchemaNewsArticle>
}

/** Every property that describes the content, in reading order. */
function contentOf(tree: Extracted, articleBody: string): ArticleContent {
  const values = valuesOf(tree.claims)
  const {locationCreated, image, url: _, mainEntityOfPage: __, ...others} = values
  const fields: Partial<ArticleContent> = {
    ...others,
    ...(locationCreated === undefined
      ? {}
      : {locationCreated: {'@type': 'Place', name: locationCreated}}),
    ...(image === undefined
      ? {}
      : {image: image.map((picture) => ({'@type': 'ImageObject', ...picture}))}),
  }
  const ordered = order.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]))
  return {
    ...Object.fromEntries(ordered),
    wordCount: countWords(articleBody),
    articleBody,
  }
}

/** The fields in reading order; a missing one does not compile. */
const printed = {
  headline: true,
  alternativeHeadline: true,
  description: true,
  articleSection: true,
  keywords: true,
  inLanguage: true,
  dateline: true,
  locationCreated: true,
  datePublished: true,
  dateModified: true,
  author: true,
  editor: true,
  translator: true,
  contributor: true,
  publisher: true,
  sourceOrganization: true,
  creditText: true,
  copyrightNotice: true,
  correction: true,
  image: true,
  isAccessibleForFree: true,
} as const satisfies Record<Exclude<Field, keyof Address>, true>
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
const order = Object.keys(printed) as readonly (keyof typeof printed)[]

function valuesOf(claims: readonly Claim[]): Partial<Values> {
  return Object.fromEntries(claims.map(({field, value}) => [field, value]))
}

function identifiersOf({source}: Capture): NewsArticle['identifier'] {
  return [{'@type': 'PropertyValue', propertyID: 'sha-256', value: source.sha256}]
}

/** The address that the page states, else the one that the caller gave. */
export function addressOf({capture, claims}: Extracted): Address {
  const {url = capture.url, mainEntityOfPage = url} = valuesOf(claims)
  return {
    ...(url === undefined ? {} : {url}),
    ...(mainEntityOfPage === undefined ? {} : {mainEntityOfPage}),
  }
}
