import {isCountry} from '../../language/countries.ts'
import {isName, isNameOfPeople} from '../../language/name-list.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import type {Finding, KnownNames} from './findings.ts'
import {isLettersAlone, isPhrase, isPlainWord, isWord, writtenOf} from './person.ts'
import {kinds} from './vocabulary.ts'
import {isOf, type NameWord} from './words.ts'

const lowerCase = /^\p{Ll}/u

/** Whether words are a phrase or a subject, and none of them is one that desks and outlets are called by. */
export function isNoName(words: readonly NameWord[]): boolean {
  if (words.some((word) => isOf(word, kinds.desk | kinds.outlet))) return false
  return isPhrase(words) || isSubject(words)
}

/** `Medical Xpress`, `Boeing Max`: a word of every day or of a company, and nothing that people are called. */
export function isSubject(words: readonly NameWord[]): boolean {
  const [first, other] = words
  if (first === undefined || other === undefined) return false
  if (words.some(({text}) => isNameOfPeople(text))) return false
  return isWord(first) || isName(first.text)
}

/** `Method Architecture`: words of every day that a statement names as the author are a body’s. */
export function namedByPhrase(
  words: readonly NameWord[],
  {trust}: KnownNames,
): Finding | undefined {
  if (trust !== 'stated') return undefined
  const isPhrased = words.length > 1 && words.every(isCapitalPhrase)
  const name = writtenOf(words)
  const isPlace = placeOf(name) !== undefined || isCountry(name) || sectionOf(name) !== undefined
  const isBody = !isPlace && (isPhrased || words.every(isLettersAlone))
  return isBody ? {kind: 'organization', name} : undefined
}

function isCapitalPhrase(word: NameWord): boolean {
  return isPlainWord(word) && !lowerCase.test(word.text) && !isOf(word, kinds.job)
}
