import type {Sketch} from '../../relate/sketch.ts'

/** Bytes of a sketch. */
export const sketchLength = 400

/** Where the hashes begin: behind three counts, one byte that is free, and the hash of the body. */
const [hashesAt, bodyAt, bodyDigits, half] = [12, 4, 16, 8] as const
const hexadecimal = 16

/** A sketch, without its id, in 400 bytes: counts, the hash of the body, the hashes; the rest is 0. */
export function bytesOfSketch({body, shingles, quotations, marks}: Sketch): Uint8Array {
  const bytes = new Uint8Array(sketchLength)
  const view = new DataView(bytes.buffer)
  bytes.set([shingles.length, quotations.length, marks.length, body === '' ? 0 : 1])
  if (body !== '') {
    view.setUint32(bodyAt, Number.parseInt(body.slice(0, half), hexadecimal))
    view.setUint32(bodyAt + 4, Number.parseInt(body.slice(half), hexadecimal))
  }
  const hashes = [...shingles, ...quotations, ...marks]
  for (const [i, hash] of hashes.entries()) view.setUint32(hashesAt + 4 * i, hash)
  return bytes
}

/**
 * The sketch in 400 bytes.
 *
 * @param id
 *   The id of its document.
 */
export function sketchIn(bytes: Uint8Array, id: string): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, sketchLength)
  const [first = 0, second = 0, third = 0, hasBody = 0] = bytes
  const hashes = (from: number, count: number): readonly number[] =>
    Array.from({length: count}, (_, i) => view.getUint32(hashesAt + 4 * (from + i)))
  const body = [bodyAt, bodyAt + 4].map((at) =>
    view.getUint32(at).toString(hexadecimal).padStart(half, '0'),
  )
  return {
    id,
    body: hasBody === 0 ? '' : body.join('').slice(0, bodyDigits),
    shingles: hashes(0, first),
    quotations: hashes(first, second),
    marks: hashes(first + second, third),
  }
}
