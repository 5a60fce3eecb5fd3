import {counterOf, isSeparator, openingLabelOf} from '../../parse/archives/marks.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {longestQuotedLabel} from '../limits.ts'
import {cutOffRemarks} from './archive-body.ts'
import {
  itemsOf,
  labelPart,
  refuseSeveral,
  trimmed,
  useOf,
  valuePart,
  valuesOf,
  withoutText,
} from './archive-fields.ts'
import {type LabelledValue, readLabelledText, type TextReading} from './labelled-text.ts'
import type {ReadOptions} from './options.ts'

/** A line of an export, and what its form says of it. */
interface ProquestLine extends Line {
  readonly kind: 'label' | 'mark' | 'text'
  readonly words: string
  /** Length of the label with its colon. */
  readonly length: number
  readonly label: string
}

/**
 * A capture of a document that ProQuest exported as text.
 *
 *     Document 2 of 20
 *     Ferry is back in port
 *     Author: Miller, Ann
 *     Full text: The ferry returned to port on Monday.
 *     Publication title: The Harbour Times
 */
export function readProquest(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readLabelledText(input, options, (text) => refuseSeveral('proquest', text) ?? parse(text))
}

function parse(text: string): TextReading | undefined {
  const lines = withWholeText(linesOf(text).map((line) => lineOf(text, line)))
  const marked = lines.flatMap(({kind}, i) => (kind === 'text' ? [] : [i]))
  if (!lines.some(({kind}) => kind === 'label')) return undefined
  const found = marked.map((i, k) => fieldAt(text, lines, i, marked[k + 1] ?? lines.length))
  const opening = openingOf(lines, marked)
  const parts = [...opening.parts, ...found.flatMap((each) => each.parts)].toSorted(
    (a, b) => a.at.start - b.at.start,
  )
  const body = parts.some(({role}) => role === 'paragraph')
  return {
    format: 'proquest',
    parts,
    values: [...opening.values, ...found.flatMap((each) => each.values)],
    remarks: body
      ? cutOffRemarks('proquest', text, parts)
      : [withoutText('proquest', text, contentOf(parts))],
  }
}

/**
 * The lines with those of the text told apart from fields: the text runs to the block of fields that closes the
 * document, in which one field follows another.
 *
 * Leaves alone fields above the text.
 */
function withWholeText(lines: readonly ProquestLine[]): readonly ProquestLine[] {
  const from = lines.findIndex(
    ({kind, label}) => kind === 'label' && useOf('proquest', label) === 'body',
  )
  if (from === -1) return lines
  const mark = lines.findIndex(({kind}, i) => i > from && kind === 'mark')
  const end = mark === -1 ? lines.length : mark
  let above = ''
  let last = from
  for (const [i, line] of lines.slice(0, end).entries()) {
    if (i <= from) continue
    if (line.kind === 'label') above = line.label
    // A label of several words opens no sentence.
    else if (line.blankAbove > 0 && !above.includes(' ')) last = i
  }
  return lines.map((line, i) =>
    i > from && i < last && line.kind === 'label' ? {...line, kind: 'text', length: 0} : line,
  )
}

function lineOf(text: string, line: Line): ProquestLine {
  const words = text.slice(line.at.start, line.at.end)
  const own = {...line, words, length: 0, label: ''}
  if (isSeparator(words) || counterOf(words, 'proquest') !== undefined)
    return {...own, kind: 'mark'}
  if (words.toUpperCase().startsWith('DATABASE COPYRIGHT')) return {...own, kind: 'mark'}
  const found = openingLabelOf(words, 'proquest')
  if (found === undefined) return {...own, kind: 'text'}
  return {...own, kind: 'label', length: found.length, label: words.slice(0, found.length - 1)}
}

/** Lines above the first label: the title is the one right behind the counter or a separator. */
function openingOf(
  lines: readonly ProquestLine[],
  marked: readonly number[],
): Pick<TextReading, 'parts' | 'values'> {
  const first = lines.findIndex(({kind}) => kind === 'label')
  const above = lines.slice(0, first)
  const mark = above.findLastIndex(({kind}) => kind === 'mark')
  const title = above[mark + 1]
  const others = above.filter((line) => line.kind === 'text' && line !== title)
  const parts: Part[] = others.map(({at}) => ({at, role: 'navigation', label: 'Report'}))
  if (title === undefined || marked.length === 0) return {parts, values: []}
  const property = 'headline'
  return {
    parts: [...parts, {at: title.at, role: 'headline', label: 'Title'}],
    values: [{property, at: title.at}],
  }
}

/** The parts and values of the label or mark at a place; the value ends where the next one begins. */
function fieldAt(
  text: string,
  lines: readonly ProquestLine[],
  i: number,
  next: number,
): Pick<TextReading, 'parts' | 'values'> {
  const line = lines[i]
  if (line === undefined) return {parts: [], values: []}
  const {kind, at, label, length, words} = line
  if (kind === 'mark')
    return {
      parts: [{at, role: 'navigation', label: words.slice(0, longestQuotedLabel)}],
      values: [],
    }
  const own = labelPart({start: at.start, end: at.start + length}, label)
  const end = lines[next - 1]?.at.end ?? at.end
  const value = trimmed(text, {start: own.at.end, end})
  if (value === undefined) return {parts: [own], values: []}
  const use = useOf('proquest', label)
  return {parts: [own, valuePart(value, label, use)], values: stated(text, value, use)}
}

/** The values of a field: each of several authors, of a publication its name without its place. */
function stated(
  text: string,
  value: Part['at'],
  use: ReturnType<typeof useOf>,
): readonly LabelledValue[] {
  if (use === 'byline') {
    return itemsOf(text, value, ';').map((at) => ({property: 'author.lastFirst', at}))
  }
  if (use !== 'publisher') return valuesOf(text, value, use)
  const [name] = itemsOf(text, value, ';')
  return name === undefined ? [] : [{property: 'publisher.name', at: name}]
}

function contentOf(parts: readonly Part[]): string {
  const isAbstract = parts.some(({role}) => role === 'dek')
  return isAbstract ? 'an abstract, but no full text' : 'fields, but no text'
}
