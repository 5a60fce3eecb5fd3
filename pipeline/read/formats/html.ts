import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {decodeBytes} from '../bytes/encodings.ts'
import {charsetNamedIn} from '../bytes/html-charset.ts'
import {join} from '../bytes/join.ts'
import {refuseFormat} from '../bytes/signatures.ts'
import {bytesIn} from '../html/byte-offsets.ts'
import {PageReader} from '../html/reader.ts'
import {remarksOn} from '../html/remarks.ts'
import {readMetadata} from '../statements/metadata.ts'
import {checkAddress, type ReadOptions} from './options.ts'

const isXmlType = /^\s{0,9}application\/xhtml\+xml\b/i
const isXmlName = /\.xht(?:ml)?$/i
const isXmlText = /^\s{0,200}<\?xml\b/i
const longestHead = 256

/**
 * A capture of an HTML page: the text that a reader sees, line by line, with what the markup says
 * of every line and what the page says about itself.
 *
 * The charset is that of the byte order mark, of the transport, of the page’s `meta`, or what the
 * bytes are; one that does not fit is not believed.
 *
 * @param input
 *   Bytes, whole or in pieces, or a string that was decoded elsewhere.
 * @returns
 *   A refusal when the bytes are no text, or hold more lines than one document has.
 */
export function readPage(
  input: string | Uint8Array | Iterable<Uint8Array>,
  known: ReadOptions,
): Capture | Refusal {
  checkAddress(known)
  const {charset, name, url} = known
  const joined = join(typeof input === 'string' ? Buffer.from(input) : input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const labels = [charset, charsetNamedIn(bytes)].filter((label) => label !== undefined)
  const reading = refuseFormat(bytes) ?? decodeBytes(bytes, labels)
  if (isRefusal(reading)) return reading
  const {text: page, encoding, replaced} = reading
  const reader = new PageReader(page, isXml(page, known))
  if (!reader.read()) return refuseMore()
  const byteOf = bytesIn(page, encoding, markLengthOf(bytes, encoding), bytes.length)
  const {text, marks, trace} = reader.built.lines
  const {statements, remarks} = readMetadata(reader.built.parts.all(text, byteOf), url)
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

/** Whether a page is XHTML, by its media type, its name or its opening. */
function isXml(page: string, {mediaType, name}: ReadOptions): boolean {
  if (mediaType !== undefined) return isXmlType.test(mediaType)
  return isXmlName.test(name) || isXmlText.test(page.slice(0, longestHead))
}

/** How many bytes its byte order mark takes. */
function markLengthOf(bytes: Buffer, encoding: string): number {
  const head = bytes.toString('hex', 0, 3)
  if (encoding === 'utf-8') return head === 'efbbbf' ? 3 : 0
  return head.startsWith('fffe') || head.startsWith('feff') ? 2 : 0
}

function refuseMore(): Refusal {
  return refuse(
    'html/too-much',
    'Holds more markup or more lines than any single document does',
    'Cut it into single documents',
  )
}
