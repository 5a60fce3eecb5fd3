import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {markLengthOf} from '../bytes/byte-order-mark.ts'
import {decodeBytes} from '../bytes/encodings.ts'
import {charsetNamedIn} from '../bytes/html-charset.ts'
import {joinBytes} from '../bytes/join.ts'
import {refuseBinaryFormat} from '../bytes/signatures.ts'
import {bytesIn} from '../html/byte-offsets.ts'
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
  const {charset, name, url} = withAddress(options)
  const joined = joinBytes(typeof input === 'string' ? Buffer.from(input) : input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const labels = [charset, charsetNamedIn(bytes)].filter((label) => label !== undefined)
  const decoded = refuseBinaryFormat(bytes) ?? decodeBytes(bytes, labels)
  if (isRefusal(decoded)) return decoded
  const {text: page, encoding, replaced} = decoded
  const reader = new PageReader(page, isXml(page, options))
  if (!reader.read()) return refuseTooMuch()
  const byteOf = bytesIn(page, encoding, markLengthOf(bytes, encoding), bytes.length)
  const {text, marks, trace} = reader.built.lines
  const {statements, remarks} = readMetadata(reader.built.metadata.all(text, byteOf), url)
  return {
    name,
    ...(url === undefined ? {} : {url}),
    text,
    source: {sha256, bytes: bytes.length, encoding, replaced},
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

function refuseTooMuch(): Refusal {
  return refuse(
    'html/too-much',
    'The page holds more markup or lines than one document can',
    'Divide it into single documents',
  )
}
