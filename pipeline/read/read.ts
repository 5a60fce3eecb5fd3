import {propertyOf} from '../text/json.ts'
import {wellFormed} from '../text/surrogates.ts'
import type {Refusal} from '../tree/refusals.ts'
import type {Capture} from '../tree/types.ts'
import {formatOf} from './formats/formats.ts'
import {type ReadOptions, withAddress} from './formats/options.ts'
import {headLength} from './limits.ts'

/** White space of ASCII, and the zero bytes beside it in UTF-16. */
const blankBytes: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32])
const byteOrderMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/

/**
 * A capture of a document in any format that is read: an HTML page, a page saved with its pictures
 * (MHTML), or plain text.
 *
 * The format follows from the media type when it is known, then from the content, then from the
 * extension of the name.
 *
 * @param input
 *   Bytes, whole or in chunks of any length, or a string that was decoded elsewhere; half
 *   a surrogate pair in a string is read as U+FFFD, as it is when the string is written as UTF-8.
 * @returns
 *   A refusal when the input is in none of these formats, or is more than one document.
 * @throws TypeError
 *   When `options.url` is not an absolute web address, or the input is neither text nor bytes.
 */
export function read(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  refuseWrong(input, options)
  const known = withAddress(options)
  const whole = wholeOf(input)
  return formatOf(headOf(whole), known).read(whole, known)
}

function wholeOf(
  input: string | Uint8Array | Iterable<Uint8Array>,
): string | Uint8Array | readonly Uint8Array[] {
  if (typeof input === 'string') return wellFormed(input)
  return input instanceof Uint8Array ? input : [...input]
}

/** Refuses values of the caller that are no document, or have no name. */
function refuseWrong(input: unknown, options: unknown): void {
  const isIterable = typeof input === 'object' && input !== null && Symbol.iterator in input
  if (typeof input !== 'string' && !isIterable) {
    throw new TypeError(`Expected a text or bytes, found \`${String(input)}\``)
  }
  if (typeof propertyOf(options, 'name') !== 'string') {
    throw new TypeError('Expected options with a `name` for the document')
  }
}

/**
 * The beginning of an input as Latin-1, without the zero bytes of UTF-16: enough to show ASCII. It starts
 * behind the blank lines that templates of pages leave.
 */
function headOf(input: string | Uint8Array | readonly Uint8Array[]): string {
  if (typeof input === 'string') return input.trimStart().slice(0, headLength)
  let head = Buffer.alloc(0)
  for (const chunk of input instanceof Uint8Array ? [input] : input) {
    if (head.length >= headLength) break
    const from = head.length > 0 ? 0 : chunk.findIndex((byte) => !blankBytes.has(byte))
    if (from >= 0) head = Buffer.concat([head, chunk.subarray(from, from + headLength)])
  }
  const text = head.toString('latin1', 0, headLength)
  return text.replace(byteOrderMark, '').replaceAll('\0', '')
}
