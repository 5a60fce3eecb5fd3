import {createHash} from 'node:crypto'
import {inertLine} from '../text/inert.ts'
import {isWrittenNumber} from '../text/written-numbers.ts'
import type {DocumentId, Input} from './inputs.ts'

/** The most bytes of a key in UTF-8: search engines take no longer identifier of a document. */
const mostKeyBytes = 512
/** Hexadecimal digits of the digest that stands for what a key leaves out: 64 bits. */
const digestLength = 16

/** What is known of a document from which its key is made. */
export type Keyed = Pick<Input, 'name' | 'id' | 'url' | 'place'>

/**
 * The key of a document, by which it is found again from run to run.
 *
 *     id 4711                              4711
 *     no id, https://example.org/news/1    https://example.org/news/1
 *     neither                              dump.jsonl@81920, or captures/a.txt
 *
 * It is the id that the source gives, else the address, else the place of the document: its file, and
 * in a container `@` and its offset. A key names the document and stays when its content is corrected;
 * `@id` names the content.
 *
 * A key is one line that can be published, of at most 512 bytes. Where an id or a place is no such line, or is longer, `~`
 * and a digest of the whole follow what remains of it, so that two of them never have one key.
 */
export function keyOf({id, url, place, name}: Keyed): string {
  return lineOf(id === undefined || id === '' ? (url ?? place ?? name) : textOf(id))
}

function textOf(id: DocumentId): string {
  return isWrittenNumber(id) ? id.written : id
}

function lineOf(text: string): string {
  const line = inertLine(text)
  if (line === text && line !== '' && Buffer.byteLength(line) <= mostKeyBytes) return line
  const digest = createHash('sha256').update(text).digest('hex').slice(0, digestLength)
  return `${openingOf(line, mostKeyBytes - digestLength - 1)}~${digest}`
}

/** As many whole characters from the start as fit into so many bytes of UTF-8. */
function openingOf(line: string, most: number): string {
  let [opening, bytes] = ['', 0]
  for (const character of line) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    opening += character
  }
  return opening
}
