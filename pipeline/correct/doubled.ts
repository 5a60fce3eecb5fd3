import retextRepeatedWords from 'retext-repeated-words'
import {VFile} from 'vfile'
import {sliceOf} from '../tree/blocks.ts'
import type {Edit} from '../tree/edits.ts'
import type {Block, Classified} from '../tree/types.ts'
import {sentencesOf} from '../tree/words.ts'
import {publishedOf} from './published.ts'

const suspicious = /\b(the|an|of|and|with|from|at|for) \1\b(?! (?:or|and)\b)/
const safe = /^(the|an|of|and|with|from|at|for) \1$/

const propose = retextRepeatedWords()

/**
 * A function word said twice, when the repeated-words plugin of retext proposes it too.
 *
 *     He told the the committee
 *                ^^^^
 *
 * Leaves alone “had had”, “that that”, “very very”, names (“The The”), words that an operator may
 * need twice (“and and or”), and a repetition across a line break.
 */
export function doubledWords(tree: Classified): readonly Edit[] {
  return publishedOf(tree).flatMap((block) => doubledIn(tree, block))
}

function doubledIn(tree: Classified, block: Block): readonly Edit[] {
  const text = sliceOf(tree, block.at)
  if (!suspicious.test(text)) return []
  const file = new VFile(text)
  propose(sentencesOf(text), file)
  return file.messages.flatMap(({place}) => {
    const start = place && 'start' in place ? place.start.offset : undefined
    const end = place && 'start' in place ? place.end.offset : undefined
    if (start === undefined || end === undefined) return []
    const pair = text.slice(start, end)
    const word = pair.slice(pair.indexOf(' ') + 1)
    if (!(safe.test(pair) && suspicious.test(text.slice(start, end + 5)))) return []
    const from = block.at.start + start + word.length
    return [
      {
        rule: 'doubled/function-word',
        at: {start: from, end: block.at.start + end},
        was: text.slice(start + word.length, end),
        now: '',
        reason: `\`${word}\` stands twice`,
      },
    ]
  })
}
