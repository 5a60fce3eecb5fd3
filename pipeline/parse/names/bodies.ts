import {agencies} from '../../language/agencies.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Finding, KnownNames} from './findings.ts'
import {isFullName, isWord, writtenOf} from './person.ts'
import {isNobody, isOutletOfPlace, kinds} from './vocabulary.ts'
import {isOf, type NameWord} from './words.ts'

const latinWord = /\p{Script=Latin}/u
const lowerCase = /^\p{Ll}/u
const upperCase = /^\p{Lu}/u
const pictureAgencies = lazy(() => new Set(wordsForUse('picture-agency')))

/**
 * Whether words are those of a desk, an outlet or a company.
 *
 *     Harbour Shipping Inc.    but neither Emily Post nor Ag Berg
 */
export function isOffice(words: readonly NameWord[]): boolean {
  if (words.length > 1 && (isPaperOfPlace(words) || isForm(words[0]))) return true
  const isNamed = words.some(
    (word, i) =>
      isOf(word, kinds.desk | kinds.outlet) ||
      (i > 0 && isOf(word, kinds.legalForm) && !(lowerCase.test(word.text) && isWord(word))),
  )
  return isNamed && !isFullName(words)
}

/** `Toronto Sun`: a place, and a word that papers are called by. */
function isPaperOfPlace(words: readonly NameWord[]): boolean {
  return (
    isOutletOfPlace(words.at(-1)?.lower ?? '') &&
    placeOf(writtenOf(words.slice(0, -1))) !== undefined
  )
}

/** A legal form that stands before the name, as those in Cyrillic do: `ООО Гавань`. */
function isForm(word: NameWord | undefined): boolean {
  return isOf(word, kinds.legalForm) && !latinWord.test(word?.text ?? '')
}

/** Whether words open with an article, as the names of bodies do. */
export function opensAsBody(words: readonly NameWord[]): boolean {
  return words.length > 1 && isOf(words[0], kinds.article)
}

/** An organization that these words name for certain: an agency, the site, or declared as one. */
export function organizationOf(words: readonly NameWord[], known: KnownNames): Finding | undefined {
  const name = writtenOf(words)
  const isListed = isAgency(name) || pictureAgencies().has(name.toLowerCase())
  if (isListed || known.sites?.has(keyOf(name)) === true) return {kind: 'organization', name}
  if (isNobody(name.toLowerCase()) || sectionOf(name) !== undefined) return undefined
  const end = words.findIndex((word) => isOf(word, kinds.place | kinds.for))
  const own = end > 0 ? words.slice(0, end) : words
  if (known.sites?.has(keyOf(own[0]?.text ?? '')) === true) {
    return {kind: 'organization', name: writtenOf(own)}
  }
  return known.organization === true ? {kind: 'organization', name} : undefined
}

/** What a statement names with words for people or an article, and is no person: `The Harbour editors`. */
export function collectiveOf(all: readonly NameWord[], {trust}: KnownNames): Finding | undefined {
  const end = all.findIndex((word, i) => i > 0 && isOf(word, kinds.place))
  const words = end === -1 || trust === 'stated' ? all : all.slice(0, end)
  const own = words.some(
    (word) =>
      (word.kinds & ~kinds.outlet) === 0 && (trust === 'stated' || upperCase.test(word.text)),
  )
  const opens = isOf(words[0], kinds.article)
  const named =
    trust === 'stated'
      ? own || opens
      : own && opens && trust !== 'guessed' && !words.every(isCommon)
  return named ? {kind: 'organization', name: writtenOf(words)} : undefined
}

/** Whether a word is one of every day, a name as well or not, and none of organizations. */
function isCommon(word: NameWord): boolean {
  return isWord(word) && !isOf(word, kinds.outlet | kinds.desk)
}

/** A desk, a bureau or an outlet with a name of its own; a statement names any. */
export function deskOf(words: readonly NameWord[], {trust}: KnownNames): Finding | undefined {
  const name = writtenOf(words)
  if (sectionOf(name) !== undefined || trust === 'guessed') return undefined
  if (trust === 'stated') return {kind: 'organization', name}
  if (isNobody(name.toLowerCase()) || isOf(words[0], kinds.article)) return undefined
  const named = words.some(
    (word) =>
      (word.kinds & ~kinds.outlet) === 0 && (trust === 'marked' || upperCase.test(word.text)),
  )
  return named ? {kind: 'organization', name} : undefined
}

/** Whether a name is one of a listed agency, in any case. */
export function isAgency(name: string): boolean {
  return agencies.has(name) || agencies.has(name.toUpperCase())
}
