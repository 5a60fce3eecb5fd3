import type {Range} from '../../text/ranges.ts'
import type {SourcePart} from '../../tree/types.ts'
import {elementsAt, type XmlElement} from '../xml/tree.ts'
import {htmlOfNitf, storyOfNitf} from './nitf-markup.ts'

/** The text of a news item: where it stands, and how. */
export interface NewsBody {
  readonly at: Range
  readonly mediaType: 'text/html' | 'application/xhtml+xml'
  readonly transfer: SourcePart['transfer'] & ('identity' | 'references')
  /** The text with references decoded. */
  readonly text: string
  /** Its markup as HTML, each name as long as before, so that no offset moves. */
  readonly rewrite: (markup: string) => string
}

const cdataStart = '<![CDATA['
const cdataEnd = ']]>'
const html = /^(?:text\/html|application\/xhtml\+xml)\b/i
const plain = /^text\/(?!html)/i

/** The text of a news item; `undefined` when it has none inline. */
export function bodyOf(file: string, item: XmlElement): NewsBody | undefined {
  return inlineXml(item) ?? inlineData(file, item)
}

/** The element in `inlineXML`: a page in XHTML, the body of NITF, or markup of another kind. */
function inlineXml(item: XmlElement): NewsBody | undefined {
  const [first] = elementsAt(item, 'contentSet', 'inlineXML').flatMap(({children}) => children)
  if (first === undefined) return undefined
  const own = first.name === 'nitf' ? storyOfNitf(first) : first
  return {
    at: {start: own.start, end: own.end},
    mediaType: 'application/xhtml+xml',
    transfer: 'identity',
    text: '',
    rewrite: htmlOfNitf,
  }
}

/** The content of `inlineData`: plain text with its line breaks, or HTML as text. */
function inlineData(file: string, item: XmlElement): NewsBody | undefined {
  const all = elementsAt(item, 'contentSet', 'inlineData')
  const typeOf = (each: XmlElement): string => each.attributes['contenttype'] ?? 'text/plain'
  const page = all.find((each) => html.test(typeOf(each)))
  if (page !== undefined) return dataOfPage(file, page)
  const text = all.find((each) => plain.test(typeOf(each)) && each.text.trim() !== '')
  if (text === undefined) return undefined
  return {
    at: {start: text.start, end: text.end},
    mediaType: 'application/xhtml+xml',
    transfer: 'identity',
    text: text.text,
    rewrite: htmlOfNitf,
  }
}

/** HTML as text: in a section of CDATA as it stands, else with references for its signs. */
function dataOfPage(file: string, {text, innerStart, innerEnd}: XmlElement): NewsBody {
  const start = file.indexOf(cdataStart, innerStart) + cdataStart.length
  const end = file.lastIndexOf(cdataEnd, innerEnd)
  const isSection = start > cdataStart.length && start <= end && end <= innerEnd
  const at = isSection ? {start, end} : {start: innerStart, end: innerEnd}
  const transfer = isSection ? 'identity' : 'references'
  return {at, mediaType: 'text/html', transfer, text, rewrite: (markup) => markup}
}
