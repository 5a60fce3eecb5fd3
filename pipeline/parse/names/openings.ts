import {fold} from '../../text/fold.ts'
import {bareOf} from '../../text/strip.ts'
import {unglue} from './seams.ts'
import {byWordAt, editedByAt, isListedByWord} from './vocabulary.ts'

const wordStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu
const signsAtEnd = /(?<![\s:])[\s:]+$/u
const ornaments = /^[^\p{L}\p{N}([]{0,12}/u

/** The by-word that a line opens with, folded and in lower case, with its sign; empty without one. */
export function byWordOf(line: string): string {
  const lower = lowerOf(unglue(line))
  const start = ornaments.exec(lower)?.[0].length ?? 0
  return editedByAt(lower, start) > 0
    ? ''
    : lower.slice(start, start + byWordAt(lower, start, true))
}

/** Whether a line is a by-word and nothing else: the names stand on the next line. */
export function isByWord(line: string): boolean {
  return isListedByWord(bareOf(lowerOf(line)).replace(pluralInBrackets, ''))
}

const pluralInBrackets = /\(s$/u

/** Whether a line names who edited, checked or pictured a story. */
export function opensAsEditedBy(line: string): boolean {
  const lower = lowerOf(line)
  const start = ornaments.exec(lower)?.[0].length ?? 0
  return editedByAt(lower, start) > 0
}

/** Whether a text ends with the words before the names of who edited, checked or pictured. */
export function endsAsEditedBy(text: string): boolean {
  const lower = lowerOf(text).replace(signsAtEnd, '')
  return Array.from(lower.matchAll(wordStart), ({index}) => index).some((at) => {
    const length = editedByAt(lower, at) || editedByAt(`${lower}:`, at) - 1
    return length > 0 && at + length === lower.length
  })
}

function lowerOf(text: string): string {
  return fold(text).replaceAll('İ', 'i').toLowerCase()
}
