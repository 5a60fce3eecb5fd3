import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {remembering} from '../text/remembering.ts'
import {type WordTable, wordTableBytes, wordTableOf} from '../text/word-table.ts'
import {dictionaryOf, type Knows, stemsOf} from './hunspell.ts'

/** Words that are remembered, since words recur. */
const mostAnswers = 20_000
const american = lazy(() => readDictionary('american'))
const british = lazy(() => readDictionary('british'))
const large = lazy((): WordTable => wordTableOf(resources.made('made/large') ?? largeTable()))
const packages = {american: 'dictionary-en', british: 'dictionary-en-gb'} as const

/**
 * Whether an English dictionary, American or British, spells a word so. A word with a capital is
 * also looked up without it, one all in capitals also as a name.
 *
 * Source: dictionary-en and dictionary-en-gb (SCOWL; MIT and BSD), read when first needed.
 */
export const isEnglish: (word: string) => boolean = remembering(
  (word) => formsOf(word.replace('’', "'")).some((form) => american()(form) || british()(form)),
  {most: mostAnswers},
)

/**
 * Whether an English dictionary or a large list of English words has a word, in any case: what is
 * rare, old or dialect stands in the large list alone.
 *
 * Source: besides the dictionaries, word-list (274,000 forms; MIT), read when first needed.
 */
export function isListed(word: string): boolean {
  return isEnglish(word) || large().has(word.toLowerCase())
}

/** The stems of a dictionary with their flags, as `text/word-table.ts` lays them out. */
export function stemTable(variety: keyof typeof packages): Uint8Array {
  return wordTableBytes(stemsOf(resources.wordsOf(`${packages[variety]}/index.dic`)))
}

/** The large list, as `text/word-table.ts` lays it out. */
export function largeTable(): Uint8Array {
  const lines = resources.wordsOf('word-list/words.txt').split('\n')
  return wordTableBytes(new Map(lines.filter((line) => line !== '').map((line) => [line, ''])))
}

function readDictionary(variety: keyof typeof packages): Knows {
  const stems = wordTableOf(resources.made(`made/${variety}`) ?? stemTable(variety))
  return dictionaryOf(resources.wordsOf(`${packages[variety]}/index.aff`), stems.textOf)
}

function formsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (lower === word) return [word]
  const name = word.charAt(0) + lower.slice(1)
  return name === word ? [word, lower] : [word, name, lower]
}
