import retextRepeatedWords from 'retext-repeated-words'
import {VFile} from 'vfile'
import {functionWords, type Language, languages} from '../language/function-words.ts'
import type {Range} from '../text/ranges.ts'
import {sentencesOf} from '../text/words.ts'
import type {Memory} from './memory.ts'
import type {TokenRule} from './rule.ts'
import {aroundOf} from './window.ts'

const propose = retextRepeatedWords()
const operator = /^ (?:or|and)\b/
const pair = /^(\p{L}+)([ \u00a0])(\p{L}+)$/u
const safe = new Map<Language, ReadonlySet<string>>(
  languages.map((language) => [language, functionWords(language, 'never-doubled')]),
)

/**
 * A function word written twice, when the repeated-words plugin of retext proposes it too.
 *
 *     He told the the committee
 *                ^^^^
 *
 * Which words never stand twice on purpose, `language/<code>.tsv` lists for each language.
 * Leaves alone “had had”, “that that”, “very very”, “log in in two ways”, German “die die”, names
 * (“The The”), words that an operator may need twice (“and and or”), quotations, and a repetition
 * across a line break.
 */
export const doubled: TokenRule = {
  id: 'doubled/function-word',
  mark: 'doubled',
  languages: 'listed',
  find: (memory, at, block) => {
    const both = {start: at.start - (at.end - at.start) - 1, end: at.end}
    const [, first = '', , second = ''] = pair.exec(memory.text.slice(both.start, both.end)) ?? []
    const list = memory.language && safe.get(memory.language)
    if (first.toLowerCase() !== second || !list?.has(second)) return undefined
    if (!memory.isProse(block) || memory.quotationOf(block, at)) return undefined
    if (operator.test(memory.text.slice(at.end, at.end + 5)) || !isProposed(memory, both, block))
      return undefined
    const from = at.start - 1
    return {
      at: {start: from, end: at.end},
      was: memory.text.slice(from, at.end),
      now: '',
      reason: `\`${second}\` stands twice`,
    }
  },
}

function isProposed(memory: Memory, both: Range, block: number): boolean {
  const around = aroundOf(memory, both, block)
  const file = new VFile(memory.text.slice(around.start, around.end))
  propose(sentencesOf(String(file)), file)
  return file.messages.some(
    ({place}) =>
      place !== undefined && 'start' in place && place.start.offset === both.start - around.start,
  )
}
