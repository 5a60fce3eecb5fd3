import type {Page} from '../../tree/page.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture, Source} from '../../tree/types.ts'
import {markLengthOf} from '../bytes/byte-order-mark.ts'
import {decodeBytes} from '../bytes/encodings.ts'
import {charsetNamedIn} from '../bytes/html-charset.ts'
import {joinBytes} from '../bytes/join.ts'
import {refuseBinaryFormat} from '../bytes/signatures.ts'
import {bytesIn, bytesInDamaged} from '../html/byte-offsets.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import type {PageReader} from '../html/reader.ts'
import {remarksOn} from '../html/remarks.ts'
import {readMetadata} from '../statements/metadata.ts'
import {type ReadOptions, withAddress} from './options.ts'

/** The characters of a document with markup, and where its bytes are. */
interface DecodedPage {
  readonly page: string
  readonly source: Source
  readonly byteOf: (at: number) => number
}

/**
 * The text of a document with markup, decoded: by the charset of its transport, or of its own `meta`.
 *
 * @returns
 *   A refusal when the bytes are not text, or are too many.
 */
export function decodedPage(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): DecodedPage | Refusal {
  const joined = joinBytes(input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const labels = [options.charset, charsetNamedIn(bytes)].filter((label) => label !== undefined)
  const decoded = refuseBinaryFormat(bytes) ?? decodeBytes(bytes, labels)
  if (isRefusal(decoded)) return decoded
  const {text: page, encoding, replaced} = decoded
  return {
    page,
    source: {sha256, bytes: bytes.length, encoding, replaced},
    byteOf:
      encoding === 'utf-8' && replaced > 0
        ? bytesInDamaged(page, bytes, markLengthOf(bytes, encoding))
        : bytesIn(page, encoding, markLengthOf(bytes, encoding), bytes.length),
  }
}

/**
 * The capture of a document that was laid out as a page.
 *
 * @param stated
 *   Elements with metadata that stand outside of the page, before those in it.
 */
export function captureOf(
  {source, byteOf}: DecodedPage,
  reader: PageReader,
  options: ReadOptions,
  stated: readonly MetadataElement[] = [],
): Capture & {readonly page: Page} {
  const {name, url} = withAddress(options)
  const {text, marks, trace} = reader.built.lines
  const elements = [...stated, ...reader.built.metadata.all(text, byteOf)]
  const {statements, remarks} = readMetadata(elements, url)
  return {
    name,
    ...(url === undefined ? {} : {url}),
    text,
    source,
    page: {
      marks: marks.all,
      elements: marks.elements,
      statements,
      trace: trace.map((offset, i) => (i % 2 === 0 ? offset : byteOf(offset))),
      remarks: [...remarksOn(reader), ...remarks],
    },
  }
}

/** The refusal of a document with more markup or lines than one can have. */
export function refuseTooMuch(): Refusal {
  return refuse(
    'html/too-much',
    'The page holds more markup or lines than one document can',
    'Divide it into single documents',
  )
}
