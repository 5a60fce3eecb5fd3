import {systemWords} from '../../language/system-words.ts'
import {webAddressOf} from '../../text/addresses.ts'
import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Picture} from '../../tree/claims.ts'
import type {Statement, StatementSource} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {longestCaption} from '../limits.ts'
import {bareCredit} from '../spans/caption-credit.ts'
import {inPath, leadPicture} from './picture.ts'

/** A picture that the page names, and the statement that does. */
export interface NamedPicture {
  readonly picture: Picture & {readonly url: string}
  readonly statement: Statement
}

const {siteNameLeast: shortestSite} = tuned('fields')
const size = /^(\d{1,5})(?:\.\d+)?\s*(?:px)?$/
const placeholder = inPath('picture-placeholder')
const ofSite = systemWords('picture-site')
const plain = systemWords('picture-plain')
const betweenWords = /[^\p{L}]+/u

/** The pictures that statements name, in the order of trust. Leaves out logos and placeholders, and addresses that are none. */
export function statedPictures(document: Document): readonly NamedPicture[] {
  return [...structured(document), ...ofLabels(document), ...graph(document), ...linked(document)]
}

/** The widest of the first kind of source that names any. */
export function widest(named: readonly NamedPicture[]): NamedPicture | undefined {
  const source = named[0]?.statement.source
  const own = named.filter(({statement}) => statement.source === source)
  return own.toSorted((a, b) => pixelsOf(b.picture.width) - pixelsOf(a.picture.width))[0]
}

function structured(document: Document): readonly NamedPicture[] {
  const plain = document.stated([
    ['json-ld', 'article.image'],
    ['microdata', 'article.image'],
  ])
  const whole = document.stated([
    ['json-ld', 'article.image.url', 'article.image.contentUrl'],
    ['microdata', 'article.image.url'],
  ])
  const main = document.stated([
    [
      'json-ld',
      'article.primaryImageOfPage.url',
      'WebPage.primaryImageOfPage.url',
      'article.thumbnailUrl',
    ],
  ])
  return [
    ...whole.flatMap((each) =>
      pictureOf(document, each, (member) => memberOf(document, each, `article.image.${member}`)),
    ),
    ...plain.flatMap((each) => pictureOf(document, each, () => undefined)),
    ...(whole.length + plain.length > 0
      ? []
      : main.flatMap((each) => pictureOf(document, each, () => undefined))),
  ]
}

/** The pictures that a label of the format names, each with its caption and credit. */
function ofLabels(document: Document): readonly NamedPicture[] {
  return document
    .stated([['label', 'image.url']])
    .flatMap((each) =>
      pictureOf(document, each, (member) => memberOf(document, each, `image.${member}`)),
    )
}

function graph(document: Document): readonly NamedPicture[] {
  return document
    .stated([['open-graph', 'og:image', 'og:image:url', 'og:image:secure_url']])
    .slice(0, 1)
    .flatMap((each) =>
      pictureOf(document, each, (member) => memberOf(document, each, `og:image:${member}`)),
    )
}

function linked(document: Document): readonly NamedPicture[] {
  return document
    .stated([
      [
        'meta',
        'twitter:image',
        'twitter:image:src',
        'sailthru.image.full',
        'parsely-image-url',
        'thumbnail',
      ],
      ['link', 'image_src'],
      ['feed', 'image.url'],
    ])
    .slice(0, 1)
    .flatMap((each) => pictureOf(document, each, () => undefined))
}

/** The picture that is shown, with the size that its markup gives. */
export function shownPicture(document: Document): readonly NamedPicture[] {
  const lead = leadPicture(document)
  if (lead === undefined) return []
  return pictureOf(document, lead, (member) => memberOf(document, lead, `img.${member}`))
}

function memberOf(document: Document, {source, node}: Statement, name: string): string | undefined {
  return document
    .stated([[source satisfies StatementSource, name]])
    .find((each) => each.node === node)?.value
}

function pictureOf(
  document: Document,
  statement: Statement,
  member: (name: string) => string | undefined,
): readonly NamedPicture[] {
  const base = document.address()
  const {value} = statement
  const url = webAddressOf(value, base)
  if (url === undefined || standsForSite(url, document)) return []
  const [width, height] = [pixels(member('width')), pixels(member('height'))]
  const caption = captionIn(member('caption'), document)
  const credit = member('creditText')
  const bare = credit === undefined ? '' : bareCredit(credit)
  const picture = {
    url,
    ...(caption === undefined ? {} : {caption}),
    ...(bare === '' ? {} : {creditText: bare}),
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
  }
  return [{picture, statement}]
}

/**
 * Whether a picture stands for the site and not for a story: a placeholder by its path, or one whose file is
 * called a logo, an icon or a picture to share, beside the name of the site and nothing else.
 *
 *     /img/sinalogo.gif   /default-social.png   /icon512x512_daily-paper.jpg
 *
 * Leaves alone a file that is called by other words as well: `ferry-social.jpg`.
 */
function standsForSite(url: string, document: Document): boolean {
  const {pathname} = new URL(url)
  if (placeholder.test(pathname)) return true
  const file = pathname.slice(pathname.lastIndexOf('/') + 1)
  const [name = ''] = file.split('.')
  const site = document.domain()?.name.toLowerCase() ?? ''
  const own =
    site.length < shortestSite ? name.toLowerCase() : name.toLowerCase().replace(site, '-')
  const words = own.split(betweenWords).filter((word) => word !== '')
  return (
    words.some((word) => ofSite.has(word)) &&
    words.every((word) => ofSite.has(word) || plain.has(word))
  )
}

/** A caption that is no paragraph of the body over again. */
function captionIn(caption: string | undefined, document: Document): string | undefined {
  if (caption === undefined || caption.length > longestCaption) return undefined
  const key = keyOf(caption)
  const isBody = blocksOf(document.tree).some(
    ({at, data}) => fateOf[data.role] === 'body' && keyOf(document.textOf(at)) === key,
  )
  return isBody ? undefined : caption
}

function pixels(value: string | undefined): string | undefined {
  const number = Number(size.exec(value?.trim() ?? '')?.[1] ?? 0)
  return number > 1 ? `${number} px` : undefined
}

function pixelsOf(width: string | undefined): number {
  return Number.parseInt(width ?? '0', 10)
}
