import {hashSeed, hashStep} from '../text/hash.ts'

/** One slip: how a word became another, and where. */
export interface Slip {
  readonly kind: 'swapped' | 'extra' | 'missing' | 'replaced'
  /** Index of the first letter that differs. */
  readonly at: number
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
const alphabetUnits = alphabet.map((letter) => letter.charCodeAt(0))

/**
 * The one slip that made `was` out of `now`: two neighbours swapped, a letter extra, missing or
 * replaced.
 *
 * @returns
 *   `undefined` when the words are the same, or further apart.
 */
export function slipBetween(was: string, now: string): Slip | undefined {
  if (was === now) return undefined
  let at = 0
  while (at < was.length && was.charAt(at) === now.charAt(at)) at += 1
  const kind = kindAt(was, now, at)
  return kind && {kind, at}
}

function kindAt(was: string, now: string, at: number): Slip['kind'] | undefined {
  const more = was.length - now.length
  if (more === 1) return was.slice(at + 1) === now.slice(at) ? 'extra' : undefined
  if (more === -1) return was.slice(at) === now.slice(at + 1) ? 'missing' : undefined
  if (more !== 0) return undefined
  if (was.slice(at + 1) === now.slice(at + 1)) return 'replaced'
  const turned = was.charAt(at + 1) + was.charAt(at) + was.slice(at + 2)
  return turned === now.slice(at) ? 'swapped' : undefined
}

/**
 * Every word in small letters that is one slip away.
 *
 * @param mayBe
 *   A test for a hash of `text/hash.ts`: of some five hundred words only those that pass are made.
 */
export function readingsOf(
  word: string,
  mayBe: (hash: number) => boolean = always,
): readonly string[] {
  const found = new Set<string>()
  let before = hashSeed
  for (let i = 0; i <= word.length; i += 1) {
    for (const reading of withLess(word, i, before, mayBe)) found.add(reading)
    for (const reading of withOther(word, i, before, mayBe)) found.add(reading)
    before = hashStep(before, word.charCodeAt(i))
  }
  found.delete(word)
  return [...found]
}

function always(): boolean {
  return true
}

/** A word without the letter at a place, and with this and the next one swapped, where their hashes pass. */
function withLess(
  word: string,
  i: number,
  before: number,
  mayBe: (hash: number) => boolean,
): readonly string[] {
  if (i >= word.length) return []
  const found: string[] = []
  const head = word.slice(0, i)
  if (mayBe(hashFrom(before, word, i + 1))) found.push(head + word.slice(i + 1))
  if (i + 1 === word.length) return found
  const swapped = hashStep(hashStep(before, word.charCodeAt(i + 1)), word.charCodeAt(i))
  if (mayBe(hashFrom(swapped, word, i + 2))) {
    found.push(head + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2))
  }
  return found
}

/** A word with a letter before a place, and with another one at it, where their hashes pass. */
function withOther(
  word: string,
  i: number,
  before: number,
  mayBe: (hash: number) => boolean,
): readonly string[] {
  const found: string[] = []
  for (const [place, unit] of alphabetUnits.entries()) {
    const hash = hashStep(before, unit)
    const other = alphabet[place] ?? ''
    if (mayBe(hashFrom(hash, word, i))) found.push(word.slice(0, i) + other + word.slice(i))
    if (i < word.length && mayBe(hashFrom(hash, word, i + 1))) {
      found.push(word.slice(0, i) + other + word.slice(i + 1))
    }
  }
  return found
}

/** A hash extended by the code units of a word from a place on. */
function hashFrom(hash: number, word: string, from: number): number {
  let all = hash
  for (let i = from; i < word.length; i += 1) all = hashStep(all, word.charCodeAt(i))
  return all
}

/** The words of which a slip of rank 0 makes a word: two letters swapped, one doubled or no longer so. */
export function likeliestReadingsOf(word: string): readonly string[] {
  const found = new Set<string>()
  for (let i = 1; i < word.length; i += 1) {
    const head = word.slice(0, i)
    const letter = word.charAt(i)
    const tail = word.slice(i + 1)
    if (tail !== '') found.add(head + tail.charAt(0) + letter + tail.slice(1))
    found.add(head + letter + letter + tail)
    if (letter === word.charAt(i - 1)) found.add(head + tail)
  }
  found.delete(word)
  return [...found]
}

/**
 * How unlikely a slip is: 0 for two letters swapped, or one letter where it should stand twice, or
 * twice where it should stand once; 1 for another letter extra or missing; 2 for one replaced, and
 * for any slip at the first letter.
 */
export function rankOf({kind, at}: Slip, was: string, now: string): number {
  if (at === 0) return 2
  if (kind === 'swapped') return 0
  if (kind === 'replaced') return 2
  const longer = kind === 'extra' ? was : now
  const letter = longer.charAt(at)
  return letter === longer.charAt(at - 1) || letter === longer.charAt(at + 1) ? 0 : 1
}
