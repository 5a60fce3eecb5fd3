import type {Range} from '../../text/ranges.ts'
import {mostMessageParts} from '../limits.ts'
import {headerOf, headersAt} from './headers.ts'

/** The line below the preamble of a digest, and the one behind each message in it (RFC 1153, section 3). */
const preambleLine = /^-{70}\r?$/gm
const messageLine = /^-{30}\r?$/gm

/**
 * The messages of a digest in plain text (RFC 1153), each from its first header to the line of hyphens behind it.
 *
 *     Today's Topics: …
 *     ----------------------------------------------------------------------
 *
 *     From: Ann Miller <ann@example.org>
 *     Subject: Ferry back in service
 *
 * Leaves alone texts that only hold lines of hyphens: a digest has two messages with a sender and a subject at least.
 * Its preamble, its footer and its last line are no messages.
 *
 * @param raw
 *   The file, a character for each byte.
 * @param at
 *   Where the text begins.
 */
export function digestMessages(raw: string, at: number): readonly Range[] {
  preambleLine.lastIndex = at
  const preamble = preambleLine.exec(raw)
  if (preamble === null) return []
  const found: Range[] = []
  let start = preamble.index + preamble[0].length
  messageLine.lastIndex = start
  for (
    let line = messageLine.exec(raw);
    line !== null && found.length < mostMessageParts;
    line = messageLine.exec(raw)
  ) {
    const own = messageIn(raw, start, line.index)
    if (own !== undefined) found.push(own)
    start = line.index + line[0].length
  }
  return found.length > 1 ? found : []
}

/** The message between two lines of a digest, without the blank lines before it; `undefined` without its headers. */
function messageIn(raw: string, from: number, end: number): Range | undefined {
  let start = from
  while (start < end && raw.charAt(start).trim() === '') start += 1
  const headers = headersAt(raw.slice(0, end), start)
  const isMessage = headerOf(headers, 'from') !== '' && headerOf(headers, 'subject') !== ''
  return isMessage ? {start, end} : undefined
}
