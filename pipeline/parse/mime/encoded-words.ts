import {charsetDecoder} from './charset.ts'
import {quotedBytes} from './transfer.ts'

/** A word of a header in another charset: `=?utf-8?Q?Bl=C3=A5b=C3=A6r?=`. */
const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi
const blanks = /^\s+$/
const underscores = /_/g

/** A run of encoded words in one charset, whose bytes may part a character. */
interface WordRun {
  readonly charset: string
  readonly bytes: Buffer[]
}

/**
 * The text of a header, its encoded words decoded (RFC 2047).
 *
 *     =?utf-8?Q?Bl=C3=A5b=C3=A6r?= p=?  →  Blåbær p=?
 *
 * Blanks between two encoded words are left out. Words of one charset that follow one another are decoded
 * together, since some programs part characters. What is not encoded is UTF-8 (RFC 6532) or, where it is
 * none, Windows-1252.
 *
 * @param value
 *   The value, a character for each byte.
 */
export function decodedHeader(value: string): string {
  const parts: string[] = []
  let run: WordRun | undefined
  let from = 0
  const finish = (): void => {
    if (run !== undefined) parts.push(charsetDecoder(run.charset).decode(Buffer.concat(run.bytes)))
    run = undefined
  }
  for (const match of value.matchAll(encodedWord)) {
    const [whole, charset = '', how = '', content = ''] = match
    const between = value.slice(from, match.index)
    if (run === undefined || !(between === '' || blanks.test(between))) {
      finish()
      parts.push(plainHeader(between))
    } else if (run.charset !== charset.toLowerCase()) finish()
    run ??= {charset: charset.toLowerCase(), bytes: []}
    run.bytes.push(bytesOfWord(how, content))
    from = match.index + whole.length
  }
  finish()
  parts.push(plainHeader(value.slice(from)))
  return parts.join('')
}

function bytesOfWord(how: string, content: string): Buffer {
  return how.toLowerCase() === 'b'
    ? Buffer.from(content, 'base64')
    : quotedBytes(content.replaceAll(underscores, ' '))
}

/** The text of a header as it is written, its encoded words with it; a character of the value is a byte. */
export function plainHeader(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  const text = bytes.toString()
  return text.includes('\ufffd') ? charsetDecoder('windows-1252').decode(bytes) : text
}
