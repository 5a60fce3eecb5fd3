import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim, Picture} from '../../tree/claims.ts'
import type {Statement, StatementSource} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {bareCredit} from '../spans/caption-credit.ts'
import {leadPicture} from '../witnesses/picture.ts'
import {readImage} from './image.ts'

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
export function readPageImage(document: Document): readonly Claim<'image'>[] {
  const [shown] = readImage(document)
  const stated = [...structured(document), ...graph(document), ...linked(document)]
  const named = stated.length > 0 ? stated : seen(document)
  const lead = widest(named)
  if (lead === undefined) return shown === undefined ? [] : [shown]
  const key = keyOf(lead.picture.caption ?? '')
  const captions = shown?.value ?? []
  const own =
    captions.find(({caption}) => key !== '' && keyOf(caption ?? '') === key) ??
    (key === '' && isAboveStory(document, shown) ? captions[0] : undefined)
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
function isAboveStory(document: Document, shown: Claim<'image'> | undefined): boolean {
  const [first] = shown?.at ?? []
  const {title} = document.head()
  return (
    first !== undefined &&
    title !== undefined &&
    first.start >= title.at.end &&
    first.end <= document.body().start
  )
}

/** The widest of the first kind of source that names any. */
function widest(named: readonly Named[]): Named | undefined {
  const source = named[0]?.statements[0]?.source
  const own = named.filter(({statements}) => statements[0]?.source === source)
  return own.toSorted((a, b) => pixelsOf(b.picture.width) - pixelsOf(a.picture.width))[0]
}

function structured(document: Document): readonly Named[] {
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

function graph(document: Document): readonly Named[] {
  return document
    .stated([['open-graph', 'og:image', 'og:image:url', 'og:image:secure_url']])
    .slice(0, 1)
    .flatMap((each) =>
      pictureOf(document, each, (member) => memberOf(document, each, `og:image:${member}`)),
    )
}

function linked(document: Document): readonly Named[] {
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
function seen(document: Document): readonly Named[] {
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
): readonly Named[] {
  const base = document.address()
  const {value} = statement
  if (markup.test(value) || !URL.canParse(value, base)) return []
  const {href, protocol, pathname} = new URL(value, base)
  if (!protocol.startsWith('http') || placeholder.test(pathname)) return []
  const [width, height] = [pixels(member('width')), pixels(member('height'))]
  const caption = captionIn(member('caption'), document)
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
