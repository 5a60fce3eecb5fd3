import {isEnglish} from '../../language/dictionary.ts'
import {type Language, languages, languagesOf} from '../../language/function-words.ts'
import {wordIn} from '../../language/words.ts'
import {hashOf} from '../../text/hash.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'
import {longestCompound} from '../limits.ts'

/** The compound before a hyphen at the end of a line, and its last part. */
const compoundBefore = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*(?=-$)/u
const wordAhead = /^[\p{L}\p{M}\p{N}]+/u
const hyphenStays = new RegExp(`^${wordIn('hyphen-stays')}`, 'iu')
const token = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu
const smallLetter = /^\p{Ll}/u
const digit = /\p{N}/u
const acronym = /^\p{Lu}{2,}$/u
/** Languages whose compounds have no hyphen before a small letter. */
const joinsCompounds: ReadonlySet<Language | undefined> = new Set(['de', 'nl'])
const {contextLength} = tuned('normalize')

/** What becomes of a hyphen at the end of a line whose break is taken out. */
export type HyphenFate = 'dropped' | 'kept' | 'kept before a space'

/** The fates of hyphens at the ends of the lines of a text. */
export type HyphenJudge = (end: number, start: number) => HyphenFate

/**
 * Judges hyphens at line ends by the other words of the text, then by the dictionary where the words around are
 * English, then by whether its halves are words.
 *
 *     the coun-      council      a word of the text, or of the dictionary
 *     cil hired
 *     a well-        well-known   no word without the hyphen, and both halves are words
 *     known captain
 *     pre-           pre- and     a hyphen that stands for a word to come
 *     and post-war
 *
 * @returns
 *   A function of the end of a line, behind its hyphen, and the start of the line below.
 */
export function hyphensOf(text: string): HyphenJudge {
  const counts = lazy(() => countsOf(text))
  return (end, start) => fateOf(text, end, start, counts)
}

function fateOf(
  text: string,
  end: number,
  start: number,
  counts: () => ReadonlyMap<string, number>,
): HyphenFate {
  const left = compoundBefore.exec(text.slice(Math.max(0, end - longestCompound), end))?.[0] ?? ''
  const right = wordAhead.exec(text.slice(start, start + longestCompound))?.[0] ?? ''
  const half = left.slice(left.lastIndexOf('-') + 1)
  if (digit.test(half + right) || !smallLetter.test(right)) return 'kept'
  const times = (word: string): number => counts().get(word.toLowerCase()) ?? 0
  const [whole, parted] = [times(half + right), times(`${half}-${right}`)]
  if (whole !== parted) return whole > parted ? 'dropped' : 'kept'
  if (acronym.test(half)) return 'kept'
  return fateByWords(left, right, languageAround(text, end), times)
}

/** What the dictionary of English, or the words of another text, say of the halves of a word. */
function fateByWords(
  left: string,
  right: string,
  language: Language | undefined,
  times: (word: string) => number,
): HyphenFate {
  const half = left.slice(left.lastIndexOf('-') + 1)
  const isWord = (word: string): boolean =>
    times(word) > 1 || (language === 'en' && isEnglish(word))
  if (language === 'en' && isEnglish(half + right)) {
    return left !== half && [half, right].every(isWord) ? 'kept' : 'dropped'
  }
  if (hyphenStays.test(right)) return 'kept before a space'
  return !joinsCompounds.has(language) && isWord(right) ? 'kept' : 'dropped'
}

/** How often each word stands in a text, in lower case; compounds also as a whole. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [found] of text.matchAll(token)) {
    const word = found.toLowerCase()
    for (const each of word.includes('-') ? [...word.split('-'), ...pairsOf(word)] : [word]) {
      counts.set(each, (counts.get(each) ?? 0) + 1)
    }
  }
  return counts
}

/** The neighbouring parts of a compound with their hyphen. */
function pairsOf(word: string): readonly string[] {
  const parts = word.split('-')
  return parts.slice(1).map((part, i) => `${parts[i] ?? ''}-${part}`)
}

/** The language whose function words are most frequent around a place. */
function languageAround(text: string, at: number): Language | undefined {
  const around = text.slice(Math.max(0, at - contextLength), at + contextLength)
  const counts = languages.map(() => 0)
  for (const [word] of around.matchAll(token)) {
    const mask = languagesOf(hashOf(word))
    for (let i = 0; i < counts.length; i += 1) {
      if ((mask & (1 << i)) !== 0) counts[i] = (counts[i] ?? 0) + 1
    }
  }
  const most = Math.max(...counts)
  return most === 0 ? undefined : languages[counts.indexOf(most)]
}
