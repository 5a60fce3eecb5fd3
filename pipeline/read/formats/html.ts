import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {PageReader} from '../html/reader.ts'
import {headLength} from '../limits.ts'
import {captureOf, decodedPage, refuseTooMuch} from './laid-out.ts'
import type {ReadOptions} from './options.ts'

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

/** Whether a page is XHTML, by its media type, else by its name or its first characters. */
function isXml(page: string, {mediaType, name}: ReadOptions): boolean {
  if (mediaType !== undefined) return isXmlType.test(mediaType)
  return isXmlName.test(name) || isXmlText.test(page.slice(0, headLength))
}
