import {decodedXml} from '../../gather/containers/xml-text.ts'
import {wellFormed} from '../../text/surrogates.ts'

/** What a feed holds for one of its items. */
export interface FeedTexts {
  /** The texts of the elements of the item, and their markup as it stands. */
  readonly bodies: readonly string[]
  /** All that the item and the feed around its items state. */
  readonly stated: readonly string[]
}

/** An element that is open: where the item begins that it is in, and where its content begins. */
interface OpenFeedElement {
  readonly item: number | undefined
  readonly content: number
  text: string
}

interface FeedScan {
  readonly text: string
  /** Where the item begins whose texts are wanted, in UTF-16 code units. */
  readonly wanted: number
  readonly open: OpenFeedElement[]
  readonly bodies: string[]
  readonly stated: string[]
}

const itemTag = /^<(?:item|entry)[\s/>]/
const attribute = /=\s{0,9}(?:"([^"]*)"|'([^']*)')/g
const named = /\(([^()]{1,200})\)\s*$/
const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi
const signs: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const lastCodePoint = 0x10ffff
const markEnds = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const
const cdata = '<![CDATA['
const cdataEnd = ']]>'

/**
 * The texts of the item of a feed that begins at an offset in bytes, read without a parser of XML.
 *
 * @returns
 *   `undefined` when no item begins there.
 */
export function feedTextsAt(bytes: Buffer, offset: number): FeedTexts | undefined {
  const {text} = decodedXml(bytes)
  const wanted = decodedXml(bytes.subarray(0, offset)).text.length
  if (!itemTag.test(text.slice(wanted, wanted + '<entry>'.length))) return undefined
  const scan: FeedScan = {text, wanted, open: [], bodies: [], stated: []}
  for (let at = 0; at < text.length; ) at = nextToken(scan, at)
  return {bodies: scan.bodies, stated: scan.stated}
}

/** Take a text, a tag or another mark; returns where it ends. */
function nextToken(scan: FeedScan, at: number): number {
  const {text} = scan
  if (text.charAt(at) !== '<') {
    const end = endOf(text, text.indexOf('<', at))
    add(scan, unreferenced(lines(text.slice(at, end))))
    return end
  }
  if (text.startsWith(cdata, at)) {
    const end = endOf(text, text.indexOf(cdataEnd, at))
    add(scan, lines(text.slice(at + cdata.length, end)))
    return end + cdataEnd.length
  }
  const mark = markEnds.find(([start]) => text.startsWith(start, at))
  if (mark !== undefined) return endOf(text, text.indexOf(mark[1], at)) + mark[1].length
  const end = tagEnd(text, at)
  if (text.startsWith('</', at)) close(scan, at)
  else open(scan, at, end)
  return end
}

function open(scan: FeedScan, at: number, end: number): void {
  const {text, wanted} = scan
  const tag = text.slice(at, end)
  const around = scan.open.at(-1)?.item
  const item = around ?? (itemTag.test(tag) ? at : undefined)
  if (item === undefined || item === wanted) {
    for (const [, one, other] of tag.matchAll(attribute)) {
      scan.stated.push(unreferenced(one ?? other ?? '').trim())
    }
  }
  scan.open.push({item, content: end, text: ''})
  if (tag.endsWith('/>')) close(scan, end)
}

function close(scan: FeedScan, at: number): void {
  const {text, wanted, bodies, stated} = scan
  const own = scan.open.pop()
  if (own === undefined || (own.item !== undefined && own.item !== wanted)) return
  const whole = wellFormed(own.text.trim())
  stated.push(whole, named.exec(whole)?.[1]?.trim() ?? '')
  if (own.item === wanted) bodies.push(whole, wellFormed(text.slice(own.content, at).trim()))
}

function add({open: around}: FeedScan, more: string): void {
  const last = around.at(-1)
  if (last !== undefined) last.text += more
}

/** Where a tag ends, behind its bracket; brackets within quotes are none. */
function tagEnd(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quote === '' && sign === '>') return at + 1
    if (sign === quote) quote = ''
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign
  }
  return text.length
}

function endOf(text: string, found: number): number {
  return found === -1 ? text.length : found
}

/** Line ends as XML has them. */
function lines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

/** A text with the references of XML decoded; names that XML does not have stay as they are. */
function unreferenced(text: string): string {
  return text.replaceAll(reference, (whole: string, hex?: string, tens?: string, name = '') => {
    const digits = hex ?? tens
    if (digits === undefined) return signs[name] ?? whole
    const code = Number.parseInt(digits, hex === undefined ? 10 : 16)
    return String.fromCodePoint(Math.min(lastCodePoint, code))
  })
}
