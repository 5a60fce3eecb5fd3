import {isHashOfCommon, isVeryCommon} from '../language/common-words.ts'
import {isListed} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf} from './scan.ts'
import {beside, findingsIn} from './surroundings.ts'

const {splitPart: shortestPart, splitPiece: longestPiece} = tuned('typos')
const latin = /^[a-z]+$/
/** Letters that are words of English by themselves, or are so in verse. */
const words = /^[aio]$/

/**
 * A word whose first or last letters a space cut off, when the rest is no word and the whole is one of
 * the commonest.
 *
 *     They will updat e the plan
 *               ^^^^^^^
 *
 * Leaves alone letters that are words (a, o), pieces of more letters than a few, parts that any list knows (e mail), capitals and
 * quotations.
 */
export const split: WordRule = {
  id: 'split/letter',
  languages: 'english',
  search: (memory) =>
    findingsIn(memory, (row) => row + 1 < memory.words.count && isPair(memory, row), find),
}

/** Whether a few letters and a longer word stand beside one another, one code unit apart. */
function isPair(memory: Memory, row: number): boolean {
  const {starts, ends} = memory.words
  if ((ends[row] ?? 0) + 1 !== starts[row + 1]) return false
  const [first, second] = [lettersOf(memory, row), lettersOf(memory, row + 1)]
  if (second <= longestPiece && second < first) return isPart(memory, row)
  return first === 1 && isPart(memory, row + 1)
}

function lettersOf({words: {starts, ends}}: Memory, row: number): number {
  return (ends[row] ?? 0) - (starts[row] ?? 0)
}

function isPart(memory: Memory, row: number): boolean {
  return lettersOf(memory, row) >= shortestPart && !isHashOfCommon(memory.words.hashes[row] ?? 0)
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const {text, words: columns} = memory
  const at = {start: columns.starts[row] ?? 0, end: columns.ends[row + 1] ?? 0}
  const was = text.slice(at.start, at.end)
  const [first = '', second = ''] = was.split(' ')
  const [piece, part] = first.length < second.length ? [first, second] : [second, first]
  const now = first + second
  if (!latin.test(now) || words.test(piece) || !isVeryCommon(now)) return undefined
  if (isListed(part) || isName(part)) return undefined
  const block = blockOf(columns, row)
  const joined = beside.test(text.charAt(at.start - 1)) || beside.test(text.charAt(at.end))
  if (joined || !memory.isProse(block) || memory.quotationOf(block, at)) return undefined
  return {at, was, now, reason: `No list has \`${part}\`, and with \`${piece}\` it is \`${now}\``}
}
