import type {Remark} from '../tree/page.ts'
import {isRefusal, type Refusal, refuse} from '../tree/refusals.ts'
import type {Capture} from '../tree/types.ts'
import {join} from './bytes.ts'
import {decodeBytes} from './encodings.ts'
import {refuseFormat} from './formats.ts'
import {bytesIn} from './html-bytes.ts'
import {charsetNamedIn} from './html-charset.ts'
import {PageReader} from './html-reader.ts'
import type {Known} from './known.ts'
import {statementsOf} from './metadata.ts'

const mostMarks = 500_000

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
  {charset, name, url}: Known,
): Capture | Refusal {
  const joined = join(typeof input === 'string' ? Buffer.from(input) : input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const labels = [charset, charsetNamedIn(bytes)].filter((label) => label !== undefined)
  const reading = refuseFormat(bytes) ?? decodeBytes(bytes, labels)
  if (isRefusal(reading)) return reading
  const {text: page, encoding, replaced} = reading
  const source = {sha256, bytes: bytes.length, encoding, replaced}
  const reader = new PageReader(page)
  reader.read()
  const {lines, parts} = reader
  if (lines.marks.all.length > mostMarks) return refuseMarks()
  const byteOf = bytesIn(page, encoding, markLengthOf(bytes, encoding), bytes.length)
  const {
    text,
    marks: {all: marks, elements},
  } = lines
  const trace = lines.trace.map((offset, i) => (i % 2 === 0 ? offset : byteOf(offset)))
  return {
    name,
    ...(url === undefined ? {} : {url}),
    text,
    source,
    page: {
      marks,
      elements,
      statements: statementsOf(parts.all(text, byteOf), url),
      trace,
      remarks: remarksOf(reader),
    },
  }
}

function remarksOf({frames}: PageReader): readonly Remark[] {
  if (frames === 0) return []
  const reason = `A page of ${frames} frames, which are pages of their own`
  return [{rule: 'html/frames', level: 'message', reason}]
}

/** How many bytes its byte order mark takes. */
function markLengthOf(bytes: Buffer, encoding: string): number {
  const head = bytes.toString('hex', 0, 3)
  if (encoding === 'utf-8') return head === 'efbbbf' ? 3 : 0
  return head.startsWith('fffe') || head.startsWith('feff') ? 2 : 0
}

function refuseMarks(): Refusal {
  return refuse(
    'html/lines',
    `Holds more than ${mostMarks} lines with words, as no single page does`,
    'Cut it into single documents',
  )
}
