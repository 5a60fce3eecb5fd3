import {unicodeOf} from '../../parse/archives/marks.ts'
import type {Range} from '../../text/ranges.ts'
import {isRefusal, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {chunksOf} from '../files/chunks.ts'
import {headOf} from '../files/head.ts'
import {byteLinesOf} from '../files/lines.ts'
import {refusalOf} from '../files/system-errors.ts'
import {wideLabelOf, wideMark} from '../files/utf16.ts'
import {longestHead} from '../limits.ts'

/** A line of an export, with the offset of its first byte; or a refusal where reading fails. */
type ExportLine = {readonly at: number; readonly line: string} | Refusal

/** The lines of an export in order, and its bytes by range. */
export interface ExportFile {
  readonly lines: () => AsyncIterable<ExportLine> | Iterable<ExportLine>
  /** The encoding of a document that does not begin with the mark of byte order of the file. */
  readonly charset?: string
  readonly slice: (at: Range) => Uint8Array | Refusal
}

/** The beginning of the file at a path as text; empty where it cannot be read. */
export function unicodeHeadOf(path: string): string {
  const head = headOf(path)
  const bytes = Buffer.from(head, 'latin1')
  const label = wideLabelOf(bytes)
  return label === undefined ? head : new TextDecoder(label).decode(bytes)
}

/** Whether the file at a path opens with the mark of byte order of UTF-16. */
export function isWideAt(path: string): boolean {
  return wideLabelOf(Buffer.from(headOf(path), 'latin1')) !== undefined
}

/** An export of which all bytes are known. */
export function inMemory(bytes: Uint8Array): ExportFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const slice = ({start, end}: Range): Uint8Array => all.subarray(start, end)
  const charset = wideLabelOf(all)
  return charset === undefined
    ? {lines: () => narrowLines([all]), slice}
    : {lines: () => wideLines(all, charset), slice, charset}
}

/** The lines of bytes in an encoding that has line feeds of one byte. A line too long for a mark is passed over. */
async function* narrowLines(chunks: Iterable<Buffer>): AsyncGenerator<ExportLine> {
  for await (const {at, bytes} of byteLinesOf(chunks, {most: longestHead})) {
    if (!isRefusal(bytes)) yield {at, line: unicodeOf(bytes.toString('latin1'))}
    else if (bytes.rule !== 'gather/too-long') yield bytes
  }
}

/** The lines of a text in UTF-16, behind its mark of byte order. */
function* wideLines(bytes: Buffer, label: string): Generator<ExportLine> {
  const text = new TextDecoder(label).decode(bytes)
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found === -1 ? text.length : found
    yield {at: wideMark + 2 * at, line: text.slice(at, Math.min(end, at + longestHead))}
    at = end + 1
  }
}

/** An export whose documents are read when they are wanted. */
export function onDisk(path: string, most: number): ExportFile {
  return {
    lines: () => narrowLines(chunksOf(path)),
    slice: ({start, end}): Uint8Array | Refusal => {
      if (Number.isFinite(end) && end - start > most) return refuseLength('gather/too-long', most)
      try {
        return rangeOf(path, start, end, most)
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

function rangeOf(path: string, start: number, end: number, most: number): Uint8Array | Refusal {
  const pieces: Buffer[] = []
  let at = start
  for (const chunk of chunksOf(path, start)) {
    const piece = chunk.subarray(0, end - at)
    pieces.push(piece)
    at += piece.length
    if (at - start > most) return refuseLength('gather/too-long', most)
    if (at >= end) break
  }
  return Buffer.concat(pieces)
}
