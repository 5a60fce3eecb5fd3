import {type Line, linesOf} from '../../text/lines.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {longestQuotedLabel} from '../limits.ts'
import {cutOffRemarks, type PagedBody, pagedBody} from './archive-body.ts'
import {
  labelPart,
  refuseSeveral,
  trimmed,
  useOf,
  valuePart,
  valuesOf,
  withoutText,
} from './archive-fields.ts'
import {type LabelledValue, readLabelledText, type TextReading} from './labelled-text.ts'
import {headOf} from './nexis-head.ts'
import {type NexisLine, nexisLineOf, withPageHeaders} from './nexis-lines.ts'
import type {ReadOptions} from './options.ts'

/** Labels that stand in the head alone or below the body alone. */
const headUses: ReadonlySet<string> = new Set(['headline', 'byline', 'section', 'dateline', 'dek'])
const tailUses: ReadonlySet<string> = new Set([
  'loaded',
  'language',
  'keywords',
  'caption',
  'index',
])
const {nexisWidth: widestExport} = tuned('formats')

/**
 * A capture of a document that LexisNexis or Nexis Uni exported as text.
 *
 *     2 of 25 DOCUMENTS          or      Ferry is back in port
 *       The Harbour Times                The Harbour Times
 *       March 12, 2008 Wednesday         March 12, 2008 Wednesday
 *     Ferry is back in port              Copyright 2008 Harbour Newspapers
 *     BYLINE: Ann Miller                 Byline: Ann Miller
 *     LENGTH: 432 words                  Body
 */
export function readNexis(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readLabelledText(
    input,
    options,
    (text) => refuseSeveral('nexis', text) ?? parseNexis(text),
  )
}

function parseNexis(text: string): TextReading | undefined {
  const lines = withPageHeaders(linesOf(text).map((line) => nexisLineOf(text, line)))
  const counter = lines.findIndex(({kind}) => kind === 'counter')
  const isLabelled = lines.some(({kind}) => kind === 'label' || kind === 'bare')
  if (counter === -1 && !isLabelled) return undefined
  const from = counter + 1
  const opening = lines.findIndex(
    ({kind, label}, i) => i >= from && (kind === 'bare' || (kind === 'label' && isOfHead(label))),
  )
  const head = opening === -1 ? lines.length : opening
  const bodyAt = bodyStart(lines, head)
  const tailAt = tailStart(lines, bodyAt)
  const parts: Part[] = []
  const values: LabelledValue[] = []
  const add = (found: Pick<TextReading, 'parts' | 'values'>): void => {
    parts.push(...found.parts)
    values.push(...found.values)
  }
  for (const line of lines.slice(0, from))
    parts.push(labelPart(line.at, line.words.slice(0, longestQuotedLabel)))
  add(headOf(lines.slice(from, head), counter !== -1))
  add(labelled(text, lines.slice(head, bodyAt)))
  const {parts: body, pages} = bodyOf(text, lines.slice(bodyAt, tailAt), counter !== -1)
  parts.push(...body)
  add(labelled(text, lines.slice(tailAt)))
  const remarks = body.every(({role}) => role !== 'paragraph')
    ? [withoutText('nexis', text)]
    : cutOffRemarks('nexis', text, parts)
  return {format: 'nexis', parts, values, pages, remarks}
}

/** The parts of the body: its text, and the headers of pages between. */
function bodyOf(text: string, lines: readonly NexisLine[], isCounted: boolean): PagedBody {
  const wrapped = isCounted && isNarrow(lines) ? ({wrapped: true} as const) : {}
  const part = {role: 'paragraph', label: 'BODY', ...wrapped} as const
  const headers = new Set<Line>(lines.filter(({kind}) => kind === 'page'))
  return pagedBody(text, lines, part, (line) => headers.has(line))
}

/** Whether no line is longer than those of exports are. */
function isNarrow(lines: readonly NexisLine[]): boolean {
  return lines.every(({words}) => words.length <= widestExport)
}

function isOfHead(label: string): boolean {
  const use = useOf('nexis', label)
  return headUses.has(use) || use === 'record' || use === 'loaded'
}

/** The first line of the body: behind the line `Body`, else behind the labels of the head. */
function bodyStart(lines: readonly NexisLine[], head: number): number {
  const bare = lines.findIndex(
    ({kind, label}, i) => i >= head && kind === 'bare' && useOf('nexis', label) === 'body',
  )
  if (bare !== -1) return bare + 1
  const first = lines.findIndex(
    ({kind, blankAbove}, i) => i > head && kind === 'text' && blankAbove > 0,
  )
  return first === -1 ? lines.length : first
}

/** The first line behind the body: a label that stands below bodies, or the notices at the end. */
function tailStart(lines: readonly NexisLine[], from: number): number {
  const sure = lines.findIndex(
    ({kind, label}, i) =>
      i >= from &&
      (kind === 'bare' ||
        kind === 'end' ||
        (kind === 'label' && tailUses.has(useOf('nexis', label)))),
  )
  let at = sure === -1 ? lines.length : sure
  while (at > from && isBelow(lines[at - 1])) at -= 1
  return at
}

/** Whether a line above the tail belongs to it as well. */
function isBelow(line: NexisLine | undefined): boolean {
  return line !== undefined && line.kind !== 'text'
}

/** The parts and values of lines with labels; a value ends where the next label, notice or mark begins. */
function labelled(
  text: string,
  lines: readonly NexisLine[],
): Pick<TextReading, 'parts' | 'values'> {
  const marked = lines.flatMap((line, i) => (line.kind === 'text' ? [] : [i]))
  const found = marked.map((i, k) => {
    const line = lines[i]
    const last = lines[(marked[k + 1] ?? lines.length) - 1]
    return line === undefined ? none : fieldOf(text, line, last ?? line)
  })
  return {
    parts: found.flatMap(({parts}) => parts),
    values: found.flatMap(({values}) => values),
  }
}

const none: Pick<TextReading, 'parts' | 'values'> = {parts: [], values: []}

/** The parts of a line that is no text, and of what stands behind it up to the last line of its value. */
function fieldOf(
  text: string,
  line: NexisLine,
  last: NexisLine,
): Pick<TextReading, 'parts' | 'values'> {
  const {kind, at, label, valueAt, words} = line
  if (kind === 'legal') return {parts: [{at, role: 'legal', label: 'COPYRIGHT'}], values: []}
  if (kind !== 'label' && kind !== 'bare') return {parts: [labelPart(at, words)], values: []}
  const own = labelPart({start: at.start, end: kind === 'label' ? valueAt : at.end}, label)
  const value = trimmed(text, {start: valueAt, end: last.at.end})
  if (value === undefined) return {parts: [own], values: []}
  const use = useOf('nexis', label)
  const part = {...valuePart(value, label, use), wrapped: true} as const
  return {parts: [own, part], values: valuesOf(text, value, use)}
}
