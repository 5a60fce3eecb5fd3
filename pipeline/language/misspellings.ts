import {hashOf} from '../text/hash.ts'
import {lazy} from '../text/lazy.ts'
import {load} from './load.ts'

const corrections = lazy(
  () =>
    new Map(
      load('misspellings', ['misspelling', 'correction']).rows.map((row) => [
        row.misspelling,
        row.correction,
      ]),
    ),
)

/**
 * The one correction of a listed misspelling.
 *
 * Source: `misspellings.tsv`, compiled for this project.
 *
 * @param word
 *   In lower case.
 */
export function correctionOf(word: string): string | undefined {
  return corrections().get(word)
}

/** The hashes of all listed misspellings, by `text/hash.ts`. */
export const misspellingHashes = lazy(() => new Set([...corrections().keys()].map(hashOf)))
