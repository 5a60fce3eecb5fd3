import {namesChange, namesPublication} from '../../parse/day-names.ts'
import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {longestStatement, mostMetas} from '../limits.ts'

/** Families of names with metadata of an article. */
const families =
  /^(?:og|article|og:article|twitter|dc|dcterms|dcsext|parsely|sailthru|citation|cxenseparse|mrf|vf|lp|bt|rnews|prism|eomportal|analytics|page|ntv)[.:\-_]/
const names: ReadonlySet<string> = new Set([
  'abstract',
  'articleauthor',
  'articlesection',
  'author',
  'author_name',
  'authors',
  'byl',
  'byline',
  'category',
  'content-language',
  'copyright',
  'create_date',
  'creator',
  'date',
  'date-modified',
  'date_published',
  'datemodified',
  'datepublished',
  'date.created',
  'date.modified',
  'date.published',
  'description',
  'displaydate',
  'dcsext.articlefirstpublished',
  'editor',
  'hdl',
  'headline',
  'image',
  'keywords',
  'language',
  'last-modified',
  'lastmod',
  'last_modified',
  'managingeditor',
  'modified',
  'news_keywords',
  'organization',
  'originalpublicationdate',
  'owner',
  'pdate',
  'ptime',
  'pub_date',
  'pubdate',
  'publication_date',
  'publish-date',
  'publish_date',
  'published',
  'publisheddate',
  'published_time',
  'publisher',
  'revised',
  'rights',
  'section',
  'tags',
  'thumbnail',
  'timestamp',
  'title',
  'url',
  'web_author',
  'webmaster',
])
const openGraph = /^(?:og|article|profile):/
/** Names that describe a picture, and names that begin another one; what follows describes that one. */
const image = /^(?:og|twitter):image(?::|$)/
const newImage = /^(?:og:image(?::(?:secure_)?url)?|twitter:image(?::src)?)$/
const labelled = /^twitter:(?:label|data)(\d)$/
/** Lower node numbers are those of labelled values, `twitter:label1` and on. */
const firstPicture = 100

/** Statements of the `meta` elements of a page, in order: OpenGraph, similar vocabularies and plain names. */
export function readMeta(elements: readonly MetadataElement[]): readonly Statement[] {
  const metas = elements.filter(({element}) => element === 'meta').slice(0, mostMetas)
  let picture = 0
  return metas.flatMap(({attributes, bytes}, i) => {
    const content = attributes['content']
    if (content === undefined || content.length > longestStatement) return []
    const value = plainTextOf(content)
    if (value === '') return []
    return propertiesOf(attributes).map((property): Statement => {
      if (newImage.test(property)) picture = firstPicture + i
      const source = openGraph.test(property) ? 'open-graph' : 'meta'
      const written = value === content ? {} : {written: content}
      return {source, property, value, node: nodeOf(property, picture), bytes, ...written}
    })
  })
}

function nodeOf(property: string, picture: number): number {
  if (image.test(property)) return picture
  return Number(labelled.exec(property)?.[1] ?? 0)
}

/** The known names of a `meta` element, in lower case, without `og:` before `article:`. */
function propertiesOf(attributes: MetadataElement['attributes']): readonly string[] {
  const {property, name, 'http-equiv': equivalent} = attributes
  const all = [property, name, equivalent].flatMap((each) => (each === undefined ? [] : [each]))
  const known = all
    .map((each) => each.trim().toLowerCase().replace('og:article:', 'article:'))
    .filter(
      (each) =>
        names.has(each) || families.test(each) || namesPublication(each) || namesChange(each),
    )
  return [...new Set(known)]
}
