import type {Refusal} from '../tree/refusals.ts'
import type {Capture} from '../tree/types.ts'
import {isPage} from './bytes/signatures.ts'
import {readPage} from './formats/html.ts'
import {isWebArchive, readWebArchive} from './formats/mhtml.ts'
import {checkAddress, type ReadOptions} from './formats/options.ts'
import {readText} from './formats/text.ts'

const pageName = /\.(?:x?html?|xht|shtml)$/i
const pageType = /^\s{0,9}(?:text\/html|application\/xhtml\+xml)\b/i
const textType = /^\s{0,9}text\/plain\b/i
const archiveName = /\.mht(?:ml)?$/i
const archiveType = /^\s{0,9}(?:multipart\/related|message\/rfc822)\b/i
const longestHead = 4096

/**
 * A capture of a document in any format that is read: an HTML page, a page saved with its pictures
 * (MHTML), or plain text.
 *
 * What it is says the media type when it is known, then the content, then the ending of the name.
 *
 * @param input
 *   Bytes, whole or in pieces, or a string that was decoded elsewhere.
 * @returns
 *   A refusal when the input is none of these, or no single document.
 * @throws TypeError
 *   When `known.url` is no absolute address of the web.
 */
export function read(
  input: string | Uint8Array | Iterable<Uint8Array>,
  known: ReadOptions,
): Capture | Refusal {
  checkAddress(known)
  const whole = typeof input === 'string' || input instanceof Uint8Array ? input : [...input]
  return readerOf(headOf(whole), known)(whole, known)
}

function readerOf(head: string, {name, mediaType}: ReadOptions): typeof readPage {
  if (mediaType !== undefined) {
    if (pageType.test(mediaType)) return readPage
    if (archiveType.test(mediaType)) return readWebArchive
    if (textType.test(mediaType)) return readText
  }
  if (isWebArchive(head)) return readWebArchive
  if (isPage(head)) return readPage
  if (archiveName.test(name)) return readWebArchive
  return pageName.test(name) ? readPage : readText
}

/** How an input opens, as far as ASCII shows it; the zero bytes of UTF-16 are left out. */
function headOf(input: string | Uint8Array | readonly Uint8Array[]): string {
  if (typeof input === 'string') return input.slice(0, longestHead)
  let head = Buffer.alloc(0)
  for (const piece of input instanceof Uint8Array ? [input] : input) {
    if (head.length >= longestHead) break
    head = Buffer.concat([head, piece.subarray(0, longestHead)])
  }
  const text = head.toString('latin1', 0, longestHead)
  return text.replace(mark, '').replaceAll('\0', '')
}

const mark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/
