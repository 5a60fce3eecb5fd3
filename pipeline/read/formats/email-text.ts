import type {MessagePart, MimeMessage} from '../../parse/mime/parts.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Statement} from '../../tree/page.ts'
import type {Capture, SourcePart} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {forwardedIn} from './email-forwarded.ts'
import {subjectOf} from './email-headers.ts'
import {ending, partsOfPage} from './email-page.ts'

/** What the plain text of a message has of its own: parts, what a forwarded message states, and soft line breaks. */
interface MailText {
  readonly parts: readonly Part[]
  readonly statements: readonly Statement[]
  readonly flowed: readonly Range[]
}

/** The line before a signature (RFC 3676, section 4.3), and the rule that lists draw above what they add. */
const signatureLine = /^(?:--|_{30,90})[ \t]{0,9}$/
const softBreak = /(?<=[^\s>-]) \r?\n(?=[^\s>])/g
const {
  mailFootLength: longestFoot,
  mailFootLines: mostLines,
  mailNoticeLine: longestNotice,
  mailSentence: shortestSentence,
} = tuned('formats')
const sentenceEnd = /[.!?…]['"”’»)]?(?:\s|$)|[。！？]/

/**
 * The parts of the plain text of a message: the headers of a message that it forwards, and the signature or the
 * notice of a list at its end.
 *
 *     --
 *     You receive this since you subscribed to news@post.example
 *
 * Leaves alone a line of hyphens amid the text, and what stands above a forwarded message.
 */
export function partsOfMail(
  {text, page}: Capture,
  {type}: MessagePart,
  {at}: Pick<SourcePart, 'at'>,
  {headers}: MimeMessage,
): MailText {
  if (page !== undefined) return {parts: partsOfPage(page, headers), statements: [], flowed: []}
  const {parts, values} = forwardedIn(text, subjectOf(headers))
  const from = parts.at(-1)?.at.end ?? 0
  const statements = values.map(
    ({property, at: own}, node): Statement => ({
      source: 'label',
      property,
      value: text.slice(own.start, own.end),
      node,
      bytes: at,
    }),
  )
  const isFlowed = type.parameters.get('format')?.toLowerCase() === 'flowed'
  const foot = footIn(text, from)
  const body = bodyIn(text, from, foot[0]?.at.start ?? text.length)
  return {
    parts: [...parts, ...body, ...foot],
    statements,
    flowed: isFlowed ? softBreaksIn(text) : [],
  }
}

/**
 * The text of the message, from the paragraph with its first long sentence to that with its last: furniture stands
 * before and behind.
 */
function bodyIn(text: string, start: number, end: number): readonly Part[] {
  const lines = linesOf(text.slice(start, end))
  const isSentence = ({at}: Line): boolean =>
    at.end - at.start >= shortestSentence &&
    sentenceEnd.test(text.slice(start + at.start, start + at.end))
  let first = lines.findIndex(isSentence)
  let last = lines.findLastIndex(isSentence)
  if (first === -1) return []
  while (first > 0 && lines[first]?.blankAbove === 0) first -= 1
  while (lines[last + 1]?.blankAbove === 0) last += 1
  const [from, to] = [lines[first]?.at.start ?? 0, lines[last]?.at.end ?? 0]
  return [{at: {start: start + from, end: start + to}, role: 'paragraph', label: 'body'}]
}

/** The signature with the line above it, else the notice at the end with the way to end a subscription. */
function footIn(text: string, from: number): readonly Part[] {
  const lines = linesOf(text.slice(from)).map((line) => ({
    ...line,
    at: {start: from + line.at.start, end: from + line.at.end},
  }))
  const last = lines.at(-1)
  const tail = lines.slice(-mostLines)
  const wordsOf = ({at}: Line): string => text.slice(at.start, at.end)
  const signature = tail.find((line) => signatureLine.test(wordsOf(line)))
  const ended = tail.findIndex((line) => isShort(line) && ending().test(wordsOf(line)))
  const first = signature ?? noticeFrom(tail, ended)
  if (first === undefined || last === undefined || first === lines[0]) return []
  if (signature === last) return []
  const at = {start: first.at.start, end: last.at.end}
  if (at.end - at.start > longestFoot) return []
  return [
    {at, role: 'newsletter', label: signature === undefined ? 'List-Unsubscribe' : 'signature'},
  ]
}

/** The first line of the notice in which a line stands: short lines right above it belong to it. */
function noticeFrom(lines: readonly Line[], ended: number): Line | undefined {
  let first = ended
  while (first > 0 && lines[first]?.blankAbove === 0 && isShort(lines[first - 1])) first -= 1
  return lines[first]
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.at.end - line.at.start <= longestNotice
}

/**
 * Line breaks behind a space, at which a paragraph goes on (RFC 3676, section 4.1): the space and the break.
 *
 * Leaves alone the line before a signature, quoted lines, and empty lines.
 */
function softBreaksIn(text: string): readonly Range[] {
  return Array.from(text.matchAll(softBreak), ({index, 0: found}) => ({
    start: index,
    end: index + found.length,
  }))
}
