import {isEnglish} from '../../language/dictionary.ts'
import {isNameOfPeople} from '../../language/name-list.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import {look} from '../../language/wordings.ts'
import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'
import {isMonth} from '../calendar.ts'
import {isNobody, kinds} from './vocabulary.ts'
import {isOf, type NameWord} from './words.ts'

/**
 * How far what holds the words vouches that they are names: a statement of a page, markup that calls
 * them the author, a line that is a byline, or nothing but where they stand.
 */
export type Trust = 'stated' | 'marked' | 'printed' | 'guessed'

const englishByWords = lazy(() => new Set(wordsForUse('by', 'en')))
const functionWords = lazy(() => new Set(wordsForUse('function-word', 'en')))
/** A joiner of Persian stands within a name: `علی‌رضا`. */
const nameWord = /^[("“„«]?(?:\p{Lu}|\p{Lo}|\p{Lt})[\p{L}\p{M}\p{Join_Control}.'’ʼ-]*[)"”“»]?$/u
const letterTwice = /\p{L}\p{M}*\p{L}/u
const latin = /^[\p{Script=Latin}'’.-]+$/u
const lowerCase = /^['’]?\p{Ll}/u
/** A particle that is joined to its name: `d’Ormesson`, `dell'Acqua`, `al-Hassan`. */
const elided = /^\p{Ll}{1,5}['’-]\p{Lu}/u
const possessive = /\p{Ll}{2}['’]s$/u
const {personLength: longest, personWords: mostWords} = tuned('fields')
/** Two words without a space, as menus print them: `PrivacyTerms`. */
const gluedWords = /\p{Ll}{4}\p{Lu}\p{Ll}{2}/u
/** The number of a version of a program: `Editor v4.0`. */
const version = /(?:^|\s)v?\d+\.\d+/iu
/** `GM FRK`: letters of several persons or of none. */
const fewLetters = /^\p{Lu}{1,3}$/u
const largeLetters = /^\p{Lu}{2,}$/u
const capitalLetters = /^\p{Lu}{4,}$/u
const strange = /[\p{N}_@/\\#%$€£]/u

/** Whether words can be the name of one person. */
export function isPerson(words: readonly NameWord[], trust: Trust, byWord: string): boolean {
  const name = writtenOf(words)
  if (name === '' || name.length > longest || isOther(words, name, trust)) return false
  if (isPreposition(words[0])) return false
  if (trust === 'stated') return isStated(words, name)
  if (strange.test(name) || !words.every(isNameWord)) return false
  return words.length === 1 ? isFirstName(words[0], trust, byWord) : isWritten(words, trust, byWord)
}

/** Whether what a statement gives may be a name: anything but words of every day alone, and no version of a program. */
function isStated(words: readonly NameWord[], name: string): boolean {
  const [only, other] = words
  if (other !== undefined && words.every(isPlainWord)) return false
  if (other === undefined && only !== undefined && isLettersAlone(only)) return false
  return letterTwice.test(name) && !version.test(name) && !words.slice(-1).some(isSmall)
}

/** `BSKYB`: one word in capitals that nobody is called. */
export function isLettersAlone({text}: NameWord): boolean {
  return capitalLetters.test(text) && !isNameOfPeople(text)
}

/** Whether several words are written as a name, and as no title. */
function isWritten(words: readonly NameWord[], trust: Trust, byWord: string): boolean {
  const own = words.filter((word) => !isParticle(word))
  if (own.length < 2 || own.length > mostWords) return false
  if (!own.some(({text}) => letterTwice.test(text))) return false
  if (own.every(({text}) => fewLetters.test(text) && !isNameOfPeople(text))) return false
  if (trust === 'printed' && own.some(({text}) => gluedWords.test(text))) return false
  if (trust === 'guessed' && !isClear(byWord)) return own.some(({text}) => isNameOfPeople(text))
  if (isEnglishPhrase(own, byWord)) return false
  return !(own.every(isPlainWord) || own.filter(isFunction).length > 1)
}

/** English words behind the by-word of another language, `Door Check Springs`, or of which the first is no name. */
function isEnglishPhrase(words: readonly NameWord[], byWord: string): boolean {
  const [first] = words
  if (first === undefined || byWord === '' || !words.every(isWord)) return false
  if (isEnglishByWord(byWord)) return isPlainWord(first)
  return words.length > 2 || words.some(isPlainWord)
}

/** Whether words are all of every day and one is no name: `Outdoor Pickup`, but not `Rose Miller`. */
export function isPhrase(words: readonly NameWord[]): boolean {
  return words.every(isWord) && words.some(isPlainWord)
}

/** Whether a word is one of the small ones of a language: two of them make a title. */
function isFunction({lower}: NameWord): boolean {
  return functionWords().has(lower)
}

/** Whether a word may stand in a name: `Ann`, `van`, `d'Acqua`, but not `Women's`. */
function isNameWord(word: NameWord): boolean {
  if (possessive.test(word.text)) return false
  return isParticle(word) || nameWord.test(word.text) || elided.test(word.text)
}

/**
 * Whether words are a full name though one of them is a job, a button or the like as well: `Ann
 * Farmer`, `Jimmy Page`.
 */
export function isFullName(words: readonly NameWord[]): boolean {
  const [given, family, more] = words
  if (given === undefined || family === undefined || more !== undefined) return false
  return (
    isNameOfPeople(family.text) &&
    !isOf(family, kinds.desk) &&
    nameWord.test(family.text) &&
    isNameOfPeople(given.text) &&
    !isOf(given, anyKind) &&
    !isEnglish(given.text.toLowerCase()) &&
    placeOf(given.text) === undefined
  )
}

/** Whether one word is a name: where a by-word or markup vouches for it, and it is no other word. */
function isFirstName(word: NameWord | undefined, trust: Trust, byWord: string): boolean {
  if (
    word === undefined ||
    trust === 'guessed' ||
    !letterTwice.test(word.text) ||
    isOf(word, anyKind)
  )
    return false
  if (largeLetters.test(word.text) && !isNameOfPeople(word.text)) return false
  const english = isEnglish(word.text.toLowerCase())
  if (byWord === '') return trust === 'marked' && (isNameOfPeople(word.text) || !isPlainWord(word))
  if (isNameOfPeople(word.text)) return !english || isClear(byWord)
  return !isPlainWord(word) && (isClear(byWord) || isEnglishByWord(byWord))
}

/** A by-word of the language whose dictionary distinguishes names from other words. */
function isEnglishByWord(byWord: string): boolean {
  return englishByWords().has(byWord.trim())
}

/** A by-word that is no preposition as well: of several words, or with a sign. */
export function isClear(byWord: string): boolean {
  return several.test(byWord.trim())
}

const several = /[ :/=|]/
const anyKind =
  kinds.job | kinds.desk | kinds.outlet | kinds.rank | kinds.never | kinds.degree | kinds.honorific

/** What words are instead of a name: a section, a place, a wording of pages, a month. */
function isOther(words: readonly NameWord[], name: string, trust: Trust): boolean {
  const lower = name.toLowerCase()
  if (isNobody(lower) || sectionOf(name) !== undefined) return true
  if (words.some((word) => isOf(word, kinds.never) && !isParticle(word)) && !isFullName(words))
    return true
  if (trust === 'stated') return false
  if (words.length > 2 && placeOf(writtenOf(words.slice(0, 2))) !== undefined) return true
  return placeOf(name) !== undefined || isMonth(name) || look(lower).whole.size > 0
}

/** Whether a word is one of English, though a name as well: `Miller`. */
export function isWord({text}: NameWord): boolean {
  return latin.test(text) && isEnglish(text.toLowerCase())
}

/** Whether a word is one of English and no name: `Lifestyle`, `Sat`. */
export function isPlainWord({text}: Pick<NameWord, 'text'>): boolean {
  return (
    latin.test(text) && !isNameOfPeople(text) && (isEnglish(text) || isEnglish(text.toLowerCase()))
  )
}

function isParticle(word: NameWord | undefined): boolean {
  return isOf(word, kinds.particle) && lowerCase.test(word?.text ?? '')
}

/** Whether a phrase opens here, `On Behalf`, and no initial, `A.`. */
function isPreposition(word: NameWord | undefined): boolean {
  return (
    isOf(word, kinds.place | kinds.for) && !isParticle(word) && letterTwice.test(word?.text ?? '')
  )
}

/** Whether a word in lower case is one for a subject and no account: `content`, `design`. */
function isSmall(word: NameWord): boolean {
  return lowerCase.test(word.text) && isWord(word)
}

/** Words as written, with a space between them. */
export function writtenOf(words: readonly NameWord[]): string {
  return words.map(({text}) => text).join(' ')
}
