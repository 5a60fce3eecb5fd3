import type {Range} from '../../text/ranges.ts'
import type {Mark, Remark} from '../../tree/page.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {PageReader} from '../html/reader.ts'
import {dumpHeaderOf} from '../markdown/dump-header.ts'
import {markdownEventsOf} from '../markdown/events.ts'
import {type FrontMatter, frontMatterOf} from '../markdown/front-matter.ts'
import {headerElements, statedIn} from '../markdown/front-matter-statements.ts'
import {showsMarkdown} from '../markdown/recognise.ts'
import {MarkdownWriter} from '../markdown/writer.ts'
import {captureOf, decodedPage, refuseTooMuch} from './laid-out.ts'
import {type ReadOptions, withAddress} from './options.ts'

/** Whether a text begins as Markdown does. */
export function looksLikeMarkdown(head: string): boolean {
  return showsMarkdown(head)
}

/**
 * A capture of a Markdown document: its text without marks, read as the page that it stands for. Front matter, and the
 * lines that tools put above a page they wrote as Markdown, become statements.
 *
 * @returns
 *   A refusal when the bytes are not text, or hold too much for one document.
 * @throws TypeError
 *   When `options.url` is not an absolute web address.
 */
export function readMarkdown(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const known = withAddress(options)
  const decoded = decodedPage(input, known)
  if (isRefusal(decoded)) return decoded
  const {page, byteOf} = decoded
  const front = frontMatterOf(page)
  const header = front.end === 0 ? dumpHeaderOf(page) : undefined
  const from = header?.end ?? front.end
  const reader = new PageReader(page)
  const events = markdownEventsOf(page, from)
  if (events === undefined) reader.built.write(from, page.length)
  const isWritten = events === undefined || new MarkdownWriter(page, reader).write(events)
  if (!isWritten) return refuseTooMuch()
  const bytesAt = ({start, end}: Range): Range => ({start: byteOf(start), end: byteOf(end)})
  const {statements, elements} = statedIn(front, bytesAt)
  const capture = captureOf(decoded, reader, known, [
    ...elements,
    ...headerElements(header, bytesAt),
  ])
  const remarks = [
    ...capture.page.remarks,
    ...remarksOn(front, bytesAt),
    ...(events === undefined ? [tooMarked] : []),
  ]
  const isDump = front.end === 0 && capture.page.marks.filter(isLinks).length >= fewestLinkLines
  return {
    ...capture,
    page: {...capture.page, remarks, ...(isDump ? {unnamed: true} : {})},
    labelled: {format: 'markdown', parts: [], statements},
  }
}

const {markdownLinkLines: fewestLinkLines, markdownLinkShare: mostlyLinks} = tuned('formats')

function isLinks({links}: Mark): boolean {
  return links >= mostlyLinks
}

const tooMarked: Remark = {
  rule: 'markdown/too-marked',
  level: 'message',
  reason:
    'A line or paragraph holds more marks of Markdown than a person writes, so all text is kept as it is written',
}

function remarksOn({faults}: FrontMatter, bytesAt: (at: Range) => Range): readonly Remark[] {
  return faults.map(({rule, reason, at}) => ({rule, level: 'message', reason, bytes: bytesAt(at)}))
}
