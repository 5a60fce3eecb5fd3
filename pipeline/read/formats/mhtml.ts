import {type Headers, headerOf, headersAt} from '../../parse/mime/headers.ts'
import {parametersOf} from '../../parse/mime/parameters.ts'
import {messageAt} from '../../parse/mime/parts.ts'
import {transferOf, transferred} from '../../parse/mime/transfer.ts'
import {webAddressOf} from '../../text/addresses.ts'
import {unusableAddress} from '../../tree/page.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {joinBytes} from '../bytes/join.ts'
import {readPage} from './html.ts'
import type {ReadOptions} from './options.ts'

const firstHeader = /^[\w-]{1,60}:/
const related = 'multipart/related'
const htmlTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

/** Whether a text begins as MHTML does: a page that a browser saved in one file with its pictures. */
export function looksLikeWebArchive(head: string): boolean {
  if (!firstHeader.test(head)) return false
  return parametersOf(headerOf(headersAt(head, 0), 'content-type')).value === related
}

/**
 * A capture of the page in an MHTML file (RFC 2557): the first part that is HTML. The address in the
 * file is used when the caller gives none.
 *
 * Byte ranges refer to the part after its transfer encoding is decoded; digest and length refer to
 * the file.
 *
 * @returns
 *   A refusal when no part is an HTML page.
 */
export function readWebArchive(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const joined = joinBytes(input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const raw = bytes.toString('latin1')
  const page = messageAt(raw).parts.find(({type}) => htmlTypes.has(type.value))
  if (page === undefined) {
    return refuse(
      'mhtml/no-page',
      'The file holds no HTML page',
      'Save the page again, or name the page',
    )
  }
  const {headers, type, start, end} = page
  const charset = type.parameters.get('charset')
  const written = locationIn(headers)
  const url = webAddressOf(written)
  const transfer = transferOf(headers)
  const capture = readPage(transferred(raw.slice(start, end), transfer), {
    ...(charset === undefined ? {} : {charset}),
    ...(url === undefined ? {} : {url}),
    ...options,
  })
  if (isRefusal(capture)) return capture
  const part = {at: {start, end}, transfer}
  const isUsable = written === '' || url !== undefined || options.url !== undefined
  return {
    ...capture,
    source: {...capture.source, sha256, bytes: bytes.length, part},
    ...(isUsable ? {} : {feed: [unusableAddress(written)]}),
  }
}

/** The address in the headers, whose letters outside ASCII browsers write in UTF-8. */
function locationIn(headers: Headers): string {
  return Buffer.from(headerOf(headers, 'content-location'), 'latin1').toString().trim()
}
