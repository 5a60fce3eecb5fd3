import type {Refusal} from '../../tree/refusals.ts'
import {isRefusal, mostBytes, refuse, refuseLength} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {type DecodedInput, decode} from '../bytes/decode.ts'
import {join} from '../bytes/join.ts'
import {refuseMarkup} from '../bytes/signatures.ts'
import {checkAddress, type ReadOptions} from './options.ts'

/** Lines with words that one document may have; a long novel has a third of that. */
const mostLines = 500_000
const lineWithWords = /\S[^\n\r]*/g

/**
 * A capture of plain text.
 *
 * @param input
 *   Bytes, whole or in pieces, or a string that was decoded elsewhere; it is taken as it stands,
 *   and its source is told in UTF-8.
 * @returns
 *   A refusal when the input is not plain text, or has so many lines that it is no one document.
 * @throws TypeError
 *   When `known.url` is no absolute address of the web.
 */
export function readText(
  input: string | Uint8Array | Iterable<Uint8Array>,
  known: ReadOptions,
): Capture | Refusal {
  checkAddress(known)
  const {charset, mediaType: _, ...named} = known
  const decoded = typeof input === 'string' ? ofString(input) : decode(input, charset)
  if (isRefusal(decoded)) return decoded
  return refuseMarkup(decoded.text) ?? refuseLines(decoded.text) ?? {...named, ...decoded}
}

function refuseLines(text: string): Refusal | undefined {
  let count = 0
  for (const _ of text.matchAll(lineWithWords)) {
    count++
    if (count > mostLines) {
      return refuse(
        'text/lines',
        `Holds more than ${mostLines} lines with words, as no single document does`,
        'Cut it into single documents',
      )
    }
  }
  return undefined
}

function ofString(text: string): DecodedInput | Refusal {
  if (Buffer.byteLength(text) > mostBytes) return refuseLength('text/too-long')
  const joined = join(Buffer.from(text))
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  return {text, source: {sha256, bytes: bytes.length, encoding: 'utf-8', replaced: 0}}
}
