import {agencies} from '../../language/agencies.ts'
import {placeOf} from '../../language/places.ts'
import {tuned} from '../../tuning/load.ts'
import {desksWithoutSpaces, isNobody, jobsWithoutSpaces, opensWithSurname} from './vocabulary.ts'
import type {NameWord} from './words.ts'

/** Names in scripts without spaces or, as Korean, with few syllables. */
export interface EasternNames {
  readonly names: readonly string[]
  readonly agencies: readonly string[]
  /** The words for a reporter stand with the names. */
  readonly titled: boolean
}

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const han = /^\p{Script=Han}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,5}$/u
const single = /^\p{Script=Han}{1,2}$/u
const kana =
  /^[\p{Script=Katakana}\p{Script=Hiragana}][\p{Script=Katakana}\p{Script=Hiragana}ー・=]{1,15}$/u
const hangul = /^\p{Script=Hangul}{2,4}$/u
const hanAlone = /^\p{Script=Han}{2,4}$/u
/** A particle of Japanese behind Han: the words are a phrase. */
const phrase = /\p{Script=Han}[のがをはにでと]/u
/** `王小明・李华`, `김민수·이영희`, but not `ジョン・スミス`. */
const dots = /[・·]/u
const {easternNameLength: mostOfName} = tuned('fields')

/** Whether a line holds the word for a reporter in a script without spaces. */
export function holdsEasternJob(line: string): boolean {
  return jobsWithoutSpaces().some((job) => line.includes(job))
}

/** Whether words are of a script in which names are recognised by their form alone. */
export function isEastern(words: readonly NameWord[]): boolean {
  return words.some(({text}) => eastern.test(text))
}

/**
 * The names among some words: without the words for a reporter, places, desks and agencies that stand
 * before or behind.
 *
 *     新华社记者王小明 李华
 *          ^^^^^^ ^^
 */
export function easternNames(words: readonly NameWord[]): EasternNames {
  const names: string[] = []
  const offices: string[] = []
  let titled = false
  const pieces = words.flatMap(({text}) => pieceOf(text))
  let group: string[] = []
  for (const piece of pieces) {
    const {before, after, isTitled} = untitled(piece)
    if (isName(before)) group.push(before)
    else if (agencies.has(before)) offices.push(before)
    if (!isTitled) continue
    titled = true
    names.push(...joined(group))
    group = isName(after) ? [after] : []
  }
  names.push(...joined(group))
  return {names, agencies: offices, titled}
}

function pieceOf(text: string): readonly string[] {
  const pieces = text.split(dots)
  return pieces.every((piece) => hanAlone.test(piece) || hangul.test(piece)) ? pieces : [text]
}

/** What stands before and behind the word for a job that a piece holds. */
function untitled(piece: string): {
  readonly before: string
  readonly after: string
  readonly isTitled: boolean
} {
  for (const job of jobsWithoutSpaces()) {
    const at = piece.lastIndexOf(job)
    if (at === -1) continue
    return {before: piece.slice(0, at), after: piece.slice(at + job.length), isTitled: true}
  }
  return {before: piece, after: '', isTitled: false}
}

/** A family name and a given name that stand apart are one; names of which each is whole are several. */
function joined(group: readonly string[]): readonly string[] {
  const [family, given, more] = group
  if (family === undefined || given === undefined || more !== undefined) return group
  if (hangul.test(family)) return group
  const whole = [family, given].every((name) => !single.test(name) || name.length > 1)
  if (whole && [family, given].every((name) => hanAlone.test(name) && opensWithSurname(name))) {
    return group
  }
  return family.length > mostOfName || given.length > mostOfName ? group : [`${family} ${given}`]
}

function isName(text: string): boolean {
  if (!(han.test(text) || single.test(text) || kana.test(text) || hangul.test(text))) return false
  if (phrase.test(text) || agencies.has(text) || isNobody(text) || placeOf(text) !== undefined)
    return false
  return !desksWithoutSpaces().some((desk) => text.endsWith(desk))
}
