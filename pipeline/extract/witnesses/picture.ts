import {type SystemWordKind, systemWords} from '../../language/system-words.ts'
import {urlOf} from '../../text/addresses.ts'
import type {Range} from '../../text/ranges.ts'
import type {Page, Statement} from '../../tree/page.ts'
import {bytesOf} from '../../tree/trace.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'

const {
  pictureAbove: mostAbove,
  pictureAddressWidth: narrowestAsked,
  pictureClose: mostClose,
  pictureWidth: narrowest,
  portraitWidth: widestSquare,
} = tuned('fields')
/** `w=400&h=400`, `w_60,h_60`. */
const sizeInAddress =
  /[?&/_,-]w(?:idth)?[=_/](\d{2,4})(?:(?:&|,|%2C|\/)h(?:eight)?[=_/](\d{2,4}))?(?!\d)/i
const crossed = /(?<!\d)(\d{2,4})x(\d{2,4})(?!\d)/
const query = /[?&#]/
const ending = /\.[a-z]{3,4}$/i
const sized = /[-_]\d{2,5}(?:x\d{2,5})?$/
const aside = inPath('picture-aside')
const drawing = /\.(?:svg|gif|ico)$/i

/**
 * The picture that a page shows at the head of its article: the first between the heading and the
 * story; else the last one right above the heading; else the first in the story.
 *
 *     heading   picture   story   other stories
 *               ^^^^^^^
 *
 * One that the page has browsers load early, or calls its lead picture, counts first. Leaves out what is narrow by its own
 * markup, and what its address calls an icon, a portrait or an advertisement.
 */
export function leadPicture(document: Document): Statement | undefined {
  const span = spanOf(document)
  if (span === undefined) return undefined
  const near = picturesOf(document).filter(
    ({bytes}) => bytes.start >= span.start - mostAbove && bytes.start < span.end,
  )
  const early = new Set(document.stated([['link', 'preload']]).map(({value}) => fileOf(value)))
  const above = near.filter(({bytes}) => bytes.start < span.start)
  const below = near.filter(({bytes}) => bytes.start >= span.start)
  const head = below.filter(({bytes}) => bytes.start < span.story)
  const called = new Set(document.stated([['img', 'img.lead']]).map(({node}) => node))
  return (
    near.find(({value}) => early.has(fileOf(value))) ??
    [...head, ...above.toReversed()].find(({node}) => called.has(node)) ??
    head[0] ??
    above.findLast(({bytes}) => bytes.start >= span.start - mostClose) ??
    below[0]
  )
}

/** From the heading to the end of the story, and where that begins, in bytes of the page. */
function spanOf(document: Document): (Range & {readonly story: number}) | undefined {
  const {capture} = document.tree
  const {title} = document.head()
  if (title === undefined) return undefined
  const [start, story, end] = [title.at.start, document.body().start, document.storyEnd()].map(
    (at) => bytesOf(capture, {start: at, end: at})?.start,
  )
  if (start === undefined || story === undefined || end === undefined || end < start)
    return undefined
  return {start, story, end}
}

function picturesOf({tree}: Document): readonly Statement[] {
  const {statements = []}: Partial<Page> = tree.capture.page ?? {}
  const widths = new Map(
    statements.flatMap(({source, property, node, value}) =>
      source === 'img' && property === 'img.width' ? [[node, Number(value)]] : [],
    ),
  )
  return statements.filter(
    ({source, property, value, node}) =>
      source === 'img' &&
      property === 'img' &&
      (widths.get(node) ?? narrowest) >= narrowest &&
      !isAside(urlOf(value)?.pathname ?? '') &&
      !isSmall(value),
  )
}

/** Whether the path of a picture says that it stands beside a story, or is a drawing. */
function isAside(path: string): boolean {
  return aside.test(path) || drawing.test(path)
}

/** An expression for the paths of pictures that a word of a kind names. */
export function inPath(kind: SystemWordKind): RegExp {
  const words = [...systemWords(kind)].sort((a, b) => b.length - a.length).join('|')
  return new RegExp(String.raw`(?:^|[/_.-])(?:${words})(?=[/_.\d-]|$)`, 'i')
}

/** Whether an address asks for a narrow picture, or for a small square as portraits are. */
function isSmall(address: string): boolean {
  const [, width, height] = sizeInAddress.exec(address) ?? crossed.exec(address) ?? []
  if (width === undefined) return false
  return Number(width) < narrowestAsked || (width === height && Number(width) <= widestSquare)
}

/** The name of the file, whatever its format and size. */
function fileOf(address: string): string {
  const whole = address.includes('%2F') ? address.slice(address.lastIndexOf('%2F') + 3) : address
  const [path = ''] = whole.split(query)
  const file = path.slice(path.lastIndexOf('/') + 1).replace(ending, '')
  return file.replace(sized, '')
}
