import {isUtf8} from 'node:buffer'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, refuse} from '../../tree/refusals.ts'
import {chunksOf, decompressed} from '../files/chunks.ts'
import {type ByteLine, byteLinesOf, type LineRange} from '../files/lines.ts'
import {inputNameOf} from '../files/paths.ts'
import {mostBeside} from '../limits.ts'
import {refused} from './capture-record.ts'
import {inputsOfValue, parseJson} from './json.ts'
import type {GatherOptions} from './options.ts'

/** Bytes of a JSON escape for each byte of the letter: `\u00e9` takes six bytes for two. Only controls take more. */
const longestEscape = 3
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The captures in JSON Lines files, one in each line (jsonlines.org).
 *
 * Ignores a byte order mark, carriage returns at the ends of lines, and blank lines. A line that is too
 * long or not JSON is an input whose bytes are a refusal; reading continues with the next line.
 */
export async function* jsonlInputs(shard: Shard, options: GatherOptions): AsyncGenerator<Input> {
  const {files, part} = shard
  const bounds = boundsOfLine(options)
  for (const {path} of files) {
    // Only uncompressed files are divided into parts.
    const chunks =
      part === undefined
        ? decompressed(chunksOf(path))
        : chunksOf(path, Math.max(0, part.start - 1))
    for await (const line of byteLinesOf(chunks, {...part, ...bounds})) {
      yield* inputsOfLine(line, `${inputNameOf(path)}@${line.at}`, options)
    }
  }
}

/** The most bytes of a line: its document may be all escapes, and there are other fields beside it. */
export function mostOfLine({mostBytes: most = mostBytes}: GatherOptions): number {
  return Math.min(mostBytes, longestEscape * most + mostBeside)
}

/** The most bytes of a line, and what stands for a longer one. */
export function boundsOfLine(options: GatherOptions): Pick<LineRange, 'most' | 'tooLong'> {
  const most = mostOfLine(options)
  const {mostBytes: ofDocument = mostBytes} = options
  const reason = `The line has more than ${most} bytes, too many for a document of at most ${ofDocument} bytes`
  const remedy = 'Divide it into single documents'
  return {most, tooLong: refuse('gather/too-long', reason, remedy)}
}

/** The inputs in a line; none when it is blank. */
export function* inputsOfLine(
  line: ByteLine,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  if (isRefusal(line.bytes)) {
    yield refused(name, line.bytes)
    return
  }
  const bytes = withoutByteOrderMark(line.bytes, line.at)
  const text = bytes.toString()
  const parsed = parseJson(text)
  if (isRefusal(parsed)) {
    if (text.trim() !== '') yield refused(name, parsed)
    return
  }
  if (!isUtf8(bytes)) {
    options.onSkipped?.({
      name,
      rule: 'gather/utf-8',
      reason: 'The line holds bytes that are not UTF-8',
    })
  }
  yield* inputsOfValue(parsed, name, options)
}

function withoutByteOrderMark(bytes: Buffer, at: number): Buffer {
  const isMarked = at === 0 && bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark)
  return isMarked ? bytes.subarray(byteOrderMark.length) : bytes
}
