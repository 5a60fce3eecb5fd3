import {hashOf, spread} from '../text/hash.ts'
import {lazy} from '../text/lazy.ts'
import {loadPackage} from './load.ts'

const listed = /"([a-z]{4,})->([a-z]{4,})"/g
/** The filter has 2^22 bits for some 80,000 words: one in fifty other words passes it. */
const filterMask = 0x3fffff

interface List {
  readonly filter: Uint8Array
  readonly corrections: ReadonlyMap<string, string>
}

const list = lazy(readList)

/**
 * A quick test whether a hash of `text/hash.ts` may be that of a listed misspelling. One word in
 * fifty passes though it is not listed.
 */
export function misspellingFilter(): (hash: number) => boolean {
  const {filter} = list()
  return (hash) => {
    const at = spread(hash) & filterMask
    return ((filter[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }
}

/**
 * The one correction of a listed misspelling; none when the list has two or more, or one of more
 * than one word.
 *
 * Source: @cspell/dict-en-common-misspellings (CC BY-SA 4.0), read when first needed, not copied.
 *
 * @param word
 *   In lower case.
 */
export function correctionOf(word: string): string | undefined {
  return list().corrections.get(word)
}

function readList(): List {
  const filter = new Uint8Array((filterMask + 1) >> 3)
  const corrections = new Map<string, string>()
  const text = loadPackage('@cspell/dict-en-common-misspellings', 'dict/dict-en.json')
  for (const [, word = '', correction = ''] of text.matchAll(listed)) {
    corrections.set(word, correction)
    const at = spread(hashOf(word)) & filterMask
    filter[at >> 3] = (filter[at >> 3] ?? 0) | (1 << (at & 7))
  }
  return {filter, corrections}
}
