import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Source} from '../../tree/types.ts'
import {decodeBytes} from './encodings.ts'
import {joinBytes} from './join.ts'
import {refuseBinaryFormat} from './signatures.ts'

/** The text of an input and its source. */
export interface DecodedInput {
  readonly text: string
  readonly source: Source
}

/**
 * Decode bytes as text.
 *
 * @param chunks
 *   The bytes, whole or in chunks; the result does not depend on their length.
 * @param label
 *   The charset that the transport names, if any.
 * @returns
 *   A refusal for bytes that are not text, whose encoding cannot be detected, or that are too many.
 */
export function decode(
  chunks: Uint8Array | Iterable<Uint8Array>,
  label?: string,
): DecodedInput | Refusal {
  const joined = joinBytes(chunks)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const decoded =
    refuseBinaryFormat(bytes) ?? decodeBytes(bytes, label === undefined ? [] : [label])
  if (isRefusal(decoded)) return decoded
  const {text, encoding, replaced} = decoded
  return {text, source: {sha256, bytes: bytes.length, encoding, replaced}}
}
