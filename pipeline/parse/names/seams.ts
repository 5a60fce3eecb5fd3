import {isName} from '../../language/name-list.ts'
import {capitalLetter, isKind, letter, mark, smallLetter} from '../../text/code-units.ts'
import {tuned} from '../../tuning/load.ts'
import {isMonth} from '../calendar.ts'
import {byWordAt, kinds, kindsOf, timeLabelAt} from './vocabulary.ts'

const figureNext = /^\.?\s\d/
const joins = /^\s\p{Lu}/u
/** `ByAnn`, `byAnn`: a word in which a capital opens a second word. */
const opensGlued = /^(?:\p{L}\p{Ll}{1,9}|\p{Lu}{2})(?=\p{Lu}\p{Ll})/u
/** `Byby Ann`: a word that is another one twice. */
const opensTwice = /^(\p{L}{2,9})\1(?=\s)/iu

/**
 * A line whose label, date, job or name was glued to the word before it, with a space at each seam.
 *
 *     ByAnn MillerUpdated March 20  →  By Ann Miller Updated March 20
 *       ^         ^
 *
 * A by-word that was glued to itself stands once: `Byby Ann` is `by Ann`.
 *
 * Leaves alone names with a capital inside (`McMaster`, `LeMay`, `DiCaprio`).
 */
export function unglue(line: string): string {
  const twice = opensTwice.exec(line)?.[1] ?? ''
  if (twice !== '' && byWordAt(twice.toLowerCase(), 0, true) === twice.length) {
    return unglue(line.slice(twice.length))
  }
  const opening = openingOf(line)
  const rest = line.slice(opening.length)
  return opening === '' ? withSeams(rest) : `${opening} ${withSeams(rest)}`
}

/** The by-word that a name was glued to. */
function openingOf(line: string): string {
  const word = opensGlued.exec(line)?.[0] ?? ''
  if (word === '' || byWordAt(word.toLowerCase(), 0, true) !== word.length) return ''
  const end = wordEnd(line, 0)
  return isName(line.slice(0, end)) ? '' : word
}

function withSeams(line: string): string {
  let unglued = ''
  let from = 0
  for (let at = 1; at < line.length; at += 1) {
    if (!isKind(line, at, capitalLetter)) continue
    const isOwn = isKind(line, at - 1, smallLetter)
      ? isSeam(line, wordStart(line, at, from), at)
      : isKind(line, at - 1, capitalLetter) && isMonthDay(line, at)
    if (!isOwn) continue
    unglued += `${line.slice(from, at)} `
    from = at
  }
  return unglued + line.slice(from)
}

/** Where the word that goes on at a place begins, at the earliest at `from`. */
function wordStart(line: string, at: number, from: number): number {
  let start = at
  while (start > from && isKind(line, start - 1, letter | mark)) start -= 1
  return start
}

/** Whether a new word begins where a capital follows a small letter. */
function isSeam(line: string, start: number, at: number): boolean {
  const end = wordEnd(line, at)
  const word = line.slice(at, end).toLowerCase()
  if (isMonth(word)) return isMonthDay(line, at)
  if (joins.test(line.slice(end, end + 2)) && isSmallWord(word)) return true
  if (timeLabelAt(line.slice(at, end + longestLabel).toLowerCase(), 0) > 0) return true
  const isTitle = (kindsOf(word) & (kinds.job | kinds.rank)) !== 0
  return isTitle && kindsOf(line.slice(start, at).toLowerCase()) === 0
}

/** `Ann ODec. 18`: a month with its day, also behind an initial. */
function isMonthDay(line: string, at: number): boolean {
  const end = wordEnd(line, at)
  return isMonth(line.slice(at, end).toLowerCase()) && figureNext.test(line.slice(end, end + 3))
}

/** `Ann MillerIn Harbour News`: a by-word, or one before a place or an outlet. */
function isSmallWord(word: string): boolean {
  return (
    (kindsOf(word) & (kinds.place | kinds.for)) !== 0 || byWordAt(word, 0, true) === word.length
  )
}

const {gluedTimeLabel: longestLabel} = tuned('fields')

function wordEnd(line: string, at: number): number {
  let end = at + 1
  while (
    isKind(line, end, letter | mark) &&
    !(isKind(line, end, capitalLetter) && isKind(line, end - 1, smallLetter))
  )
    end += 1
  return end
}
