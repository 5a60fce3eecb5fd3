import {isUtf8} from 'node:buffer'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, mostBytes} from '../../tree/refusals.ts'
import {chunksOf, unpacked} from '../files/chunks.ts'
import {type ByteLine, byteLinesOf} from '../files/lines.ts'
import {nameOf} from '../files/names.ts'
import type {GatherOptions} from '../inputs.ts'
import {refused} from './capture-record.ts'
import {inputsOfValue, parseJson} from './json.ts'

/** Bytes of an escape in JSON for one byte of a letter: `\u00e9` for two. Only controls take more. */
const longestEscape = 3
/** Room in a line for what stands beside the words. */
const beside = 1_048_576
const mark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The captures of a file of JSON Lines, one a line (jsonlines.org).
 *
 * A byte order mark and carriage returns at the ends of lines are no part of it; lines without words
 * are no inputs. A line that is too long or no JSON is an input that is refused, and the next goes on.
 */
export async function* jsonlInputs(shard: Shard, opening: GatherOptions): AsyncGenerator<Input> {
  const {files, part} = shard
  const most = mostOfLine(opening)
  for (const {path} of files) {
    // A part is of a file that is not packed; all of one may be.
    const pieces =
      part === undefined ? unpacked(chunksOf(path)) : chunksOf(path, Math.max(0, part.start - 1))
    for await (const line of byteLinesOf(pieces, {...part, most})) {
      yield* inputsOfLine(line, `${nameOf(path)}@${line.at}`, opening)
    }
  }
}

/** The most bytes that a line may have for its document to be short enough. */
export function mostOfLine({mostBytes: most = mostBytes}: GatherOptions): number {
  return Math.min(mostBytes, longestEscape * most + beside)
}

/** The inputs that a line holds; none when it is without words. */
export function* inputsOfLine(
  line: ByteLine,
  name: string,
  opening: GatherOptions,
): Generator<Input> {
  if (isRefusal(line.bytes)) {
    yield refused(name, line.bytes)
    return
  }
  const bytes = withoutMark(line.bytes, line.at)
  const text = bytes.toString()
  const parsed = parseJson(text)
  if (isRefusal(parsed)) {
    if (text.trim() !== '') yield refused(name, parsed)
    return
  }
  if (!isUtf8(bytes)) {
    opening.tell?.({name, rule: 'gather/utf-8', reason: 'Holds bytes that are not UTF-8'})
  }
  yield* inputsOfValue(parsed.value, name, opening)
}

function withoutMark(bytes: Buffer, at: number): Buffer {
  const isMarked = at === 0 && bytes.subarray(0, mark.length).equals(mark)
  return isMarked ? bytes.subarray(mark.length) : bytes
}
