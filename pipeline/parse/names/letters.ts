import {isNameOfPeople} from '../../language/name-list.ts'
import {kinds} from './vocabulary.ts'
import {isOf, type NameWord} from './words.ts'

/** `MD`, `Ph.D.`, `MSc`, but not `Ma`. */
const degreeForm = /^\p{Lu}\p{Ll}?(?:\.?\p{Lu}\p{Ll}{0,2}){1,4}\.?$/u
const letters = /^\p{Lu}{2,7}$/u
const romanNumber = /^[IVX]+$/u
const fewLetters = /^\p{Lu}{2,4}$/u
/** Capitals without a vowel among them. */
const unread = /^[B-DF-HJ-NP-TV-XZ]{3,5}$/u
const capitals = /^[^\p{Ll}]*$/u

/** Letters of a degree, and others in capitals behind them: `M.D. FACLM`. */
export function isDegrees(words: readonly NameWord[]): boolean {
  const [first, ...rest] = words
  return isDegree(first) && rest.every((word) => isDegree(word) || letters.test(word.text))
}

/** Letters of a degree that is not listed: `Ann Miller CPP`, but not `Ann Miller III`. */
export function isAcronym({text, kinds: own}: NameWord): boolean {
  return own === 0 && fewLetters.test(text) && !romanNumber.test(text) && !isNameOfPeople(text)
}

/** `MDR THÜRINGEN`: letters that nobody can read as a word, and others in capitals. */
export function isLettersOfBody(words: readonly NameWord[]): boolean {
  const [first] = words
  return words.length > 1 && first !== undefined && unread.test(first.text) && isLarge(words)
}

/** Whether words are in capitals throughout. */
export function isLarge(words: readonly NameWord[]): boolean {
  return words.every(({text}) => capitals.test(text))
}

/** Whether a word is the letters of a degree behind a name. */
export function isDegree(word: NameWord | undefined): boolean {
  return isOf(word, kinds.degree) && degreeForm.test(word?.text ?? '')
}
