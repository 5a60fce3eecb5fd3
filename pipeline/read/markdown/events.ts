import {parse, postprocess, preprocess} from 'micromark'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Event, Token} from 'micromark-util-types'
import {deepestMark, mostInlineMarks} from '../limits.ts'

/** The beginning or end of a part of a Markdown document, as offsets of the document. */
export interface MarkdownEvent {
  readonly kind: 'enter' | 'exit'
  /** Its type as micromark names it: `atxHeading`, `emphasis`, `data`. */
  readonly type: string
  readonly start: number
  readonly end: number
  /** Whether a list has empty lines between its items. */
  readonly loose: boolean
}

const lineEnd = /\r\n|\n|\r/
/** A mark that opens a quotation or an item of a list, with the blanks before it. */
const container = /[ \t]{0,9}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const inlineMark = /[*_[\]<`&!~\\]/g
const blank = /^[>\s]*$/

/**
 * The parts of a Markdown document in order (CommonMark, with tables and footnotes as GitHub reads them).
 *
 * @param from
 *   The offset at which the document begins, behind its front matter.
 * @returns
 *   `undefined` when a line or paragraph holds more marks than any that a person writes. The work of the parser grows
 *   with the square of such marks, so the document is better read as plain text.
 */
export function markdownEventsOf(page: string, from: number): readonly MarkdownEvent[] | undefined {
  const text = page.slice(from)
  if (isTooMarked(text)) return undefined
  const extensions = [gfmTable(), gfmFootnote()]
  const events = postprocess(
    parse({extensions})
      .document()
      .write(preprocess()(text, undefined, true)),
  )
  return events.map((event) => eventOf(event, from))
}

function eventOf([kind, token]: Event, from: number): MarkdownEvent {
  const {type, start, end} = token
  return {
    kind,
    type,
    start: start.offset + from,
    end: end.offset + from,
    loose: isLoose(token),
  }
}

function isLoose({_loose: loose}: Token): boolean {
  return loose === true
}

/** Whether a line opens more containers, or a paragraph holds more marks, than the limits allow. */
function isTooMarked(text: string): boolean {
  let marks = 0
  for (const line of text.split(lineEnd)) {
    if (blank.test(line)) marks = 0
    marks += line.match(inlineMark)?.length ?? 0
    if (marks > mostInlineMarks || depthOf(line) > deepestMark) return true
  }
  return false
}

/** Number of containers that open at the beginning of a line. */
function depthOf(line: string): number {
  let depth = 0
  container.lastIndex = 0
  while (depth <= deepestMark && container.test(line)) depth += 1
  return depth
}
