import {cutterOf} from '../../parse/archives/cuts.ts'
import {type Archive, archiveOf, counterOf, unicodeOf} from '../../parse/archives/marks.ts'
import type {Range} from '../../text/ranges.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {codeOf, isRefusal, mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {chunksOf, openForReading} from '../files/chunks.ts'
import {documentAt} from '../files/document.ts'
import {hasGzipName} from '../files/extensions.ts'
import {byteLinesOf} from '../files/lines.ts'
import {standardInput} from '../files/paths.ts'
import {refusalOf} from '../files/system-errors.ts'
import {longestHead, mostMissing} from '../limits.ts'
import {refused} from './capture-record.ts'
import type {GatherOptions} from './options.ts'

/** The bytes of an export, in order and by range. */
interface ExportFile {
  readonly chunks: () => Iterable<Buffer>
  readonly slice: (at: Range) => Uint8Array | Refusal
}

/** The archive from which the file at a path was exported, by its beginning; `undefined` where it cannot be read. */
export function archiveAt(path: string): Archive | undefined {
  try {
    const {read, close} = openForReading(path)
    try {
      const head = Buffer.alloc(longestHead)
      return archiveOf(head.toString('latin1', 0, read(head)))
    } finally {
      close()
    }
  } catch (error) {
    // The file is read again as a document, which reports the error.
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

/**
 * The documents of an export of a news archive, each named by the offset of its first byte; a file with one document
 * keeps its name.
 *
 * What stands above the first document, such as a cover page, belongs to it, and what stands below the last one to
 * that. Only offsets are kept: a document is read when it is wanted. Numbers that the file announces and does not hold
 * are reported as skipped.
 */
export async function* archiveInputs(
  archive: Archive,
  {files}: Shard,
  options: GatherOptions,
): AsyncGenerator<Input> {
  const most = options.mostBytes ?? mostBytes
  for (const found of files) {
    const {path, refusal} = found
    const isWhole = refusal !== undefined || path === standardInput || hasGzipName(path)
    const {name, bytes} = documentAt(found, most)
    const whole = isWhole ? bytes() : undefined
    if (isRefusal(whole)) yield refused(name, whole)
    else yield* documentsIn(archive, name, whole ? inMemory(whole) : onDisk(path, most), options)
  }
}

async function* documentsIn(
  archive: Archive,
  name: string,
  file: ExportFile,
  options: GatherOptions,
): AsyncGenerator<Input> {
  const numbers = new Set<number>()
  let announced = 0
  let first: Range | undefined
  let isSeveral = false
  const inputOf = (at: Range, own: string): Input => ({
    name: own,
    bytes: () => file.slice(at),
    mediaType: `text/x-${archive}`,
  })
  for await (const found of cutsOf(archive, file, (line) => {
    const counter = counterOf(line, archive)
    if (counter === undefined) return
    numbers.add(counter.number)
    announced = Math.max(announced, counter.of)
  })) {
    if (isRefusal(found)) {
      yield refused(name, found)
      return
    }
    // All lines are read before the last document is given, so that what is missing is told with it.
    if (!Number.isFinite(found.end)) reportMissing(archive, name, numbers, announced, options)
    if (first === undefined) {
      first = found
      continue
    }
    if (!isSeveral) yield inputOf(first, `${name}@${first.start}`)
    isSeveral = true
    yield inputOf(found, `${name}@${found.start}`)
  }
  if (first !== undefined && !isSeveral) yield inputOf(first, name)
}

/** The documents of a file, in order; a refusal where reading fails. */
async function* cutsOf(
  archive: Archive,
  {chunks}: ExportFile,
  onLine: (line: string) => void,
): AsyncGenerator<Range | Refusal> {
  const cutsAt = cutterOf(archive)
  let start = 0
  // A longer line is none of the marks; it is passed over without being kept.
  for await (const {at, bytes} of byteLinesOf(chunks(), {most: longestHead})) {
    if (isRefusal(bytes)) {
      if (bytes.rule !== 'gather/too-long') {
        yield bytes
        return
      }
      continue
    }
    const line = unicodeOf(bytes.toString('latin1'))
    onLine(line)
    const cut = cutsAt(line, at)
    if (cut === undefined || cut <= start) continue
    yield {start, end: cut}
    start = cut
  }
  yield {start, end: Number.POSITIVE_INFINITY}
}

/** Numbers of documents that a file announces and does not hold, as something that is skipped. */
function reportMissing(
  archive: Archive,
  name: string,
  numbers: ReadonlySet<number>,
  announced: number,
  {onSkipped}: GatherOptions,
): void {
  const missing = announced - numbers.size
  if (onSkipped === undefined || missing <= 0) return
  const named: number[] = []
  for (let number = 1; number <= announced && named.length < mostMissing; number += 1) {
    if (!numbers.has(number)) named.push(number)
  }
  const more = missing > named.length ? ' and others' : ''
  const reason = `The file announces ${announced} documents and holds ${numbers.size}: number ${named.join(', ')}${more} is missing. Export the rest again`
  onSkipped({name, rule: `${archive}/missing`, reason})
}

function inMemory(bytes: Uint8Array): ExportFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return {chunks: () => [all], slice: ({start, end}) => all.subarray(start, end)}
}

function onDisk(path: string, most: number): ExportFile {
  return {
    chunks: () => chunksOf(path),
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
