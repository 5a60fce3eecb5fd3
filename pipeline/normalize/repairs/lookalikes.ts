import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'

/** Cyrillic and Greek letters → Latin letters that look the same. Source: Unicode, confusables.txt. */
const latinOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ј: 'J',
    Ѕ: 'S',
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
  }),
)
const mixed =
  /(?<![\p{L}\p{M}\p{N}_@/\\.#-])(?=\p{Script=Latin}{1,30}[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}]{1,30}\p{Script=Latin})\p{L}{3,30}(?![\p{L}\p{M}\p{N}_@/\\]|[.-]\p{L})/gu
const foreign = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu
const foreignWord = /(?<!\p{L})[\p{Script=Greek}\p{Script=Cyrillic}]{2,}(?!\p{L})/u
const {contextLength, leastLatin} = tuned('normalize')
const mentionsLookalikes = lazy(() => new RegExp(oneOf('on-lookalikes'), 'iu'))

/**
 * Replaces letters of another script that look Latin, inside a Latin word.
 *
 *     the Kremlin sаid
 *                  ^
 *
 * Most letters of the word must be Latin, and every other one must look Latin. Leaves alone words near
 * Greek or Cyrillic words, and parts of addresses.
 */
export function lookalikes(text: string): readonly Edit[] {
  return Array.from(text.matchAll(mixed)).flatMap(({0: word, index}) =>
    isMeantLatin(text, word, index) ? swapped(word, index) : [],
  )
}

function isMeantLatin(text: string, word: string, at: number): boolean {
  const others = word.match(foreign) ?? []
  const latin = [...word].length - others.length
  if (latin < leastLatin || others.length >= latin) return false
  if (!others.every((letter) => latinOf.has(letter))) return false
  const before = text.slice(Math.max(0, at - contextLength), at)
  const after = text.slice(at + word.length, at + word.length + contextLength)
  const around = `${before} ${after}`
  return !(foreignWord.test(around) || mentionsLookalikes().test(around))
}

function swapped(word: string, start: number): readonly Edit[] {
  return Array.from(word.matchAll(foreign), ({0: was, index}) => ({
    rule: 'lookalikes/letter',
    at: {start: start + index, end: start + index + was.length},
    was,
    now: latinOf.get(was) ?? was,
    reason: `A letter of another script in the Latin word \`${word}\``,
  }))
}
