import type {Dice} from '../dice.ts'

/** What a generator makes: the bytes of an input, and what is known of it beforehand. */
export interface Made {
  readonly bytes: Uint8Array
  /** With its dot; decides whether the bytes are one document or a container. */
  readonly extension: string
  readonly options?: MadeOptions
}

/** What a container or a caller would know of a document. */
export interface MadeOptions {
  readonly url?: string
  readonly mediaType?: string
  readonly charset?: string
}

/** Makes an input of one kind; the same dice make the same input. */
export type Generator = (dice: Dice) => Made

/** A text as an input in UTF-8. */
export function madeOf(text: string, extension: string, options: MadeOptions = {}): Made {
  return {bytes: Buffer.from(text), extension, options}
}

/** Bytes cut, flipped, doubled or removed at some places. */
export function damaged(bytes: Uint8Array, dice: Dice): Uint8Array {
  const changed = Buffer.from(bytes)
  const at = dice(changed.length + 1)
  const length = dice(40)
  switch (dice(4)) {
    case 0:
      return changed.subarray(0, at)
    case 1:
      return Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)])
    case 2:
      return Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)])
    default:
      for (let left = 1 + dice(8); left > 0 && changed.length > 0; left -= 1) {
        changed[dice(changed.length)] = dice(256)
      }
      return changed
  }
}
