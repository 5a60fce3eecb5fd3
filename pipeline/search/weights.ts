import {lazy} from '../text/lazy.ts'
import {tuned} from '../tuning/load.ts'
import {columns, type WordColumn} from './schema.ts'

/** What a word weighs in the rank of an article, by column; nothing in those that only `author:` and the like search. */
export const weights = lazy((): readonly number[] => {
  const {captionsWeight, descriptionWeight, headlineWeight} = tuned('search')
  const byColumn: Readonly<Record<WordColumn, number>> = {
    headline: headlineWeight,
    description: descriptionWeight,
    body: 1,
    captions: captionsWeight,
    author: 0,
    section: 0,
    source: 0,
  }
  return columns.map((column) => byColumn[column])
})
