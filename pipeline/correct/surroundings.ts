import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {isFunctionWord, isSmall, tokenAfterOf, tokenBeforeOf} from './beside.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding} from './rule.ts'
import {slipBetween} from './slip.ts'
import {isOneWord} from './window.ts'

/** Signs and letters that join a word to another token. */
export const beside = /[\p{L}\p{M}\p{N}'’‘‐‑@#/_\\-]/u
const sic = /^[^.!?\n]{0,30}[[(]sic\b/iu
const sentenceStart = /(?:^|[.!?:][”"’')\]]{0,2}[ \u00a0])$/u
const small = /^\p{Ll}+$/u
const capital = /^\p{Lu}\p{Ll}+$/u
const nextIsSmall = /^,? \p{Ll}/u
const loneLetterBehind = /^ [b-hj-np-z](?![\p{L}\p{N}'’.)-])/u
const loneLetterBefore = /(?<![^ ])[b-hj-np-z] $/u
const {
  titledLetters: lettersOfTitled,
  fewMisspellings,
  misspellingKept: kept,
  wordsPerMisspelling,
} = tuned('typos')

/**
 * Whether a word stands free in running text of the document’s language: in no quotation, address,
 * compound or contraction, not before “[sic]”, and not more often in the document than `most`.
 */
export function standsFree(memory: Memory, at: Range, block: number, most = 1): boolean {
  const {text} = memory
  return (
    memory.isProse(block) &&
    !beside.test(text.charAt(at.start - 1)) &&
    !beside.test(text.charAt(at.end)) &&
    !sic.test(text.slice(at.end, at.end + 40)) &&
    memory.quotationOf(block, at) === undefined &&
    memory.timesOf(text.slice(at.start, at.end)) <= most &&
    !isCut(text, at) &&
    isOneWord(memory, at, block)
  )
}

/** Whether a letter stands alone beside a word, which a space may have cut off. */
function isCut(text: string, at: Range): boolean {
  return (
    loneLetterBehind.test(text.slice(at.end, at.end + 3)) ||
    loneLetterBefore.test(text.slice(Math.max(0, at.start - 3), at.start))
  )
}

/** Whether a word is written small, or with a capital only because it opens a sentence. */
export function isCommonNoun(memory: Memory, at: Range, block: number): boolean {
  const word = memory.text.slice(at.start, at.end)
  if (small.test(word)) return true
  const start = memory.blocks[block]?.start ?? at.start
  return (
    capital.test(word) &&
    sentenceStart.test(memory.text.slice(Math.max(start, at.start - 4), at.start))
  )
}

/**
 * Whether a long word with a capital inside a sentence is a noun with a capital, as in “the
 * Government said”: behind a function word and before a word in small letters.
 */
export function isTitledNoun(memory: Memory, at: Range, block: number): boolean {
  return (
    at.end - at.start >= lettersOfTitled &&
    capital.test(memory.text.slice(at.start, at.end)) &&
    isFunctionWord(tokenBeforeOf(memory, at, block).toLowerCase()) &&
    isSmall(tokenAfterOf(memory, at, block))
  )
}

/** A word in the case of another: `receive` like `Recieve` is `Receive`. */
export function inCaseOf(model: string, word: string): string {
  return small.test(model) ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/**
 * Whether a number of misspellings is a way of writing rather than slips: dialect, old spelling and
 * phonetic spelling have many words that no list has.
 */
export function isWayOfWriting({words}: Memory, misspellings: number): boolean {
  return misspellings > Math.max(fewMisspellings, words.count / wordsPerMisspelling)
}

/**
 * What a rule finds among the words of a document, in order, until there is so much that it is a way of writing.
 *
 * @param mayBe
 *   A quick test of a word, by its row.
 */
export function findingsIn(
  memory: Memory,
  mayBe: (row: number) => boolean,
  find: (memory: Memory, row: number) => TypoFinding | undefined,
): readonly TypoFinding[] {
  const found: TypoFinding[] = []
  for (let row = 0; row < memory.words.count; row += 1) {
    const finding = mayBe(row) ? find(memory, row) : undefined
    if (finding) found.push(finding)
    if (isWayOfWriting(memory, found.length)) break
  }
  return found
}

/**
 * At the head of a sentence, where a name could stand, only a letter left out or two swapped in the
 * middle of a word; brands are made by the other slips (Dribbble, Produits, Canva).
 */
export function isSafeAtHead({text}: Memory, at: Range, word: string, correction: string): boolean {
  const slip = slipBetween(word, correction)
  return (
    (slip?.kind === 'missing' || slip?.kind === 'swapped') &&
    slip.at >= kept &&
    slip.at < word.length - kept + 1 &&
    nextIsSmall.test(text.slice(at.end, at.end + 4))
  )
}

/** How often a document has a word, small or with a capital. */
export function timesInAnyCase(memory: Memory, word: string): number {
  return memory.timesOf(word) + memory.timesOf(inCaseOf('X', word))
}
