import {pageFolds, type TakenPage} from '../../data/taken-pages.ts'
import type {Column} from '../../pipeline/classify/model/columns.ts'
import {type LexiconSettings, type Lexicons, lexiconSettings, lexiconsOf} from './lexicon.ts'

/** How the lexicon of words is learned, and that of names of elements. */
export const ofWords: LexiconSettings = {...lexiconSettings, sites: 5, grams: 8000, decay: 0.001}
export const ofClasses: LexiconSettings = {...lexiconSettings, sites: 5, grams: 5000}

/** The lexicons of pages: of all of them, and for each fold those that have not seen it. */
export interface PageLexicons {
  readonly lexicon: Lexicons
  readonly classes: Lexicons
}

/** What lexicons say of the blocks of a page. */
export interface PageOdds {
  readonly wordOdds: Column
  readonly classOdds: Column
}

/** Learn the lexicons of pages. */
export function pageLexiconsOf(taken: readonly TakenPage[]): PageLexicons {
  const even = evened(taken)
  return {
    lexicon: lexiconsOf(even, pageFolds, ofWords),
    classes: lexiconsOf(
      even.map((page) => ({...page, grams: page.classGrams})),
      pageFolds,
      ofClasses,
    ),
  }
}

/** What the lexicons that have not seen the fold of a page say of its blocks, by the place of the page. */
export function unseenOdds({lexicon, classes}: PageLexicons, place: number): PageOdds {
  const [wordOdds, classOdds] = [lexicon.unseen[place], classes.unseen[place]]
  if (wordOdds === undefined || classOdds === undefined) {
    throw new RangeError(`Expected a page at ${place}`)
  }
  return {wordOdds, classOdds}
}

/** The same pages, whose blocks count 1 in the mean. */
function evened(taken: readonly TakenPage[]): readonly TakenPage[] {
  let sum = 0
  let count = 0
  for (const {allWeights} of taken) {
    for (const each of allWeights) sum += each
    count += allWeights.length
  }
  const mean = sum / count
  return taken.map((page) => ({...page, allWeights: page.allWeights.map((each) => each / mean)}))
}
