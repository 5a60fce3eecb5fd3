import type {NewsArticle as SchemaNewsArticle, WithContext} from 'schema-dts'
import {digestOf} from '../text/canonical.ts'
import {countWords} from '../text/word-count.ts'
import type {Claim, Field, Values} from '../tree/claims.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Capture, Extracted} from '../tree/types.ts'
import {bodyOf} from './body.ts'
import {derivedHeadline} from './title.ts'

/** How the article is to be printed. */
export interface Printing {
  /** Give an article without a headline one that is cut from its lede. Off by default. */
  readonly deriveHeadline?: boolean
}

type Address = Pick<NewsArticle, 'url' | 'mainEntityOfPage'>

type Content = Omit<NewsArticle, '@context' | '@type' | '@id' | 'identifier' | keyof Address>

/**
 * The article as schema.org JSON-LD. It reads and formats, it never decides.
 *
 * Keys stand in reading order. `@id` is `ni:///sha-256;` (RFC 6920) and the base64url SHA-256 of the
 * canonical bytes (RFC 8785) of the content: all properties but `@context`, `@type`, `@id`,
 * `identifier`, `url` and `mainEntityOfPage`. So one content has one name wherever it was captured.
 *
 * @returns
 *   The article, or `undefined` when the capture has no body.
 */
export function newsArticle(tree: Extracted, printing: Printing = {}): NewsArticle | undefined {
  const body = bodyOf(tree)
  if (body.length === 0) return undefined
  const articleBody = body.map(({text}) => text).join('\n\n')
  const content = contentOf(tree, articleBody, printing)
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
function contentOf(tree: Extracted, articleBody: string, printing: Printing): Content {
  const values = valuesOf(tree.claims)
  const {headline, locationCreated, image, url: _, mainEntityOfPage: __, ...others} = values
  const title =
    headline ?? (printing.deriveHeadline === true ? derivedHeadline(tree)?.value : undefined)
  const fields: Partial<Content> = {
    ...others,
    ...(title === undefined ? {} : {headline: title}),
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

/** Reading order of the fields; one that is left out does not compile. */
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

/** As the page says it, else as the caller does. */
function addressOf({capture, claims}: Extracted): Address {
  const {url = capture.url, mainEntityOfPage = url} = valuesOf(claims)
  return {
    ...(url === undefined ? {} : {url}),
    ...(mainEntityOfPage === undefined ? {} : {mainEntityOfPage}),
  }
}
