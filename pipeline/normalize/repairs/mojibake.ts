import {wordIn} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {isBrokenByNextLine} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {Edit} from '../../tree/edits.ts'
import {longestMisreadToken} from '../limits.ts'
import {differencesOf} from './difference.ts'
import {type LinePiece, linePiecesOf} from './line-pieces.ts'
import {type Reread, reread} from './misread.ts'

/*
 * Neighbouring characters without which a line is not decoded anew, which is thorough and slow:
 * a sign beside an accented letter or another sign, a letter that begins a misread sequence.
 */
const suspicious =
  /[\u0080-\u009fÃÂ]|[Œœ](?![A-Za-z])|[ÎÐØÙ][\u00a0\u00ad·´–—―…’€™]|[ВГРСΒΓΞΟ][«»‘“”„‚‹›°µ]|вЂ|[вр][њџ]|√|[à-žά-џ][À-ÞĀ-ſ]|[\u00c0-\u024f\u0370-\u04ff][¡-¦¨-´¶-¿׃ˆ-˝\u2020-\u2022\u2030\u2044-\u25ff\ufb01\ufb02\ufffd]|[\u00c0-\u024f‘“”„‚‹›][‘“”„‚‹›«»]|[¡-¿׃ˆ-˝‘“”„‚‹›\u2020-\u2022\u2030\u2044-\u25ff\ufffd][\u00a1-\u024f‘“”„‚‹›\u2020-\u2022\u2030\u2044-\u25ff\ufffd]/
const nextLine = '\u0085'
const mentionsEncodings = lazy(
  () =>
    new RegExp(
      String.raw`\b(?:utf-?(?:8|16)|iso[- ]?8859|windows-125\d|cp125\d|latin-?1)\b|${wordIn('on-encodings')}`,
      'iu',
    ),
)
const opening = /^[("'`“‘„«‹[<]+/
const closing = /(?<![)"'`”’“»›\]>])[)"'`”’“»›\]>]+[.,;:!?]*$/
const letters = /[A-Za-z]{2}/
const standsAlone = /^[–—•…]$/

/**
 * Repairs text whose bytes were decoded in a wrong encoding, once or several times.
 *
 *     The cafÃ©â€™s owner
 *            ^^^^^
 *
 * Edits are as short as possible. Leaves misread text alone where it is an example: one character in
 * quotation marks, and, in a text about encodings, everything in quotation marks or outside of words.
 */
export function mojibake(text: string): readonly Edit[] {
  // One code unit replaces one, so that offsets stay valid. No edit reaches from one cell into another.
  const cells = text.replaceAll('\t', '\n')
  const lines = isBrokenByNextLine(text) ? cells.replaceAll(nextLine, '\n') : cells
  let isAboutEncodings: boolean | undefined
  const edits: Edit[] = []
  for (const piece of linePiecesOf(lines)) {
    if (!suspicious.test(piece.text)) continue
    const found = inPiece(piece)
    if (found.length === 0) continue
    isAboutEncodings ??= mentionsEncodings().test(text)
    for (const edit of found) {
      if (!isExample(piece, edit, isAboutEncodings)) edits.push(edit)
    }
  }
  return edits
}

function inPiece({start, text}: LinePiece): readonly Edit[] {
  const mended = reread(text)
  if (mended.text === text) return []
  const rule = ruleOf(mended)
  return differencesOf(text, mended.text).map(({at, now}) => ({
    ...rule,
    at: {start: start + at.start, end: start + at.end},
    was: text.slice(at.start, at.end),
    now,
  }))
}

function ruleOf({encodings, isControlsAlone}: Reread): Pick<Edit, 'rule' | 'reason'> {
  if (isControlsAlone) {
    const reason = 'A control character that windows-1252 has a sign for'
    return {rule: 'mojibake/control', reason}
  }
  const where = encodings.length === 0 ? 'other encodings' : encodings.join(', then as ')
  return {rule: 'mojibake/misread', reason: `Bytes of UTF-8 that were read as ${where}`}
}

function isExample(
  {start, text}: LinePiece,
  {at, was, now}: Edit,
  isAboutEncodings: boolean,
): boolean {
  if (was.length > longestMisreadToken) return false
  const token = tokenAround(text, {start: at.start - start, end: at.end - start})
  const inside =
    opening.test(token) && closing.test(token)
      ? token.replace(opening, '').replace(closing, '')
      : undefined
  if (isAboutEncodings)
    return inside !== undefined || !(letters.test(token) || standsAlone.test(now))
  return inside === was && [...now].length === 1
}

function tokenAround(text: string, {start, end}: Range): string {
  const head = text.slice(Math.max(0, start - longestMisreadToken), start)
  const tail = text.slice(end, end + longestMisreadToken)
  const from = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\u00a0')) + 1
  const blank = tail.indexOf(' ')
  return head.slice(from) + text.slice(start, end) + (blank === -1 ? tail : tail.slice(0, blank))
}
