import {isPageMark} from '../../parse/archives/marks.ts'
import type {Line} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import {endsSentence} from '../../text/sentence-end.ts'
import {countWords} from '../../text/word-count.ts'
import type {LabelledFormat, LabelRemark, Part} from '../../tree/labelled.ts'
import {fewestWordsOfCut} from '../limits.ts'
import {labelPart} from './archive-fields.ts'

/** The text of a document, and where pages end in it. */
export interface PagedBody {
  readonly parts: readonly Part[]
  /** Ends of pages within a sentence. */
  readonly pages: readonly Range[]
}

const opensLower = /^\p{Ll}/u

/**
 * The parts of a body with marks of printed pages in it. A mark within a sentence is taken out of it; any other one
 * parts two paragraphs.
 *
 *     twice the sum that the board
 *     Page 1 of 2 © 2023 Factiva, Inc. All rights reserved.
 *     had planned.
 */
export function pagedBody(
  text: string,
  lines: readonly Line[],
  part: Omit<Part, 'at'>,
  isPage: (line: Line) => boolean = ({at}) => isPageMark(text.slice(at.start, at.end)),
): PagedBody {
  const parts: Part[] = []
  const pages: Range[] = []
  let last: Part | undefined
  let marks: Line[] = []
  for (const line of lines) {
    if (isPage(line)) {
      marks.push(line)
      continue
    }
    const isOpen = last !== undefined && (marks.length === 0 || goesOn(text, last.at, line.at))
    if (last !== undefined && isOpen) {
      if (marks.length > 0) pages.push({start: last.at.end, end: line.at.start})
      last = {...last, at: {start: last.at.start, end: line.at.end}}
      parts[parts.length - 1] = last
    } else {
      parts.push(...marks.map(({at}) => labelPart(at, 'Page')))
      last = {...part, at: line.at}
      parts.push(last)
    }
    marks = []
  }
  return {parts: [...parts, ...marks.map(({at}) => labelPart(at, 'Page'))], pages}
}

/** Whether a sentence above a mark goes on below it: it is longer than a heading, or a small letter opens the rest. */
function goesOn(text: string, above: Range, below: Range): boolean {
  const last = lastLineOf(text, above)
  return (
    isUnended(text, last) &&
    (isLong(text, last) || opensLower.test(text.slice(below.start, below.end)))
  )
}

function lastLineOf(text: string, {start, end}: Range): Range {
  return {start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end}
}

function isUnended(text: string, {start, end}: Range): boolean {
  return !endsSentence(text.slice(start, end))
}

function isLong(text: string, {start, end}: Range): boolean {
  return countWords(text.slice(start, end)) >= fewestWordsOfCut
}

/** The remark on a document whose text ends within a sentence, where nothing stands below it. */
export function cutOffRemarks(
  format: LabelledFormat,
  text: string,
  parts: readonly Part[],
): readonly LabelRemark[] {
  const last = parts.at(-1)
  if (last?.role !== 'paragraph') return []
  const at = lastLineOf(text, last.at)
  if (!(isUnended(text, at) && isLong(text, at))) return []
  const reason =
    'The text ends within a sentence, and nothing that closes a document stands below it: it was cut off. Export it again as a full article'
  return [{rule: `${format}/cut-off`, level: 'message', reason, at}]
}
