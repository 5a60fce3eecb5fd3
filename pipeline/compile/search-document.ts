import {inertLine} from '../text/inert.ts'
import type {Field} from '../tree/claims.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {SearchDocument} from '../tree/generated/search-document.ts'
import {type Keyed, keyOf} from '../tree/keys.ts'
import type {Extracted} from '../tree/types.ts'
import {firstSentence, firstSentenceIn} from './title.ts'

const prefix = 'ni:///sha-256;'
const dayOnly = /^\d{4}-\d{2}-\d{2}$/

/** The names of fields with a probability. */
const nameOf: Readonly<Partial<Record<Field, keyof SearchDocument>>> = {
  headline: 'headline',
  description: 'description',
  inLanguage: 'lang',
  author: 'authors',
  publisher: 'publisher',
  keywords: 'keywords',
  datePublished: 'published',
  dateModified: 'modified',
}

/**
 * The flat document that search engines index: scalars and lists of strings, times also as Unix
 * seconds. The format of every engine is a projection of it.
 *
 * @param article
 *   A valid article.
 * @param tree
 *   The tree that the article was made from. Without a headline, the title is the first sentence of
 *   the lede, and `titleDerived` marks it.
 * @param given
 *   The id that the source gives the document, and its place, for its key (`keyOf`).
 */
export function searchDocument(
  article: NewsArticle,
  tree: Extracted,
  given: Pick<Keyed, 'id' | 'place'> = {},
): SearchDocument {
  const isRead = tree.claims.some(({field, derived}) => field === 'headline' && derived !== true)
  return flatOf(article, {
    key: keyOf({...given, name: tree.capture.name, ...present('url', article.url)}),
    title: article.headline ?? inertLine(firstSentence(tree) ?? ''),
    ...(isRead ? {} : {titleDerived: true as const}),
    ...present('published_local', localOf(tree, 'datePublished', article.datePublished)),
    ...present('modified_local', localOf(tree, 'dateModified', article.dateModified)),
    ...probabilitiesOf(article, tree),
    ...(tree.nature === undefined ? {} : {kind: tree.nature.kind}),
    ...(tree.nature?.complete === false ? {complete: false as const} : {}),
    ...(tree.quality === undefined ? {} : {quality: tree.quality}),
  })
}

/**
 * The flat document of an article alone, such as an earlier run wrote it: without what only the tree
 * knows, the kind of the document and the probabilities of fields.
 */
export function searchDocumentOf(article: NewsArticle, key: string): SearchDocument {
  const {headline, articleBody} = article
  const [lede = ''] = articleBody.split('\n\n')
  return flatOf(article, {
    key,
    title: headline ?? inertLine(firstSentenceIn(lede)),
    ...(headline === undefined ? {titleDerived: true as const} : {}),
  })
}

/** What of a search document is not in its article. */
type BesideArticle = Pick<
  SearchDocument,
  | 'key'
  | 'title'
  | 'titleDerived'
  | 'published_local'
  | 'modified_local'
  | 'probability'
  | 'kind'
  | 'complete'
  | 'quality'
>

function flatOf(article: NewsArticle, beside: BesideArticle): SearchDocument {
  const {headline, description, inLanguage, dateline, datePublished, dateModified, url} = article
  const {key, title, titleDerived, published_local, modified_local, ...others} = beside
  return {
    key,
    id: article['@id'].slice(prefix.length),
    ...present('url', url),
    title,
    ...(titleDerived === undefined ? {} : {titleDerived}),
    ...present('headline', headline),
    body: article.articleBody,
    ...present('description', description),
    ...present('lang', inLanguage),
    ...present('dateline', dateline),
    section: article.articleSection ?? [],
    authors: namesOf(article.author),
    ...present('publisher', article.publisher?.name),
    ...present('source', article.sourceOrganization?.name),
    keywords: article.keywords ?? [],
    mentions: [],
    ...(datePublished === undefined
      ? {}
      : {published: datePublished, published_ts: seconds(datePublished)}),
    ...present('published_local', published_local),
    ...(dateModified === undefined
      ? {}
      : {modified: dateModified, modified_ts: seconds(dateModified)}),
    ...present('modified_local', modified_local),
    ...others,
    words: article.wordCount,
    images: (article.image ?? []).map(({caption, creditText, url: address}) => ({
      ...present('caption', caption),
      ...present('credit', creditText),
      ...present('url', address),
    })),
    raw: JSON.stringify(article),
  }
}

/** What the clock showed on a day of the article, where its zone is not known. */
function localOf(
  {claims}: Extracted,
  field: 'datePublished' | 'dateModified',
  value: string | undefined,
): string | undefined {
  return claims.find((claim) => claim.field === field && claim.value === value)?.local
}

/** The probabilities of fields that stand in the document, by their names there. */
function probabilitiesOf(
  article: NewsArticle,
  {claims}: Extracted,
): Pick<SearchDocument, 'probability'> {
  const pairs = claims.flatMap(({field, probability}) => {
    const name = nameOf[field]
    return name === undefined || probability === undefined || article[field] === undefined
      ? []
      : [[name, probability] as const]
  })
  return pairs.length === 0 ? {} : {probability: Object.fromEntries(pairs)}
}

/** Unix seconds; a day without a time counts from its midnight in UTC. */
function seconds(date: string): number {
  return Date.parse(dayOnly.test(date) ? `${date}T00:00:00Z` : date) / 1000
}

function namesOf(agents: NewsArticle['author']): readonly string[] {
  return (agents ?? []).map(({name}) => name)
}

function present<Key extends string>(
  key: Key,
  value: string | undefined,
): {readonly [K in Key]?: string} {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a computed key widens to string, here it is Key
  return (value === undefined ? {} : {[key]: value}) as {readonly [K in Key]?: string}
}
