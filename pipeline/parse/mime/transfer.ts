import {type Headers, headerOf} from './headers.ts'

type Transfer = 'identity' | 'base64' | 'quoted-printable'

const softBreak = /=[ \t]*\r?\n/g
const escaped = /=([\da-f]{2})/gi

/** How the content of a part is written; other names than these two mean as it stands. */
export function transferOf(headers: Headers): Transfer {
  const name = headerOf(headers, 'content-transfer-encoding').trim().toLowerCase()
  return name === 'base64' || name === 'quoted-printable' ? name : 'identity'
}

/**
 * The bytes of a content without its transfer encoding (RFC 2045, section 6).
 *
 * What is no base64 is passed over, as section 6.8 asks; an equals sign that encodes nothing stays.
 *
 * @param content
 *   The content, a character for each byte.
 */
export function transferred(content: string, transfer: Transfer): Buffer {
  if (transfer === 'base64') return Buffer.from(content, 'base64')
  if (transfer === 'identity') return Buffer.from(content, 'latin1')
  return quotedBytes(content.replaceAll(softBreak, ''))
}

/** The bytes of a text in which some stand by number: `=C3=A5`. */
export function quotedBytes(text: string): Buffer {
  const plain = text.replaceAll(escaped, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(plain, 'latin1')
}
