import type {Remark, Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf, webAddressOf} from '../html/plain-text.ts'
import {readJsonLd} from './json-ld.ts'
import {readLinks} from './link.ts'
import {readMeta} from './meta.ts'
import {readMicrodata} from './microdata.ts'
import {readAddress} from './page-url.ts'
import {readPictures} from './pictures.ts'
import {readTimes} from './time.ts'

const longestTitle = 2000
const protocol = /^https?:\/\/(?:www\.|m\.|amp\.)?/i
const pictureNames =
  /^og:image(?::url|:secure_url)?$|^twitter:image|^image_src$|(?:^|\.)(?:image(?:\.url|\.contentUrl)?|primaryImageOfPage\.url|thumbnailUrl)$/
const logo = /logo|placeholder|default|favicon/i
const query = /[?#]/
const ending = /(?:\/|\.html?)$/

/** What a page says about itself, and what is wrong with how it says so. */
interface Metadata {
  readonly statements: readonly Statement[]
  readonly remarks: readonly Remark[]
}

/**
 * What a page says about itself, with the source of each statement: JSON-LD, microdata, OpenGraph and
 * other `meta`, `link`, pictures, `time`, the title, the language of the markup, and the address. No statement
 * is taken for true.
 *
 * Values are text alone; addresses of links are absolute.
 *
 * @param parts
 *   The elements that may say something, in the order of the page.
 * @param url
 *   Where the page lives, when the caller knows.
 */
export function readMetadata(parts: readonly MetadataElement[], url?: string): Metadata {
  const base = baseOf(parts, url)
  const meta = readMeta(parts)
  const links = readLinks(parts, base)
  const own = [
    url,
    ...links.filter(({property}) => property === 'canonical').map(({value}) => value),
    ...meta.filter(({property}) => property === 'og:url').map(({value}) => value),
  ].filter((each) => each !== undefined)
  const isPage = pageTest(own)
  const jsonLd = readJsonLd(parts, isPage)
  const statements = [
    ...jsonLd.statements,
    ...readMicrodata(parts, isPage),
    ...meta,
    ...links,
    ...readTimes(parts),
    ...readTitle(parts),
    ...readLanguage(parts),
    ...readAddress(url ?? own[0]),
  ]
  const pictures = statements.some(namesPicture) ? [] : readPictures(parts, base)
  return {statements: [...statements, ...pictures], remarks: jsonLd.remarks}
}

/** What relative addresses are resolved against: `base`, which the page’s own address completes. */
function baseOf(parts: readonly MetadataElement[], url: string | undefined): string | undefined {
  const base = parts.find(({element}) => element === 'base')?.attributes['href']
  const own = base === undefined ? undefined : webAddressOf(base, url)
  if (own !== undefined || url !== undefined) return own ?? url
  const canonical = parts.find(({attributes}) => attributes['rel'] === 'canonical')
  return webAddressOf(canonical?.attributes['href'] ?? '')
}

/** Whether an address is one of the page’s, whatever its protocol, ending and fragment. */
function pageTest(own: readonly string[]): (address: string) => boolean {
  const keys = new Set(own.map(keyOf))
  return (address) => keys.has(keyOf(address))
}

function keyOf(address: string): string {
  const [path = ''] = address.trim().replace(protocol, '').split(query, 1)
  return path.replace(ending, '').toLowerCase()
}

/** Whether a statement names a picture that may be the article’s; those that are shown are read only without. */
function namesPicture({property, value}: Statement): boolean {
  return pictureNames.test(property) && !logo.test(value)
}

function readTitle(parts: readonly MetadataElement[]): readonly Statement[] {
  const title = parts.find(({element}) => element === 'title')
  if (title === undefined || title.text.length > longestTitle) return []
  const value = plainTextOf(title.text)
  const {bytes} = title
  return value === '' ? [] : [{source: 'title', property: 'title', value, node: 0, bytes}]
}

function readLanguage(parts: readonly MetadataElement[]): readonly Statement[] {
  const html = parts.find(({element}) => element === 'html')
  const value = plainTextOf(html?.attributes['lang'] ?? html?.attributes['xml:lang'] ?? '')
  if (html === undefined || value === '') return []
  return [{source: 'html', property: 'lang', value, node: 0, bytes: html.bytes}]
}
