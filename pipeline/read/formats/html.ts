import type {Page} from '../../tree/page.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture, Source} from '../../tree/types.ts'
import {markLengthOf} from '../bytes/byte-order-mark.ts'
import {decodeBytes} from '../bytes/encodings.ts'
import {charsetNamedIn} from '../bytes/html-charset.ts'
import {joinBytes} from '../bytes/join.ts'
import {refuseBinaryFormat} from '../bytes/signatures.ts'
import {bytesIn} from '../html/byte-offsets.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {PageReader} from '../html/reader.ts'
import {remarksOn} from '../html/remarks.ts'
import {headLength} from '../limits.ts'
import {readMetadata} from '../statements/metadata.ts'
import {type ReadOptions, withAddress} from './options.ts'

const isXmlType = /^\s{0,9}application\/xhtml\+xml\b/i
const isXmlName = /\.xht(?:ml)?$/i
const isXmlText = /^\s{0,200}<\?xml\b/i

/**
 * A capture of an HTML page: the text that a person sees, line by line, with a mark for every line, the
 * elements that hold text, and the statements of the page about itself.
 *
 * The charset comes from the byte order mark, the transport or the page’s `meta`, else from the bytes
 * themselves; one that does not fit the bytes is ignored.
 *
 * @param input
 *   Bytes, whole or in chunks, or a string that was decoded elsewhere.
 * @returns
 *   A refusal when the bytes are not text, or hold too much for one document.
 * @throws TypeError
 *   When `options.url` is not an absolute web address.
 */
export function readPage(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const decoded = decodedPage(input, options)
  if (isRefusal(decoded)) return decoded
  const reader = new PageReader(decoded.page, isXml(decoded.page, options))
  return reader.read() ? captureOf(decoded, reader, options) : refuseTooMuch()
}

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
    byteOf: bytesIn(page, encoding, markLengthOf(bytes, encoding), bytes.length),
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

/** Whether a page is XHTML, by its media type, else by its name or its first characters. */
function isXml(page: string, {mediaType, name}: ReadOptions): boolean {
  if (mediaType !== undefined) return isXmlType.test(mediaType)
  return isXmlName.test(name) || isXmlText.test(page.slice(0, headLength))
}

/** The refusal of a document with more markup or lines than one can have. */
export function refuseTooMuch(): Refusal {
  return refuse(
    'html/too-much',
    'The page holds more markup or lines than one document can',
    'Divide it into single documents',
  )
}
