import {isHashOfCommon, isVeryCommon} from '../language/common-words.ts'
import {isListed} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf} from './scan.ts'
import {beside, findingsIn} from './surroundings.ts'

const {splitPart: shortestPart} = tuned('typos')
const latin = /^[a-z]+$/
/** Letters that are words of English by themselves, or are so in verse. */
const words = /^[aio]$/

/**
 * A word whose first or last letter a space cut off, when the rest is no word and the whole is one of
 * the commonest.
 *
 *     They will updat e the plan
 *               ^^^^^^^
 *
 * Leaves alone letters that are words (a, o), parts that any list knows (e mail), capitals and
 * quotations.
 */
export const split: WordRule = {
  id: 'split/letter',
  languages: 'english',
  search: (memory) =>
    findingsIn(memory, (row) => row + 1 < memory.words.count && isPair(memory, row), find),
}

/** Whether a letter and a longer word stand beside one another, one code unit apart. */
function isPair(memory: Memory, row: number): boolean {
  const {starts, ends} = memory.words
  if ((ends[row] ?? 0) + 1 !== starts[row + 1]) return false
  if (isLetter(memory, row + 1)) return isPart(memory, row)
  return isLetter(memory, row) && isPart(memory, row + 1)
}

function isLetter({words: {starts, ends}}: Memory, row: number): boolean {
  return (ends[row] ?? 0) - (starts[row] ?? 0) === 1
}

function isPart({words: {starts, ends, hashes}}: Memory, row: number): boolean {
  return (ends[row] ?? 0) - (starts[row] ?? 0) >= shortestPart && !isHashOfCommon(hashes[row] ?? 0)
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const {text, words: columns} = memory
  const at = {start: columns.starts[row] ?? 0, end: columns.ends[row + 1] ?? 0}
  const was = text.slice(at.start, at.end)
  const [first = '', second = ''] = was.split(' ')
  const [letter, part] = first.length === 1 ? [first, second] : [second, first]
  const now = first + second
  if (!latin.test(now) || words.test(letter) || !isVeryCommon(now)) return undefined
  if (isListed(part) || isName(part)) return undefined
  const block = blockOf(columns, row)
  const joined = beside.test(text.charAt(at.start - 1)) || beside.test(text.charAt(at.end))
  if (joined || !memory.isProse(block) || memory.quotationOf(block, at)) return undefined
  return {at, was, now, reason: `No list has \`${part}\`, and with \`${letter}\` it is \`${now}\``}
}
