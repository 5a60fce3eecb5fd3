import {normalized} from '../text/compose.ts'
import {longestToken} from './limits.ts'

/**
 * One token of a text: a folded word, or two neighbours in a run that is written without spaces.
 *
 *     Müller     muller
 *     東京都      東京  京都  都
 */
export interface IndexToken {
  readonly text: string
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Of two neighbours, where the first one ends; else `end`. */
  readonly firstEnd: number
}

/** A word, or a run of letters that are written without spaces. */
export interface Run {
  readonly tokens: readonly IndexToken[]
  /** Whether it is written without spaces; its last token is then its last character alone. */
  readonly isUnspaced: boolean
  readonly start: number
  readonly end: number
}

/** Letters of scripts that put no spaces between words, with the marks of repetition and length of Japanese. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3005\u30fc\uff70\uff9e\uff9f]/u
const runOfLetters = /[\p{L}\p{N}\p{M}]+/gu
/** What belongs to the letter before it; the marks of half-width Japanese are letters to Unicode. */
const joining = /[\p{M}\uff9e\uff9f]/u
const plain = /^[a-z0-9]+$/
/**
 * Marks that writers leave out: those of Latin, Greek and Cyrillic, points of Hebrew and vowels of Arabic, signs that
 * join or lengthen.
 */
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]/g
const neitherLetterNorFigure = /[^\p{L}\p{N}\p{M}]/gu
/** Letters that are written as others where a keyboard has none of them, and forms of one letter. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const special = /[ßæœøđðłħıþςىیکة]/g

/**
 * The words of a text as an index has them: without regard to case, accents and forms of letters.
 *
 * Runs of Chinese, Japanese, Thai, Lao, Khmer and Burmese, which put no spaces between words, become
 * every two neighbours and the last letter alone. So any part of a run is found, whatever its words are,
 * and no dictionary decides.
 */
export function runsOf(text: string): readonly Run[] {
  return Array.from(text.matchAll(runOfLetters))
    .flatMap(({0: letters, index}) =>
      unspaced.test(letters) ? mixed(letters, index) : [word(letters, index)],
    )
    .filter(({tokens}) => tokens.length > 0)
}

/** The text of a column of the index: its tokens with a space between. */
export function indexTextOf(text: string): string {
  return runsOf(text)
    .flatMap(({tokens}) => tokens.map((token) => token.text))
    .join(' ')
}

function word(letters: string, start: number): Run {
  const [text, end] = [folded(letters), start + letters.length]
  const tokens = text === '' ? [] : [{text, start, end, firstEnd: end}]
  return {tokens, isUnspaced: false, start, end}
}

/** A letter with its marks. */
interface Letter {
  readonly text: string
  readonly start: number
  readonly isUnspaced: boolean
}

/** The runs of letters of which some are written without spaces: `iPhone15の` is a word and a run. */
function mixed(letters: string, offset: number): readonly Run[] {
  const groups: Letter[][] = []
  for (const letter of lettersOf(letters, offset)) {
    const last = groups.at(-1)
    if (last?.[0]?.isUnspaced === letter.isUnspaced) last.push(letter)
    else groups.push([letter])
  }
  return groups.map((group) => {
    const [first] = group
    const start = first?.start ?? offset
    return first?.isUnspaced === true
      ? pairsOf(group, start)
      : word(group.map(({text}) => text).join(''), start)
  })
}

function lettersOf(letters: string, offset: number): readonly Letter[] {
  const all: Letter[] = []
  let at = offset
  for (const character of letters) {
    const last = all.at(-1)
    if (last !== undefined && joining.test(character)) {
      all[all.length - 1] = {...last, text: last.text + character}
    } else all.push({text: character, start: at, isUnspaced: unspaced.test(character)})
    at += character.length
  }
  return all
}

function pairsOf(letters: readonly Letter[], start: number): Run {
  const known = letters
    .map(({text, start: at}) => ({text: folded(text), start: at, end: at + text.length}))
    .filter(({text}) => text !== '')
  const tokens = known.map(({text, start: at, end}, i) => ({
    text: text + (known[i + 1]?.text ?? ''),
    start: at,
    end: known[i + 1]?.end ?? end,
    firstEnd: end,
  }))
  return {tokens, isUnspaced: true, start, end: known.at(-1)?.end ?? start}
}

/** Й and ў are letters of their own, and keep their mark. */
function folded(letters: string): string {
  if (plain.test(letters)) return letters.slice(0, longestToken)
  const bare = normalized(letters.toLowerCase(), 'NFKD')
    .toLowerCase()
    .replaceAll('и\u0306', 'й')
    .replaceAll('у\u0306', 'ў')
    .replace(marks, '')
    .replace(special, (one) => plainLetters[one] ?? one)
    .replace(neitherLetterNorFigure, '')
  return normalized(bare, 'NFC').slice(0, longestToken)
}
