import {bareOf} from '../../text/strip.ts'
import {longestOpening} from '../limits.ts'
import {foldLine, lowerLine} from './fold-line.ts'
import {unglue} from './seams.ts'
import {
  byWordAt,
  editedByAt,
  isListedByWord,
  mayOpen,
  picturedByAt,
  timeLabelAt,
} from './vocabulary.ts'

const wordStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu
const signsAtEnd = /(?<![\s:])[\s:]+$/u
const mostOrnaments = 12
const ornaments = /^[^\p{L}\p{N}([]{0,12}/u

/** The by-word that a line opens with, folded and in lower case, with its sign; empty without one. */
export function byWordOf(line: string): string {
  const lower = lowerLine(unglue(line))
  const start = ornaments.exec(lower)?.[0].length ?? 0
  return editedByAt(lower, start) > 0
    ? ''
    : lower.slice(start, start + byWordAt(lower, start, true))
}

/** Where the first word of a line stands behind ornaments of ASCII; at another ornament or at the twelfth it ends. */
function plainStartOf(line: string): number {
  let at = 0
  while (at < mostOrnaments && isPlainOrnament(line.charCodeAt(at))) at += 1
  return at
}

/** A sign of ASCII that is neither an opening bracket nor a letter or figure. */
function isPlainOrnament(unit: number): boolean {
  if (unit < 0x30) return unit !== 0x28
  return (
    (unit > 0x39 && unit < 0x41) || (unit > 0x5b && unit < 0x61) || (unit > 0x7a && unit < 0x80)
  )
}

/** Whether a line in lower case opens with a by-word, behind ornaments. */
export function opensWithByWord(lower: string): boolean {
  if (!mayOpen('by', lower, plainStartOf(lower))) return false
  const head = foldLine(lower.slice(0, longestOpening))
  const start = ornaments.exec(head)?.[0].length ?? 0
  return byWordAt(head, start, true) > 0
}

/**
 * Whether a by-word, or the label of a time, was glued to the name that a line opens with.
 *
 * @param name
 *   The name as `bylineOf` found it.
 */
export function isGluedTo(line: string, name: string): boolean {
  const parted = unglue(line)
  if (parted === line) return false
  const behind = lowerLine(parted.slice(name.length + 1))
  if (parted.startsWith(`${name} `))
    return !line.startsWith(`${name} `) && timeLabelAt(behind, 0) > 0
  return byWordOf(line) !== '' && !opensWithByWord(lowerLine(line))
}

/** Whether a line is a by-word and nothing else: the names stand on the next line. */
export function isByWord(line: string): boolean {
  return isListedByWord(bareOf(lowerLine(line)).replace(pluralInBrackets, ''))
}

const pluralInBrackets = /\(s$/u

/** Whether a line names who edited, checked or pictured a story. */
export function opensAsEditedBy(line: string): boolean {
  if (!mayOpen('editedBy', line, plainStartOf(line))) return false
  const lower = lowerLine(line)
  const start = ornaments.exec(lower)?.[0].length ?? 0
  return editedByAt(lower, start) > 0
}

/** Whether words for the pictures of a story stand in a line, or end its by-word. */
export function namesPictured(line: string): boolean {
  const lower = lowerLine(line).replaceAll(')', ':')
  return Array.from(lower.matchAll(wordStart), ({index}) => index).some(
    (at) => picturedByAt(lower, at) > 0,
  )
}

/** Whether a text ends with the words before the names of who edited, checked or pictured. */
export function endsAsEditedBy(text: string): boolean {
  const lower = lowerLine(text).replace(signsAtEnd, '')
  return Array.from(lower.matchAll(wordStart), ({index}) => index).some((at) => {
    const length = editedByAt(lower, at) || editedByAt(`${lower}:`, at) - 1
    return length > 0 && at + length === lower.length
  })
}
