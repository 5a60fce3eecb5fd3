import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Source} from '../../tree/types.ts'
import {decodeBytes} from './encodings.ts'
import {join} from './join.ts'
import {refuseFormat} from './signatures.ts'

/** The text of an input and where it came from. */
export interface DecodedInput {
  readonly text: string
  readonly source: Source
}

/**
 * Read bytes as text.
 *
 * @param pieces
 *   The bytes, whole or in any cutting: the result is the same.
 * @param label
 *   The charset that the transport or the page names, when it does.
 * @returns
 *   A refusal for bytes that are not plain text, are in an encoding that cannot be told, or are more
 *   than a string can hold.
 */
export function decode(
  pieces: Uint8Array | Iterable<Uint8Array>,
  label?: string,
): DecodedInput | Refusal {
  const joined = join(pieces)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const reading = refuseFormat(bytes) ?? decodeBytes(bytes, label === undefined ? [] : [label])
  if (isRefusal(reading)) return reading
  const {text, encoding, replaced} = reading
  return {text, source: {sha256, bytes: bytes.length, encoding, replaced}}
}
