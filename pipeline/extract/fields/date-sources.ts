import type {StatedRow} from '../witnesses/stated.ts'

const publishedNames = [
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'date_published',
  'datepublished',
  'date.published',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'originalpublicationdate',
  'ptime',
  'pdate',
  'displaydate',
  'dcsext.articlefirstpublished',
  'cxenseparse:recs:publishtime',
  'timestamp',
  'published_time',
  'publisheddate',
  'pub_date',
  'rnews:datepublished',
  'rnews.datepublished',
  'prism.publicationdate',
  'prism:publicationdate',
  'bt:pubdate',
  'dc:date.issued',
  'dc:date',
  'dc-date',
  'dc.issued',
  'dc.dateissued',
  'dcterms:issued',
  'dcterms:date',
  'citation_online_date',
] as const
/** Names of the day on which a story was created, which may be long before it was published. */
const createdNames = [
  'dcterms.created',
  'dc.date.created',
  'create_date',
  'date.created',
  'dc.created',
  'dcterms:created',
] as const
const modifiedNames = [
  'last-modified',
  'lastmod',
  'last_modified',
  'modified',
  'date-modified',
  'datemodified',
  'date.modified',
  'dc.date.modified',
  'dcterms.modified',
  'revised',
  'rnews:datemodified',
  'rnews.datemodified',
  'prism.modificationdate',
  'prism:modificationdate',
  'bt:moddate',
  'dc.modified',
  'dc:modified',
  'dcterms:modified',
] as const
const publishedGraph = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'article:published:time',
  'article:publish_time',
  'article:publish_date',
  'article:publication_date',
] as const
const modifiedGraph = ['article:modified_time', 'og:updated_time', 'article:modified:time'] as const

/** What states a day of publication, before what the document shows and prints. */
export const publishedBy: readonly StatedRow[] = [
  {kind: 'json-ld', source: ['json-ld', 'article.datePublished'], most: 1},
  {kind: 'microdata', source: ['microdata', 'article.datePublished', 'datePublished'], most: 1},
  {kind: 'open-graph', source: ['open-graph', ...publishedGraph], most: 1},
  {kind: 'page', source: ['json-ld', 'WebPage.datePublished'], most: 1},
]

/** What states it less surely. */
export const publishedElsewhere: readonly StatedRow[] = [
  {kind: 'created', source: ['json-ld', 'article.dateCreated'], most: 1},
  {kind: 'created', source: ['meta', ...createdNames], most: 1},
  {kind: 'url', source: ['url', 'date'], most: 1},
  {kind: 'label', source: ['label', 'datePublished'], most: 1},
  {kind: 'loaded', source: ['label', 'dateLoaded'], most: 1},
  {kind: 'feed', source: ['feed', 'datePublished'], most: 1},
]

/** `meta`, by the names that are known and those that a page uses in other words. */
export function publishedMeta(others: readonly string[]): StatedRow {
  return {kind: 'meta', source: ['meta', ...publishedNames, ...others], most: 1}
}

/** What states a day of change, before what the document shows and prints. */
export const modifiedBy: readonly StatedRow[] = [
  {kind: 'json-ld', source: ['json-ld', 'article.dateModified'], most: 1},
  {kind: 'microdata', source: ['microdata', 'article.dateModified', 'dateModified'], most: 1},
  {kind: 'open-graph', source: ['open-graph', ...modifiedGraph], most: 1},
  {kind: 'page', source: ['json-ld', 'WebPage.dateModified'], most: 1},
]

/** `meta`, by the names that are known and those that a page uses in other words. */
export function modifiedMeta(others: readonly string[]): StatedRow {
  return {kind: 'meta', source: ['meta', ...modifiedNames, ...others], most: 1}
}

/** What states it less surely. */
export const modifiedElsewhere: readonly StatedRow[] = [
  {kind: 'label', source: ['label', 'dateModified'], most: 1},
  {kind: 'feed', source: ['feed', 'dateModified'], most: 1},
]
