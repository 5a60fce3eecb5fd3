import {agencies} from '../../language/agencies.ts'
import {placeOf} from '../../language/places.ts'
import {tuned} from '../../tuning/load.ts'
import type {Trust} from './person.ts'
import {
  desksWithoutSpaces,
  isNobody,
  jobsWithoutSpaces,
  opensWithLongSurname,
  opensWithSurname,
  reportsBehind,
} from './vocabulary.ts'
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
const oneHan = /^\p{Script=Han}$/u
const longHan = /^[\p{Script=Han}々]{5,}$/u
const onlyHan = /^[\p{Script=Han}々]{2,8}$/u
/** A family name of one character has one or two behind it. */
const fewHan = /^.{2,3}$/u

/** Whether a line holds the word for a reporter in a script without spaces, or for the desk of one. */
export function holdsEasternJob(line: string): boolean {
  return [...jobsWithoutSpaces(), ...desksOfPeople()].some((word) => line.includes(word))
}

/** Whether a name opens with a common family name of Japanese: two characters or more. */
export function isJapaneseName(name: string): boolean {
  return opensWithLongSurname(name) && !phrase.test(name)
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
export function easternNames(
  words: readonly NameWord[],
  byWord: string,
  trust: Trust,
): EasternNames {
  const pieces = words.flatMap(({text}) => pieceOf(text))
  const cut = pieces.map(betweenJobs)
  const isReporters = cut.some(({length}) => length > 1)
  const groups = groupsOf(cut).map((group) =>
    isReporters || byWord !== '' ? group.map(withoutReport) : group,
  )
  return {
    names: groups
      .flatMap((group) => joined(group.filter(isName)))
      .filter((name) => isWritten(name, trust)),
    agencies: groups.flat().filter((text) => !isName(text) && agencies.has(text)),
    titled: isReporters || pieces.some((piece, i) => isBehindDesk(piece, pieces[i - 1])),
  }
}

/** What stands together without the word for a job between. */
function groupsOf(cut: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const [first = '', ...rest] of cut) {
    groups.at(-1)?.push(first)
    groups.push(...rest.map((text) => [text]))
  }
  return groups
}

/**
 * Whether Han alone are written as a name: of two or three characters with a common family name before
 * them, of more with one of several characters.
 */
function isWritten(written: string, trust: Trust): boolean {
  const name = written.replace(' ', '')
  if (trust === 'stated') return !(longHan.test(name) && !opensWithLongSurname(name))
  if (oneHan.test(name) || (written !== name && isStray(written))) return false
  if (written !== name || !onlyHan.test(name)) return true
  return fewHan.test(name) ? opensWithSurname(name) : opensWithLongSurname(name)
}

/** Two words of which the first is one character and no family name: what a cut left of a phrase. */
function isStray(written: string): boolean {
  const [family = ''] = written.split(' ')
  return oneHan.test(family) && !opensWithSurname(family)
}

/** Desks of several characters: those of one end other words as well. */
function desksOfPeople(): readonly string[] {
  return desksWithoutSpaces().filter(({length}) => length > 1)
}

/** `札幌支局 田中一郎`: what stands before a name says where its bearer works. */
function isBehindDesk(piece: string, before = ''): boolean {
  return isJapaneseName(piece) && desksOfPeople().some((desk) => before.endsWith(desk))
}

/** `王小明报道`: the name without the word for what its bearer did. */
function withoutReport(text: string): string {
  const end = reportsBehind().find((each) => text.endsWith(each))
  return end === undefined ? text : text.slice(0, -end.length)
}

function pieceOf(text: string): readonly string[] {
  const pieces = text.split(dots)
  return pieces.every((piece) => hanAlone.test(piece) || hangul.test(piece)) ? pieces : [text]
}

/** What stands before, between and behind the words for jobs that a piece holds. */
function betweenJobs(piece: string): readonly string[] {
  const found = jobsWithoutSpaces()
    .map((job) => ({at: piece.indexOf(job), length: job.length}))
    .filter(({at}) => at !== -1)
  if (found.length === 0) return [piece]
  const first = Math.min(...found.map(({at}) => at))
  const longest = Math.max(...found.map(({at, length}) => (at === first ? length : 0)))
  return [piece.slice(0, first), ...betweenJobs(piece.slice(first + longest))]
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
  if (hangul.test(text) && !opensWithSurname(text)) return false
  if (desksOfPeople().some((desk) => text.startsWith(desk))) return false
  return !desksWithoutSpaces().some((desk) => text.endsWith(desk))
}
