import type {Range} from '../../text/ranges.ts'
import type {Labelled, LabelledFormat, LabelRemark} from '../../tree/labelled.ts'
import type {Statement} from '../../tree/page.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Capture, SourcePart} from '../../tree/types.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {readPage} from './html.ts'
import type {ReadOptions} from './options.ts'
import {readText} from './text.ts'

/** A value that a file states beside its text. */
export interface FileValue {
  /** As in the statements of a container: `headline`, `author.name`, `datePublished`. */
  readonly property: string
  /** As written: markup and references are decoded. */
  readonly written: string
  /** Its bytes in the file. */
  readonly bytes: Range
  /** Values with one number describe one thing; each is a thing of its own without. */
  readonly node?: number
}

/** The text in a file of another format, and what the file states about it. */
export interface InsideFile {
  readonly format: LabelledFormat
  readonly sha256: string
  /** Length of the file in bytes. */
  readonly length: number
  readonly part: SourcePart
  /** The bytes of the text, decoded from their transfer encoding. */
  readonly content: Uint8Array
  readonly charset: string
  readonly mediaType: 'text/plain' | 'text/html' | 'application/xhtml+xml'
  readonly values: readonly FileValue[]
  readonly remarks: readonly Omit<LabelRemark, 'at'>[]
}

/**
 * A capture of the text in a file of another format, with what the file states. Byte ranges of a page refer to its
 * content; those of statements, digest and length refer to the file.
 */
export function readInside(file: InsideFile, {name, url}: ReadOptions): Capture | Refusal {
  const {charset, content, format, length, mediaType, part, remarks, sha256, values} = file
  const known = {name, charset, mediaType, ...(url === undefined ? {} : {url})}
  const capture = mediaType === 'text/plain' ? readText(content, known) : readPage(content, known)
  if (isRefusal(capture)) return capture
  const at = {start: 0, end: capture.text.length}
  const labelled: Labelled = {
    format,
    parts: [],
    statements: values.flatMap(statementOf),
    ...(remarks.length === 0 ? {} : {remarks: remarks.map((remark) => ({...remark, at}))}),
  }
  return {...capture, source: {...capture.source, sha256, bytes: length, part}, labelled}
}

function statementOf({property, written, bytes, node}: FileValue, i: number): readonly Statement[] {
  const value = plainTextOf(written).trim()
  if (value === '') return []
  const own = {source: 'label', property, value, node: node ?? i, bytes} as const
  return [value === written ? own : {...own, written}]
}
