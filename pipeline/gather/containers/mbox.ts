import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, refuse, refuseLength} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {refused} from './capture-record.ts'
import {mailInputs} from './mail.ts'
import type {GatherOptions} from './options.ts'

/** The line above a message: who sent it, and a day that ends with a year; a header follows. */
const envelope =
  /^From [^\s]{1,200} [^\r\n]{0,60}\d{4}[^\r\n]{0,30}\r?\n(?=[!-9;-~]{1,76}[ \t]{0,9}:)/
const opener = 'From '
/** Bytes in which such a line and the name of a header lie. */
const longestEnvelope = 512
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * The messages of mailboxes (mbox, RFC 4155), each a document named by the offset of its first byte, without the line
 * above it.
 *
 * Leaves a line that begins with `From ` in a text alone: before a message stands an empty line, and its line has a
 * day and is followed by a header.
 */
export function* mboxInputs({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) {
    const {name, bytes: read} = documentAt(found)
    const bytes = read()
    if (isRefusal(bytes)) yield refused(name, bytes)
    else yield* messagesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, options)
  }
}

function* messagesIn(bytes: Buffer, name: string, options: GatherOptions): Generator<Input> {
  const starts = startsIn(bytes)
  if (starts.length === 0) {
    yield refused(
      name,
      refuse(
        'mbox/none',
        'The file holds no message of a mailbox',
        'Name another kind with `--from`',
      ),
    )
  }
  const most = options.mostBytes ?? mostBytes
  for (const [i, {start}] of starts.entries()) {
    const end = starts[i + 1]?.line ?? bytes.length
    const own = bytes.subarray(start, end)
    const place = `${name}@${start}`
    if (own.length > most) yield refused(place, refuseLength('gather/too-long', most))
    else {
      const input = {name: place, bytes: (): Buffer => own, mediaType: 'message/rfc822'}
      yield* mailInputs(input, own, name, start, options)
    }
  }
}

/** Where the line above each message begins, and where the message does. */
function startsIn(bytes: Buffer): readonly {readonly line: number; readonly start: number}[] {
  const starts: {line: number; start: number}[] = []
  for (let at = bytes.indexOf(opener); at !== -1; at = bytes.indexOf(opener, at + 1)) {
    if (!isAfterEmptyLine(bytes, at)) continue
    const found = envelope.exec(bytes.toString('latin1', at, at + longestEnvelope))?.[0]
    if (found !== undefined) starts.push({line: at, start: at + found.length})
  }
  return starts
}

function isAfterEmptyLine(bytes: Buffer, at: number): boolean {
  if (at === 0) return true
  if (bytes[at - 1] !== lineFeed) return false
  const before = bytes[at - 2] === carriageReturn ? at - 3 : at - 2
  return before < 0 || bytes[before] === lineFeed
}
