import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim, Picture} from '../../tree/claims.ts'
import type {Statement, StatementSource} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import {headOf} from '../document/page-head.ts'
import type {Reading} from '../document/reading.ts'
import {bareCredit} from '../spans/caption-credit.ts'
import {leadPicture} from '../witnesses/picture.ts'
import {bodyAt} from '../witnesses/shown.ts'
import {passedOver, said, witnessOf} from '../witnesses/stated.ts'
import {readImage} from './image.ts'
import {addressOf} from './page-address.ts'

/** A picture that the page names, and the statements that do. */
interface Named {
  readonly picture: Picture & {readonly url: string}
  readonly statements: readonly Statement[]
}

const size = /^(\d{1,5})(?:\.\d+)?\s*(?:px)?$/
const markup = /[<>"\s\\]/
const placeholder =
  /(?:^|[/_.-])(?:logo|favicon|placeholder|blank|spacer|default[-_]?(?:image|og|share)|1x1)(?=[/_.-]|$)/i
const longestCaption = 2000

/**
 * `image`: the lead picture that the structured data names, of several sizes the widest, else that of
 * OpenGraph, else the one that is shown at the head of the article; with the caption that stands above
 * the story when it has none; then the pictures that other captions describe.
 *
 * Leaves out logos and placeholders, and addresses that are none.
 */
export function readPageImage(reading: Reading): readonly Claim<'image'>[] {
  const [shown] = readImage(reading)
  const stated = [...structured(reading), ...graph(reading), ...linked(reading)]
  const named = stated.length > 0 ? stated : seen(reading)
  const lead = widest(named)
  if (lead === undefined) return shown === undefined ? [] : [shown]
  const key = keyOf(lead.picture.caption ?? '')
  const captions = shown?.value ?? []
  const own =
    captions.find(({caption}) => key !== '' && keyOf(caption ?? '') === key) ??
    (key === '' && isAboveStory(reading, shown) ? captions[0] : undefined)
  const others = captions.filter((picture) => picture !== own)
  return [
    {
      field: 'image',
      value: [{...own, ...lead.picture, ...creditOf(own)}, ...others],
      rule: `page-image/${lead.statements[0]?.source ?? 'meta'}`,
      reason:
        stated.length > 0 ? 'The page names its picture' : 'The picture at the head of the article',
      at: shown?.at ?? [],
      from: lead.statements.map(witnessOf),
      passedOver: named
        .filter(({picture}) => picture.url !== lead.picture.url)
        .flatMap(({statements}) => statements.slice(0, 1))
        .map((each) => passedOver(each, 'Another picture, or another size of it, counts first')),
    },
  ]
}

function creditOf(picture: Picture | undefined): Pick<Picture, 'creditText'> {
  return picture?.creditText === undefined ? {} : {creditText: picture.creditText}
}

/** Whether the first caption stands between headline and story, where the lead picture does. */
function isAboveStory(reading: Reading, shown: Claim<'image'> | undefined): boolean {
  const [first] = shown?.at ?? []
  const {title} = headOf(reading)
  return (
    first !== undefined &&
    title !== undefined &&
    first.start >= title.at.end &&
    first.end <= bodyAt(reading).start
  )
}

/** The widest of the first kind of source that names any. */
function widest(named: readonly Named[]): Named | undefined {
  const source = named[0]?.statements[0]?.source
  const own = named.filter(({statements}) => statements[0]?.source === source)
  return own.toSorted((a, b) => pixelsOf(b.picture.width) - pixelsOf(a.picture.width))[0]
}

function structured(reading: Reading): readonly Named[] {
  const plain = said(reading, [
    ['json-ld', 'article.image'],
    ['microdata', 'article.image'],
  ])
  const whole = said(reading, [
    ['json-ld', 'article.image.url', 'article.image.contentUrl'],
    ['microdata', 'article.image.url'],
  ])
  const main = said(reading, [
    [
      'json-ld',
      'article.primaryImageOfPage.url',
      'WebPage.primaryImageOfPage.url',
      'article.thumbnailUrl',
    ],
  ])
  return [
    ...whole.flatMap((each) =>
      pictureOf(reading, each, (member) => memberOf(reading, each, `article.image.${member}`)),
    ),
    ...plain.flatMap((each) => pictureOf(reading, each, () => undefined)),
    ...(whole.length + plain.length > 0
      ? []
      : main.flatMap((each) => pictureOf(reading, each, () => undefined))),
  ]
}

function graph(reading: Reading): readonly Named[] {
  return said(reading, [['open-graph', 'og:image', 'og:image:url', 'og:image:secure_url']])
    .slice(0, 1)
    .flatMap((each) =>
      pictureOf(reading, each, (member) => memberOf(reading, each, `og:image:${member}`)),
    )
}

function linked(reading: Reading): readonly Named[] {
  return said(reading, [
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
    .flatMap((each) => pictureOf(reading, each, () => undefined))
}

/** The picture that is shown, with the size that its markup gives. */
function seen(reading: Reading): readonly Named[] {
  const lead = leadPicture(reading)
  if (lead === undefined) return []
  return pictureOf(reading, lead, (member) => memberOf(reading, lead, `img.${member}`))
}

function memberOf(reading: Reading, {source, node}: Statement, name: string): string | undefined {
  return said(reading, [[source satisfies StatementSource, name]]).find(
    (each) => each.node === node,
  )?.value
}

function pictureOf(
  reading: Reading,
  statement: Statement,
  member: (name: string) => string | undefined,
): readonly Named[] {
  const base = addressOf(reading)
  const {value} = statement
  if (markup.test(value) || !URL.canParse(value, base)) return []
  const {href, protocol, pathname} = new URL(value, base)
  if (!protocol.startsWith('http') || placeholder.test(pathname)) return []
  const [width, height] = [pixels(member('width')), pixels(member('height'))]
  const caption = captionIn(member('caption'), reading)
  const credit = member('creditText')
  const bare = credit === undefined ? '' : bareCredit(credit)
  const picture = {
    url: href,
    ...(caption === undefined ? {} : {caption}),
    ...(bare === '' ? {} : {creditText: bare}),
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
  }
  return [{picture, statements: [statement]}]
}

/** A caption that is no paragraph of the body over again. */
function captionIn(caption: string | undefined, reading: Reading): string | undefined {
  if (caption === undefined || caption.length > longestCaption) return undefined
  const key = keyOf(caption)
  const isBody = blocksOf(reading.tree).some(
    ({at, data}) => fateOf[data.role] === 'body' && keyOf(reading.textOf(at)) === key,
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
