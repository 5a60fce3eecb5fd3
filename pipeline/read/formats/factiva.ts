import {isDocumentNumber, isEndMark, isWordCount} from '../../parse/archives/marks.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {LabelRemark, Part} from '../../tree/labelled.ts'
import type {Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {cutOffRemarks, type PagedBody, pagedBody} from './archive-body.ts'
import {
  isLabel,
  labelPart,
  refuseSeveral,
  trimmed,
  useOf,
  valuePart,
  valuesOf,
  withoutText,
} from './archive-fields.ts'
import {parseWordCount} from './factiva-long.ts'
import {type LabelledValue, readLabelledText, type TextReading} from './labelled-text.ts'
import type {ReadOptions} from './options.ts'

/** A line that opens with a code. */
interface CodedLine {
  readonly at: Range
  readonly code: string
  readonly isKnown: boolean
}

const code = /^([A-Z]{2,3})(?=[ \t]|$)/
/** Code units of the longest code and of the blank behind it. */
const longestCode = 4
/** What parts a code from its value in an export: a tab, two spaces, or the end of the line. */
const codeEnd = /^(?:\t| {2}|\s*$)/
/** Codes of two letters may be words that open a sentence. */
const longestWord = 2
/** A code and a name: `c42 : Labor/Personnel`. */
const codedName = /^\s*[a-z\d]{2,9}\s?:\s/
const subject = /([a-z\d]{2,9})\s?:\s([^|\r\n]+)/g

/**
 * A capture of a document that Factiva exported as text: with the codes of its fields, or without them.
 *
 *     HD  Ferry is back in port      or      Ferry is back in port
 *     BY  By Ann Miller                      By Ann Miller
 *     WC  432 words                          432 words
 */
export function readFactiva(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readLabelledText(input, options, (text) => refuseSeveral('factiva', text) ?? parse(text))
}

function parse(text: string): TextReading | undefined {
  const starts = codedLines(text)
  if (starts.some((line) => line.code === 'HD')) return parseCodes(text, starts)
  return linesOf(text).some(({at}) => isWordCount(text.slice(at.start, at.end)))
    ? parseWordCount(text)
    : undefined
}

/**
 * The lines that open with a code; one that is not known counts only outside of the body. A line of the body with a
 * space alone behind its first word is a field only where its value has the form of one.
 *
 * Leaves alone “IN A SHED by the water” and “CO 2 emissions fell” in the body.
 */
function codedLines(text: string): readonly CodedLine[] {
  const found: CodedLine[] = []
  let isBody = false
  let hasMoreText = false
  const lines = linesOf(text)
  for (const [i, {at}] of lines.entries()) {
    const words = text.slice(at.start, at.end)
    const own = code.exec(words.slice(0, longestCode))?.[1]
    if (own === undefined) continue
    const isKnown = isLabel('factiva', own)
    const value = words.slice(own.length)
    const isFree = !isBody && found.length > 0 && codeEnd.test(value)
    const isEnd = isBody && isKnown && isFieldOfBody(own, words, lines[i + 1], text, hasMoreText)
    const isField = isEnd || isFree || (isKnown && !isBody)
    if (!isField) continue
    if (isKnown) isBody = useOf('factiva', own) === 'body'
    hasMoreText ||= own === 'TD'
    found.push({at: {start: at.start, end: at.start + own.length}, code: own, isKnown})
  }
  return found
}

/** Whether a line of the body that opens with a code is a field and no sentence. */
function isFieldOfBody(
  own: string,
  words: string,
  next: Line | undefined,
  text: string,
  hasMoreText: boolean,
): boolean {
  const value = words.slice(own.length)
  if (codeEnd.test(value)) return true
  if (own === 'TD') return !hasMoreText
  if (own === 'AN') return isDocumentNumber(words)
  if (own.length === longestWord) return codedName.test(value)
  return next === undefined || code.test(text.slice(next.at.start, next.at.end))
}

function parseCodes(text: string, starts: readonly CodedLine[]): TextReading {
  const end = endOfDocument(text)
  const fields = starts.map((line, i) =>
    codedField(text, line, starts[i + 1]?.at.start ?? Math.max(end, line.at.end)),
  )
  const tail = trimmed(text, {start: end, end: text.length})
  const parts = [
    ...coverOf(text, starts[0]?.at.start ?? 0),
    ...fields.flatMap((field) => field.parts),
    ...(tail === undefined ? [] : [labelPart(tail, 'Search Summary')]),
  ]
  const isText = parts.some(({role}) => role === 'paragraph')
  return {
    format: 'factiva',
    parts,
    values: fields.flatMap((field) => field.values),
    pages: fields.flatMap((field) => field.pages),
    remarks: [
      ...starts.filter(({isKnown}) => !isKnown).map(unknownCode),
      ...(isText ? cutOffRemarks('factiva', text, parts) : [withoutText('factiva', text)]),
    ],
  }
}

/** A code and the value behind it. */
interface CodedField extends PagedBody {
  readonly values: readonly LabelledValue[]
}

function codedField(text: string, {at, code: own}: CodedLine, end: number): CodedField {
  const label = labelPart(at, own)
  const value = trimmed(text, {start: at.end, end})
  if (value === undefined) return {parts: [label], pages: [], values: []}
  const use = useOf('factiva', own)
  const part = valuePart(value, own, use)
  const {parts, pages} =
    use === 'body' ? bodyIn(text, part) : {parts: [{...part, wrapped: true} as const], pages: []}
  const values = use === 'keywords' ? subjectsIn(text, value) : valuesOf(text, value, use)
  return {parts: [label, ...parts], pages, values}
}

/** What stands above the first code, such as the header of a printed page. */
function coverOf(text: string, end: number): readonly Part[] {
  return linesOf(text.slice(0, end)).map(({at}) => labelPart(at, 'Cover'))
}

/** The parts of a text, which may go on over printed pages. */
function bodyIn(text: string, part: Part): PagedBody {
  const {at} = part
  const lines = linesOf(text.slice(at.start, at.end)).map((line) => ({
    ...line,
    at: {start: at.start + line.at.start, end: at.start + line.at.end},
  }))
  return pagedBody(text, lines, part)
}

/** Where the document ends: behind its number where a summary of the search stands below it. */
function endOfDocument(text: string): number {
  const lines = linesOf(text)
  const last = lines.findLastIndex(({at}) => isDocumentNumber(text.slice(at.start, at.end)))
  const next = lines[last + 1]
  const isSummary =
    next !== undefined && isEndMark(text.slice(next.at.start, next.at.end), 'factiva')
  return last === -1 || !isSummary ? text.length : next.at.start
}

function unknownCode({at, code: own}: CodedLine): LabelRemark {
  const reason = `\`${own}\` stands where codes of fields do, but Factiva has no such field here; its value was set aside. Check that the line is no part of the story`
  return {rule: 'factiva/unknown-code', level: 'message', reason, at}
}

/**
 * The subjects that a document was indexed with, without their codes.
 *
 *     ccap : Capacity/Facilities | ncat : Content Types
 *            ^^^^^^^^^^^^^^^^^^^
 *
 * Leaves out codes that begin with `n`: they name the kind of content, and filters of the system.
 */
function subjectsIn(text: string, {start, end}: Range): readonly LabelledValue[] {
  return Array.from(text.slice(start, end).matchAll(subject)).flatMap((match) => {
    const [whole, key = '', name = ''] = match
    const from = start + match.index + whole.length - name.length
    const at = {start: from, end: from + name.trimEnd().length}
    return key.startsWith('n') ? [] : [{property: 'keywords', at}]
  })
}
