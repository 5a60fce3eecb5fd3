import {isKind, letter} from '../../text/code-units.ts'
import {datesIn, isMonth} from '../calendar.ts'
import {foldLine} from './fold-line.ts'
import {joinedAndOf, jointOf, runPiecesOf} from './joints.ts'
import {takeOpener} from './openers.ts'
import {isAnd, kinds, phraseAt} from './vocabulary.ts'
import {endPart, endSegment, isFresh, type NameSegment, type NameWalk, pushWord} from './walk.ts'
import {kindsAt} from './words.ts'

const blank = /\s+/uy
const bar = /[|•⋅‧∙●=★☆→←>»]|-{1,3}(?=\s|$)|·(?=\s)|(?<=\s)·/uy
const run = /[^\s,;|•⋅‧∙●=★☆→←>»()[\]{}<>:、，；]+/uy
const link = /https?:\/\/\S*/uy
/** A name by which somebody is called, within the full name: `Ann (Annie) Miller`. */
const calledName = /[("]\p{Lu}[\p{L}'-]{1,20}[)"](?=\s\p{Lu}\p{Ll})/uy
const bracketed = /[([{<]([^()[\]{}<>]{0,80})[)\]}>]/uy
const address = /@|^www\.|^https?$/iu
const accountGlued = /^\p{Lu}[\p{L}'-]+(?=@[^.]*$)/u
const edges = /^["'.&_*#~+-]+|(?<!["'&_*#~+-])["'&_*#~+-]+$/gu
/** `'t` of a Dutch name. */
const shortParticle = /^'\p{Ll}{1,2}$/u
/** What most words are: letters, and no more. */
const plainWord = /^(?!https?$)\p{L}[\p{L}\p{M}]*$/iu
const inked = /[\p{L}\p{N}]/u
const figureFirst = /^\p{N}/u
const wide = /^\s{2,}$|\t/u
/** What follows the `&` of a company: `GmbH & Co. KG`. */
const company = /^\s?co(?:\.|\s|$)/u
const commas = ',、，'
const semicolons = ';；'

/** Reads what stands at a place, if it recognises it, and gives the code units that it took. */
type Taker = (walk: NameWalk, at: number, end: number) => number

/**
 * Cut a line into segments, and these into parts that may each hold a name.
 *
 *     By Ann Miller and Bo Tan | March 20, 2023
 *     opening by: ‹Ann Miller› and ‹Bo Tan›
 *
 * @param line
 *   One line, as written; words that were glued together have been separated before.
 */
export function segmentsOf(line: string): readonly NameSegment[] {
  const folded = foldLine(line)
  const lower = folded.replaceAll('İ', 'i').toLowerCase()
  if (lower.length !== line.length) return []
  const walk: NameWalk = {
    line,
    folded,
    lower,
    segments: [],
    parts: [],
    words: [],
    joint: 'start',
    bracketed: undefined,
    counts: false,
    opening: 'none',
    byWord: '',
  }
  const dates = datesIn(folded)
  for (let at = 0, next = 0; at < line.length; ) {
    const date = dates[next]
    if (date !== undefined && at >= date.at.start) {
      endSegment(walk)
      at = Math.max(at, date.at.end)
      next += 1
    } else at = step(walk, at, date?.at.start ?? line.length)
  }
  endSegment(walk)
  return walk.segments
}

/** The readers of a line. The first that recognises what stands at a place takes it. */
const takers: readonly Taker[] = [
  takeBlank,
  takeBar,
  takeLink,
  takeOpener,
  takeLegalForm,
  takeCalledName,
  takeBracketed,
  takeRun,
  takeSign,
]

/** Those of them that can recognise what begins with a letter. */
const takersOfLetters: readonly Taker[] = [takeLink, takeOpener, takeLegalForm, takeRun]

/** Read what stands at a place; where it ends. */
function step(walk: NameWalk, at: number, end: number): number {
  for (const take of isKind(walk.folded, at, letter) ? takersOfLetters : takers) {
    const length = take(walk, at, end)
    if (length > 0) return at + length
  }
  return at + 1
}

function takeBlank(walk: NameWalk, at: number): number {
  const space = match(blank, walk.folded, at)
  if (wide.test(space)) endSegment(walk)
  return space.length
}

function takeBar(walk: NameWalk, at: number): number {
  return takeBreak(walk, match(bar, walk.folded, at))
}

function takeLink(walk: NameWalk, at: number): number {
  return takeBreak(walk, match(link, walk.folded, at))
}

function takeBreak(walk: NameWalk, found: string): number {
  if (found !== '') endSegment(walk)
  return found.length
}

/** `Hafen Sp. z o.o.`: a legal form of several words, one of which may join names elsewhere. */
function takeLegalForm(walk: NameWalk, at: number): number {
  if (walk.words.length === 0) return 0
  const phrase = phraseAt(walk.lower, at)
  if ((phrase.kinds & kinds.legalForm) === 0) return 0
  const length = phrase.length + Number(walk.lower.charAt(at + phrase.length) === '.')
  pushWord(walk, at, length, phrase.kinds)
  return length
}

function takeCalledName(walk: NameWalk, at: number): number {
  const {length} = walk.words.length > 0 ? match(calledName, walk.folded, at) : ''
  if (length > 0) pushWord(walk, at, length, 0)
  return length
}

/** What stands in brackets belongs to the name before them, or is a line of its own. */
function takeBracketed(walk: NameWalk, at: number): number {
  const {length} = match(bracketed, walk.folded, at)
  if (length === 0) return 0
  const text = walk.line.slice(at + 1, at + length - 1).trim()
  if (walk.words.length > 0) walk.bracketed ??= text
  else if (isFresh(walk)) walk.segments.push(...segmentsOf(text))
  return length
}

function takeRun(walk: NameWalk, at: number, end: number): number {
  const word = match(run, walk.folded, at).slice(0, Math.max(1, end - at))
  for (const {text, start} of runPiecesOf(word)) takeWord(walk, at + start, text)
  return word.length
}

function takeSign(walk: NameWalk, at: number): number {
  const sign = walk.folded.charAt(at)
  if (commas.includes(sign)) endPart(walk, 'comma')
  else if (semicolons.includes(sign)) endPart(walk, 'semicolon')
  else endSegment(walk, sign === ':')
  return 1
}

function takeWord(walk: NameWalk, at: number, raw: string): void {
  if (plainWord.test(raw)) {
    takeInked(walk, at, raw)
    return
  }
  if (!inked.test(raw)) {
    const isOfCompany =
      raw === '&' && walk.words.length > 0 && company.test(walk.lower.slice(at + 1, at + 6))
    if (isOfCompany) pushWord(walk, at, 1, 0)
    else if (isAnd(raw)) endPart(walk, 'and')
    else if (raw === '/') endPart(walk, 'slash')
    return
  }
  if (address.test(raw)) {
    takeBeforeAccount(walk, at, raw)
    endSegment(walk)
    return
  }
  const bare = shortParticle.test(raw) ? raw : raw.replace(edges, '')
  const start = at + raw.indexOf(bare)
  takeInked(walk, start, bare)
  if (raw.endsWith('-')) endSegment(walk)
}

/** `Ann Miller@annmiller`: the name before an account, and nothing of an address. */
function takeBeforeAccount(walk: NameWalk, at: number, raw: string): void {
  const name = accountGlued.exec(raw)?.[0]
  if (name !== undefined && walk.words.length > 0) takeInked(walk, at, name)
}

function takeInked(walk: NameWalk, start: number, bare: string): void {
  const end = start + bare.length
  const joint = jointOf(walk, walk.line.slice(start, end), end)
  const joined = joint === undefined ? joinedAndOf(walk, start, end) : 0
  if (joint !== undefined) endPart(walk, joint)
  else if (joined > 0) {
    endPart(walk, 'and')
    pushWord(walk, start + joined, bare.length - joined, 0)
  } else if (figureFirst.test(bare) && walk.words.length > 0) {
    if (isMonth(walk.words.at(-1)?.lower ?? '')) walk.words.pop()
    endSegment(walk)
    walk.counts = true
  } else pushWord(walk, start, bare.length, kindsAt(walk.lower.slice(start, end)))
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
