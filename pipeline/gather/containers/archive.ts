import {cutterOf} from '../../parse/archives/cuts.ts'
import {type Archive, archiveOf, counterOf} from '../../parse/archives/marks.ts'
import type {Range} from '../../text/ranges.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, type Refusal} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {hasGzipName} from '../files/extensions.ts'
import {standardInput} from '../files/paths.ts'
import {mostMissing} from '../limits.ts'
import {type ExportFile, inMemory, isWideAt, onDisk, unicodeHeadOf} from './archive-file.ts'
import {refused} from './capture-record.ts'
import type {GatherOptions} from './options.ts'

/** The archive from which the file at a path was exported, by its beginning; `undefined` where it cannot be read. */
export function archiveAt(path: string): Archive | undefined {
  return archiveOf(unicodeHeadOf(path))
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
    const isWhole =
      refusal !== undefined || path === standardInput || hasGzipName(path) || isWideAt(path)
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
    ...(file.charset === undefined ? {} : {charset: file.charset}),
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
  {lines}: ExportFile,
  onLine: (line: string) => void,
): AsyncGenerator<Range | Refusal> {
  const cutsAt = cutterOf(archive)
  let start = 0
  for await (const found of lines()) {
    if (isRefusal(found)) {
      yield found
      return
    }
    onLine(found.line)
    const cut = cutsAt(found.line, found.at)
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
