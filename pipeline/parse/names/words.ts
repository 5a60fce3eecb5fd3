import type {Range} from '../../text/ranges.ts'
import {kinds, kindsOf, phraseAt} from './vocabulary.ts'

/** A word of a line of names, with what it may be. */
export interface NameWord {
  /** As written, without signs at its edges. */
  readonly text: string
  /** Folded and in lower case. */
  readonly lower: string
  readonly at: Range
  /** Bits of `kinds`. */
  readonly kinds: number
}

/** What parts a name from the one before it. */
export type Joint = 'start' | 'comma' | 'semicolon' | 'slash' | 'and' | 'with'

/** Words between two joints: a name, or what stands beside names. */
export interface NamePart {
  readonly joint: Joint
  readonly words: readonly NameWord[]
  /** What stands in brackets behind the words. */
  readonly bracketed?: string
}

/** Whether a word is of one of some kinds. */
export function isOf(word: NameWord | undefined, wanted: number): boolean {
  return word !== undefined && (word.kinds & wanted) !== 0
}

/** Words with the kinds of the phrases that they are part of: `staff` of `the staff`. */
export function withPhrases(words: readonly NameWord[], lower: string): readonly NameWord[] {
  const found: NameWord[] = []
  let until = 0
  let bits = 0
  for (const word of words) {
    if (word.at.start >= until) {
      const phrase = phraseAt(lower, word.at.start)
      until = word.at.start + phrase.length
      bits = phrase.kinds
    }
    const inside = word.at.end <= until + 1 && word.at.start < until
    found.push(inside && bits !== 0 ? {...word, kinds: bits} : word)
  }
  return found
}

const domain = /^[\p{L}\p{N}-]+(?:\.[a-z]{2,3})?\.(?:com|[a-z]{2}|org|net|info|news)$/u
const listed = kinds.job | kinds.desk

/**
 * The kinds of a word as it stands on a line: those that it is listed for, those of a job in the
 * plural, of the desk that it ends in (`MM-Redaktion`), of an outlet for the name of a domain.
 */
export function kindsAt(lower: string): number {
  const own = kindsOf(lower)
  if (own !== 0) return own
  if (lower.endsWith('s') && (kindsOf(lower.slice(0, -1)) & kinds.job) !== 0) return kinds.job
  if (lower.includes('.') && domain.test(lower)) return kinds.outlet
  const hyphen = lower.lastIndexOf('-')
  return hyphen > 0 ? kindsOf(lower.slice(hyphen + 1)) & listed : 0
}
