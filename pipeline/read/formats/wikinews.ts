import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import type {Remark, Statement} from '../../tree/page.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {PageReader} from '../html/reader.ts'
import {mostQuotedTemplates} from '../limits.ts'
import {WikitextWriter} from '../wikitext/writer.ts'
import {captureOf, decodedPage, refuseTooMuch} from './laid-out.ts'
import {type ReadOptions, withAddress} from './options.ts'

/** Lines above the template with the day; a title may stand there. */
const top = /^(?:[^\n]{0,200}\n){0,4}\{\{[^\n{}|]{1,40}[|}]/
const mark = /^==[^=\n]{1,80}==|\[\[[^\n[\]]{1,200}\]\]/m
const day = lazy(() => new RegExp(String.raw`\{\{\s{0,3}${oneOf('wiki-date')}\s{0,3}\|`, 'iu'))

/**
 * Whether a text begins as the wikitext of a story in Wikinews does: templates at the top, one of which gives the day,
 * and links or headings.
 *
 * Leaves alone a text with double brackets, and templates of another kind.
 */
export function looksLikeWikinews(head: string): boolean {
  const decoded = Buffer.from(head, 'latin1').toString()
  return top.test(head) && mark.test(head) && (day().test(decoded) || day().test(head))
}

/**
 * A capture of a story of Wikinews in wikitext: its words without marks, read as the page that they stand for. The
 * template of the day, and the categories, become statements; its sources are related links, never authors.
 */
export function readWikinews(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const known = withAddress(options)
  const decoded = decodedPage(input, known)
  if (isRefusal(decoded)) return decoded
  const {page, byteOf} = decoded
  const reader = new PageReader(page)
  const writer = new WikitextWriter(page, reader)
  if (!writer.write()) return refuseTooMuch()
  const bytesAt = ({start, end}: Range): Range => ({start: byteOf(start), end: byteOf(end)})
  const statements = writer.stated.flatMap(({property, at}, node): readonly Statement[] => {
    const written = page.slice(at.start, at.end)
    const value = plainTextOf(written)
    if (value === '') return []
    return [
      {
        source: 'label',
        property,
        value,
        node,
        bytes: bytesAt(at),
        ...(value === written ? {} : {written}),
      },
    ]
  })
  const capture = captureOf(decoded, reader, known)
  const remarks = writer.brackets.open
    .slice(0, mostQuotedTemplates)
    .map((at): Remark => openAt(page, at, bytesAt))
  return {
    ...capture,
    page: {...capture.page, remarks: [...capture.page.remarks, ...remarks]},
    labelled: {format: 'wikinews', parts: writer.labelled, statements},
  }
}

/** A template that is never closed. */
function openAt(page: string, at: number, bytesAt: (at: Range) => Range): Remark {
  const before = page.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return {
    rule: 'wikinews/template-open',
    level: 'message',
    reason: `The template at line ${line}, column ${column} is never closed, and the rest of its line was left out; end it with two braces`,
    bytes: bytesAt({start: at, end: at + 2}),
  }
}
