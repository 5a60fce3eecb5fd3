import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'

/** Families of names whose members say something of an article. */
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
  'hdl',
  'headline',
  'image',
  'keywords',
  'language',
  'last-modified',
  'lastmod',
  'last_modified',
  'modified',
  'news_keywords',
  'organization',
  'originalpublicationdate',
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
  'section',
  'tags',
  'thumbnail',
  'timestamp',
  'title',
  'url',
])
/** Names that say in words of their own that they hold the day of publication. */
const published = /(?:^|(?<!last)[^a-z])publish(?:ed|ing)?[^a-z]?(?:date|on|time)$/
const openGraph = /^(?:og|article|profile):/
/** Members of a picture, or of a labelled value, belong to what was named last. */
const image = /^(?:og|twitter):image(?::|$)/
const newImage = /^(?:og:image(?::(?:secure_)?url)?|twitter:image(?::src)?)$/
const labelled = /^twitter:(?:label|data)(\d)$/
/** Node numbers below are those of labelled values, `twitter:label1` and on. */
const firstPicture = 100
const mostMetas = 2000
const longest = 20_000

/** What the `meta` elements of a page say, in their order: OpenGraph and its kin, and plain names. */
export function readMeta(parts: readonly MetadataElement[]): readonly Statement[] {
  const metas = parts.filter(({element}) => element === 'meta').slice(0, mostMetas)
  let picture = 0
  return metas.flatMap(({attributes, bytes}, i) => {
    const content = attributes['content']
    if (content === undefined || content.length > longest) return []
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

/** The names of a `meta` that are known, in lower case, without a prefix `og:` before `article:`. */
function propertiesOf(attributes: MetadataElement['attributes']): readonly string[] {
  const {property, name, 'http-equiv': equivalent} = attributes
  const all = [property, name, equivalent].flatMap((each) => (each === undefined ? [] : [each]))
  const known = all
    .map((each) => each.trim().toLowerCase().replace('og:article:', 'article:'))
    .filter((each) => names.has(each) || families.test(each) || published.test(each))
  return [...new Set(known)]
}
