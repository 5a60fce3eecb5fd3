import zlib from 'node:zlib'
import type {Compressors} from 'hyparquet'

type CodecDecoder = (bytes: Uint8Array, options: {readonly maxOutputLength: number}) => Uint8Array

/** Codecs that zlib decodes. The library decodes Snappy itself. */
const decoders: readonly (readonly [codec: keyof Compressors, decode: CodecDecoder | undefined])[] =
  [
    ['GZIP', zlib.gunzipSync],
    ['BROTLI', zlib.brotliDecompressSync],
    ['ZSTD', zstd()],
  ]

/** Decoders of columns that are not compressed with Snappy. */
export const compressors: Compressors = Object.fromEntries(
  decoders.flatMap(([codec, decode]) => (decode === undefined ? [] : [[codec, bounded(decode)]])),
)

/** A page states its decompressed length; a longer output is an error. */
function bounded(decode: CodecDecoder): (packed: Uint8Array, length: number) => Uint8Array {
  return (packed, length) => decode(packed, {maxOutputLength: Math.max(1, length)})
}

/** Node decodes Zstandard from 22.15 on. */
function zstd(): CodecDecoder | undefined {
  const decode: unknown = Reflect.get(zlib, 'zstdDecompressSync')
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the installed types do not declare it
  return typeof decode === 'function' ? (decode as CodecDecoder) : undefined
}
