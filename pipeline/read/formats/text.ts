import type {Refusal} from '../../tree/refusals.ts'
import {isRefusal, mostBytes, refuse, refuseLength} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {type DecodedInput, decode} from '../bytes/decode.ts'
import {joinBytes} from '../bytes/join.ts'
import {mostLines} from '../limits.ts'
import {refuseMarkup} from './markup.ts'
import {type ReadOptions, withAddress} from './options.ts'

const lineWithText = /\S[^\n\r]*/g

/**
 * A capture of plain text.
 *
 * @param input
 *   Bytes, whole or in chunks, or a string that was decoded elsewhere. A string is taken as it stands;
 *   digest and length of the source are those of its UTF-8.
 * @returns
 *   A refusal when the input is not plain text, or has too many lines for one document.
 * @throws TypeError
 *   When `options.url` is not an absolute web address.
 */
export function readText(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const {charset, mediaType: _, ...named} = withAddress(options)
  const decoded = typeof input === 'string' ? ofString(input) : decode(input, charset)
  if (isRefusal(decoded)) return decoded
  return refuseMarkup(decoded.text) ?? refuseLines(decoded.text) ?? {...named, ...decoded}
}

function refuseLines(text: string): Refusal | undefined {
  let count = 0
  for (const _ of text.matchAll(lineWithText)) {
    count++
    if (count > mostLines) {
      return refuse(
        'text/lines',
        `The input has more than ${mostLines} lines of text, too many for one document`,
        'Divide it into single documents',
      )
    }
  }
  return undefined
}

function ofString(text: string): DecodedInput | Refusal {
  if (Buffer.byteLength(text) > mostBytes) return refuseLength('text/too-long')
  const joined = joinBytes(text)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  return {text, source: {sha256, bytes: bytes.length, encoding: 'utf-8', replaced: 0}}
}
