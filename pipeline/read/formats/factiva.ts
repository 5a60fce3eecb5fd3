import {linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Refusal} from '../../tree/refusals.ts'
import type {Role} from '../../tree/roles.ts'
import type {Capture} from '../../tree/types.ts'
import {type LabelledValue, readLabelledText, type TextReading} from './labelled-text.ts'
import type {ReadOptions} from './options.ts'

/** What a field of a document is, and the property that it states. */
interface LabelledField {
  readonly role: Role
  readonly property?: string
}

const record: LabelledField = {role: 'navigation'}

/** The fields of Factiva by their codes. Source: Factiva, “Free-text search: field codes”. */
const fields: Readonly<Partial<Record<string, LabelledField>>> = {
  SE: {role: 'kicker', property: 'articleSection'},
  HD: {role: 'headline', property: 'headline'},
  BY: {role: 'byline', property: 'author.name'},
  CR: {role: 'credit'},
  WC: record,
  PD: {role: 'timestamp', property: 'datePublished'},
  ET: {role: 'timestamp'},
  SN: {role: 'navigation', property: 'publisher.name'},
  SC: record,
  NGC: record,
  GC: record,
  ED: record,
  VOL: record,
  PG: record,
  LA: {role: 'navigation', property: 'inLanguage'},
  CY: {role: 'legal'},
  LP: {role: 'paragraph'},
  TD: {role: 'paragraph'},
  ART: {role: 'caption'},
  CT: record,
  RF: record,
  CO: record,
  IN: record,
  NS: {role: 'navigation', property: 'keywords'},
  RE: record,
  IPC: record,
  IPD: record,
  DE: record,
  PUB: record,
  AN: record,
}
const code = /^([A-Z]{2,3})(?=[ \t]|$)/
const codeLine = /^[ \t]{0,9}(HD|BY|WC|PD|SN|SC|LA|LP|TD)(?=[ \t\r]|$)/gm
const subject = /([a-z\d]{2,9})[ \t]{0,9}:[ \t]{1,9}([^|\r\n]{1,120})/g
/** Codes at the start of lines that show an export; prose has no line that opens with so many of them. */
const fewestCodes = 4

/** Whether a text begins as an export of Factiva with its codes does. */
export function looksLikeFactiva(head: string): boolean {
  const found = new Set(Array.from(head.matchAll(codeLine), ([, own]) => own))
  return found.has('HD') && found.size >= fewestCodes
}

/** A capture of a document that Factiva exported as text, with its codes. */
export function readFactiva(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readLabelledText(input, options, parse)
}

function parse(text: string): TextReading | undefined {
  const starts = linesOf(text).flatMap(({at}) => {
    const own = code.exec(text.slice(at.start, Math.min(at.end, at.start + 8)))?.[1] ?? ''
    const field = fields[own]
    return field === undefined ? [] : [{at: at.start, code: own, field}]
  })
  if (!starts.some(({code: own}) => own === 'HD')) return undefined
  const parts: Part[] = []
  const values: LabelledValue[] = []
  for (const [i, {at: start, code: own, field}] of starts.entries()) {
    const label = {start, end: start + own.length}
    parts.push({at: label, role: 'navigation', label: own})
    const value = valueAt(text, {start: label.end, end: starts[i + 1]?.at ?? text.length})
    if (value === undefined) continue
    parts.push({at: value, role: field.role, label: own})
    const {property} = field
    if (property === 'keywords') values.push(...subjectsIn(text, value))
    else if (property !== undefined) values.push({property, at: value})
  }
  return {format: 'factiva', parts, values}
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

/** A stretch without blanks at its ends; `undefined` when it holds nothing else. */
function valueAt(text: string, {start, end}: Range): Range | undefined {
  const lines = linesOf(text.slice(start, end))
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {start: start + first.at.start, end: start + last.at.end}
}
