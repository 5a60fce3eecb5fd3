import type {Remark, Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {markupAddressOf, plainTextOf} from '../html/plain-text.ts'
import {longestTitle} from '../limits.ts'
import {readJsonLd} from './json-ld.ts'
import {readLinks} from './link.ts'
import {readMeta} from './meta.ts'
import {readMicrodata} from './microdata.ts'
import {pageTests} from './page-tests.ts'
import {statementsOfUrl} from './page-url.ts'
import {readPictures} from './pictures.ts'
import {readTimes} from './time.ts'

const pictureNames =
  /^og:image(?::url|:secure_url)?$|^twitter:image|^image_src$|(?:^|\.)(?:image(?:\.url|\.contentUrl)?|primaryImageOfPage\.url|thumbnailUrl)$/
const logo = /logo|placeholder|default|favicon/i
/** What pages call themselves, besides the title of their window. */
const titleNames: ReadonlySet<string> = new Set(['og:title', 'twitter:title'])

/** The statements of a page about itself, and remarks on errors in its markup. */
interface Metadata {
  readonly statements: readonly Statement[]
  readonly remarks: readonly Remark[]
}

/**
 * The statements of a page about itself, each with its source: JSON-LD, microdata, OpenGraph and other
 * `meta`, `link`, pictures, `time`, the title, the language of the markup, and the address. None is
 * trusted without further evidence.
 *
 * Values are plain text; addresses of links are absolute.
 *
 * @param elements
 *   The elements that may hold metadata, in the order of the page.
 * @param url
 *   The address of the page, when the caller knows it.
 */
export function readMetadata(elements: readonly MetadataElement[], url?: string): Metadata {
  const base = baseOf(elements, url)
  const meta = readMeta(elements)
  const links = readLinks(elements, base)
  const own = [
    url,
    ...links.filter(({property}) => property === 'canonical').map(({value}) => value),
    ...meta.filter(({property}) => property === 'og:url').map(({value}) => value),
  ].filter((each) => each !== undefined)
  const title = readTitle(elements)
  const named = meta.filter(({property}) => titleNames.has(property))
  const tests = pageTests(
    own,
    [...title, ...named].map(({value}) => value),
  )
  const jsonLd = readJsonLd(elements, tests)
  const statements = [
    ...jsonLd.statements,
    ...readMicrodata(elements, tests),
    ...meta,
    ...links,
    ...readTimes(elements),
    ...title,
    ...readLanguage(elements),
    ...statementsOfUrl(url ?? own[0]),
  ]
  const pictures = statements.some(namesPicture) ? [] : readPictures(elements, base)
  return {statements: [...statements, ...pictures], remarks: jsonLd.remarks}
}

/** The address against which relative ones are resolved: `base`, itself resolved against the page’s address. */
function baseOf(elements: readonly MetadataElement[], url: string | undefined): string | undefined {
  const base = elements.find(({element}) => element === 'base')?.attributes['href']
  const own = base === undefined ? undefined : markupAddressOf(base, url)
  if (own !== undefined || url !== undefined) return own ?? url
  const canonical = elements.find(({attributes}) => attributes['rel'] === 'canonical')
  return markupAddressOf(canonical?.attributes['href'] ?? '')
}

/** Whether a statement names a picture that may be the article’s. Visible pictures are read only when none does. */
function namesPicture({property, value}: Statement): boolean {
  return pictureNames.test(property) && !logo.test(value)
}

function readTitle(elements: readonly MetadataElement[]): readonly Statement[] {
  const title = elements.find(({element}) => element === 'title')
  if (title === undefined || title.text.length > longestTitle) return []
  const value = plainTextOf(title.text)
  const {bytes} = title
  return value === '' ? [] : [{source: 'title', property: 'title', value, node: 0, bytes}]
}

function readLanguage(elements: readonly MetadataElement[]): readonly Statement[] {
  const html = elements.find(({element}) => element === 'html')
  const value = plainTextOf(html?.attributes['lang'] ?? html?.attributes['xml:lang'] ?? '')
  if (html === undefined || value === '') return []
  return [{source: 'html', property: 'lang', value, node: 0, bytes: html.bytes}]
}
