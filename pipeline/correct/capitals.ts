import {functionWords} from '../language/function-words.ts'
import type {TokenRule} from './rule.ts'

const common = functionWords('en', 'commonest')
const sentenceEnd = /(?:^|[.!?:][”"’')\]]? )$/u

/**
 * A second capital that slipped into one of the commonest words.
 *
 *     THe minister said
 *     ^^^
 *
 * Leaves alone every word that is not listed (UNcomfortable, TVs, IDs), and quotations. Inside a
 * sentence the word may be meant small or with a capital: both readings are reported.
 */
export const capitals: TokenRule = {
  id: 'capitals/slipped',
  mark: 'capitals',
  languages: 'english',
  risky: 'capitals',
  find: (memory, at, block) => {
    const was = memory.text.slice(at.start, at.end)
    const small = was.toLowerCase()
    if (was.slice(2) !== small.slice(2) || !common.has(small) || memory.timesOf(was) > 1)
      return undefined
    if (!memory.isProse(block) || memory.quotationOf(block, at)) return undefined
    const start = memory.blocks[block]?.start ?? at.start
    const before = memory.text.slice(Math.max(start, at.start - 4), at.start)
    const capital = small.charAt(0).toUpperCase() + small.slice(1)
    const reason = `Two capitals at the head of \`${small}\``
    if (at.start === start || sentenceEnd.test(before)) return {at, was, now: capital, reason}
    return {at, was, reason: `${reason}: \`${small}\` or \`${capital}\``}
  },
}
