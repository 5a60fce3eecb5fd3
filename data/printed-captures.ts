import {decodeBytes} from '../pipeline/read/bytes/encodings.ts'
import {charsetNamedIn} from '../pipeline/read/bytes/html-charset.ts'
import {isRefusal} from '../pipeline/tree/refusals.ts'
import type {Block} from '../pipeline/tree/types.ts'
import type {Row} from './levels.ts'
import {bodySetsOf, type PageRow, pagesOf} from './page-sets.ts'
import {blockIn, shingledOf, wordsOf} from './shingles.ts'
import {shownLinesOf, wordsShownIn} from './shown-lines.ts'
import {printedBy, textBrowsers} from './text-browsers.ts'

/** A page as a text browser prints it, with the truth by place. */
export interface PrintedCapture {
  readonly row: Row
  readonly text: string
  /** The name of the text browser. */
  readonly browser: string
  /** Whether most of a block of the text stands in lines of the page that are of the body. */
  readonly isBody: (block: Block) => boolean
}

/** One page in so many is cut to what stands around its body. */
const oneCutIn = 3
/** Most lines that are left above and below the body. */
const mostAround = 12

/** Every page of the sets of a folder, each as another text browser prints it than the page before. */
export function* printedCaptures(folder: string, every = 1): Iterable<PrintedCapture> {
  for (const set of bodySetsOf(folder)) {
    for (const [i, page] of pagesOf(folder, set, every).entries()) yield* printedOf(page, i)
  }
}

function printedOf(page: PageRow, i: number): readonly PrintedCapture[] {
  const browser = textBrowsers[i % textBrowsers.length]
  const html = htmlOf(page.bytes())
  if (browser === undefined || html === undefined) return []
  const body = shingledOf(page.body ?? '')
  const all = shownLinesOf(html, browser.isStyled)
  const inBody = all.map((line) => {
    const words = wordsOf(wordsShownIn(line))
    return words.length > 0 && blockIn(words, body)
  })
  const isCut = Math.floor(i / textBrowsers.length) % oneCutIn === 1
  const from = isCut ? Math.max(0, inBody.indexOf(true) - (i % mostAround)) : 0
  const to = isCut ? inBody.lastIndexOf(true) + 1 + ((5 * i) % mostAround) : all.length
  const {text, places} = printedBy(browser, all.slice(from, to))
  if (text.trim() === '') return []
  const isBody = ({at}: Block): boolean => {
    let inside = 0
    let units = 0
    for (let k = firstEndingAfter(places, at.start); k < places.length; k += 1) {
      const {start = 0, end = 0} = places[k] ?? {}
      if (start >= at.end) break
      const shared = Math.max(0, Math.min(end, at.end) - Math.max(start, at.start))
      units += shared
      if (inBody[from + k]) inside += shared
    }
    return inside * 2 > units
  }
  return [{row: rowOf(page), text, browser: browser.name, isBody}]
}

/** The first place that ends behind an offset, by bisection. */
function firstEndingAfter(places: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function htmlOf(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes)
  const named = charsetNamedIn(buffer)
  const decoded = decodeBytes(buffer, named === undefined ? [] : [named])
  return isRefusal(decoded) ? undefined : decoded.text
}

function rowOf({id, set, url = '', language = 'en', body = ''}: PageRow): Row {
  return {id, set, url, language, text: '', body}
}
