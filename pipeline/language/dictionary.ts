import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {remembering} from '../text/remembering.ts'
import {dictionaryOf, type Knows} from './hunspell.ts'

/** Words that are remembered, since words recur. */
const mostAnswers = 20_000
const american = lazy(() => readDictionary('dictionary-en'))
const british = lazy(() => readDictionary('dictionary-en-gb'))
const large = lazy(() => resources.wordsOf('word-list/words.txt'))

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
  return isEnglish(word) || hasLine(large(), word.toLowerCase())
}

function readDictionary(name: 'dictionary-en' | 'dictionary-en-gb'): Knows {
  return dictionaryOf(
    resources.wordsOf(`${name}/index.aff`),
    resources.wordsOf(`${name}/index.dic`),
  )
}

function formsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (lower === word) return [word]
  const name = word.charAt(0) + lower.slice(1)
  return name === word ? [word, lower] : [word, name, lower]
}

/** Whether a sorted text has a word as a line, by halving. */
function hasLine(lines: string, word: string): boolean {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = lines.lastIndexOf('\n', middle - 1) + 1
    const stop = lines.indexOf('\n', middle)
    const line = lines.slice(start, stop === -1 ? lines.length : stop)
    if (line === word) return true
    if (line < word) low = start + line.length + 1
    else high = start
  }
  return false
}
