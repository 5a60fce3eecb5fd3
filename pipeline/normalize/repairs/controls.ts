import type {Edit} from '../../tree/edits.ts'
import {merge} from '../../tree/edits.ts'
import {unseenEdits} from '../../tree/inert-edits.ts'
import {mostSkipped} from '../limits.ts'

const escapeUnit = '\u001b'
const command = new RegExp(`${escapeUnit}\\[[\\d;]{0,20}[A-Za-z]`, 'g')
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
/** What no reader sees within a line. */
const inLine = /(?![\n\r\v\f\u0080-\u009f\u2028\u2029])[\s\p{Cc}\p{Cf}]/u
const joiner = /[\u200c\u200d]/g
const unshaped =
  /[\s\p{P}\p{N}\p{Cc}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const withoutSpaces =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const skipped = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const zeroWidthSpace = '\u200b'

/**
 * Removes invisible characters, commands for terminals, and joiners that join nothing; replaces lone
 * surrogates.
 *
 * Leaves alone what `text/unseen.ts` leaves alone, joiners beside scripts and emoji that are shaped by
 * them, and zero-width spaces between words of scripts that are written without spaces.
 */
export function controls(text: string): readonly Edit[] {
  const commands = removed(text, command, 'controls/terminal', 'A command for a terminal')
  // At the start of a line, a block begins behind the escape: it is removed on its own.
  const inCommand = new Set(
    commands.filter(({at}) => !opensLine(text, at.start)).map(({at}) => at.start),
  )
  const unseen = unseenEdits('controls', text).filter(
    (edit) => !(inCommand.has(edit.at.start) || dividesWords(text, edit)),
  )
  const reason = 'A joiner beside letters that are never joined'
  const joiners = removed(text, joiner, 'controls/joiner', reason).filter(
    ({at}) => isUnshaped(text, at.start, -1) && isUnshaped(text, at.start, 1),
  )
  const ends = new Set(unseen.map(({at}) => at.end))
  const rest = commands.map((edit) => (ends.has(edit.at.start + 1) ? withoutEscape(edit) : edit))
  return merge(merge(rest, unseen), joiners)
}

/** Whether only blanks stand between a place and the line break before it. */
function opensLine(text: string, at: number): boolean {
  let start = at
  while (inLine.test(text.charAt(start - 1))) start -= 1
  return start === 0 || lineBreak.test(text.charAt(start - 1))
}

/** A command whose escape is removed on its own, or with the invisible characters before it. */
function withoutEscape(edit: Edit): Edit {
  const {at, was} = edit
  return {...edit, at: {start: at.start + 1, end: at.end}, was: was.slice(1)}
}

function removed(text: string, sought: RegExp, rule: string, reason: string): readonly Edit[] {
  return Array.from(text.matchAll(sought), ({0: was, index}) => {
    return {rule, at: {start: index, end: index + was.length}, was, now: '', reason}
  })
}

/** Whether the next visible character on one side is of a script without joined letters. */
function isUnshaped(text: string, at: number, step: -1 | 1): boolean {
  let next = at + step
  for (let i = 0; i < mostSkipped && skipped.test(text.charAt(next)); i += 1) next += step
  const unit = text.charAt(next)
  return unit === '' || unshaped.test(unit)
}

/** Whether an edit removes a zero-width space that shows where a word ends. */
function dividesWords(text: string, {at, was}: Edit): boolean {
  if (was !== zeroWidthSpace) return false
  return withoutSpaces.test(text.charAt(at.start - 1)) || withoutSpaces.test(text.charAt(at.end))
}
