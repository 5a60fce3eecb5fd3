import zlib from 'node:zlib'
import type {Compressors} from 'hyparquet'

type CodecDecoder = (bytes: Uint8Array, options: {readonly maxOutputLength: number}) => Uint8Array

/** Ways of packing that zlib undoes, beside Snappy, which the library does itself. */
const unpacks: readonly (readonly [codec: keyof Compressors, unpack: CodecDecoder | undefined])[] =
  [
    ['GZIP', zlib.gunzipSync],
    ['BROTLI', zlib.brotliDecompressSync],
    ['ZSTD', zstd()],
  ]

/** How columns are unpacked that are not packed with Snappy. */
export const compressors: Compressors = Object.fromEntries(
  unpacks.flatMap(([codec, unpack]) => (unpack === undefined ? [] : [[codec, bounded(unpack)]])),
)

/** A page says how long it is, and nothing longer is unpacked. */
function bounded(unpack: CodecDecoder): (packed: Uint8Array, length: number) => Uint8Array {
  return (packed, length) => unpack(packed, {maxOutputLength: Math.max(1, length)})
}

/** Node reads Zstandard from 22.15 on. */
function zstd(): CodecDecoder | undefined {
  const unpack: unknown = Reflect.get(zlib, 'zstdDecompressSync')
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the types of this version do not know it
  return typeof unpack === 'function' ? (unpack as CodecDecoder) : undefined
}
