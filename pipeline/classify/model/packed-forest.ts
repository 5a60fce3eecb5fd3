import type {Forest} from './forest.ts'

/** What stands before the numbers, as JSON. */
interface ForestHead extends Pick<Forest, 'features' | 'families' | 'bias' | 'depth' | 'used'> {
  /** How many numbers each list has, in the order of `lists` and then `parts`. */
  readonly counts: readonly number[]
}

const lists = ['roots', 'feature', 'border', 'right', 'leaf'] as const
const numberLength = 4
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

/**
 * A forest as bytes that need no parsing, little-endian: the length of its head, the head as JSON, and the numbers of its lists;
 * `forestFrom` reads them.
 */
export function forestBytes({
  features,
  families,
  bias,
  depth,
  used,
  ...forest
}: Forest): Uint8Array {
  const numbers = [...lists.map((name) => forest[name]), forest.parts]
  const head: ForestHead = {
    ...{features, families, bias, depth, used},
    counts: numbers.map(({length}) => length),
  }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const length = new Uint8Array(numberLength)
  new DataView(length.buffer).setUint32(0, text.length, true)
  const parts = [length, text, ...numbers.map(({buffer}) => new Uint8Array(buffer))]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * The forest in bytes of `forestBytes`.
 *
 * @returns
 *   `undefined` without bytes, and on a machine with another order of bytes.
 */
export function forestFrom(bytes: Uint8Array | undefined): Forest | undefined {
  if (bytes === undefined || !isLittleEndian) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  let at = numberLength + length
  const {counts, ...head}: ForestHead = JSON.parse(
    new TextDecoder().decode(bytes.subarray(numberLength, at)),
  )
  /** Copied, since a view must begin at a multiple of the length of its numbers. */
  const next = (size: number): ArrayBuffer => {
    const part = new Uint8Array(size)
    part.set(bytes.subarray(at, at + size))
    at += size
    return part.buffer
  }
  const [roots, feature, border, right, leaf] = lists.map(
    (_, i) => new Int32Array(next((counts[i] ?? 0) * Int32Array.BYTES_PER_ELEMENT)),
  )
  const parts = new Float64Array(next((counts[lists.length] ?? 0) * Float64Array.BYTES_PER_ELEMENT))
  const isWhole = roots && feature && border && right && leaf
  return isWhole ? {...head, roots, feature, border, right, leaf, parts} : undefined
}
