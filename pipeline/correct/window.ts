import type {Range} from '../text/ranges.ts'
import {wordsOf} from '../text/words.ts'
import {reachOfParser} from './limits.ts'
import type {Memory} from './memory.ts'

/**
 * A token with some code units of its block on either side, cut at spaces.
 */
export function aroundOf(memory: Memory, at: Range, block: number): Range {
  const own = memory.blocks[block] ?? at
  const from = Math.max(own.start, at.start - reachOfParser)
  const to = Math.min(own.end, at.end + reachOfParser)
  const space = memory.text.indexOf(' ', from)
  const start = from === own.start || space === -1 || space >= at.start ? from : space + 1
  const last = memory.text.lastIndexOf(' ', to)
  return {start, end: to === own.end || last < at.end ? to : last}
}

/** Whether the word parser, too, takes a token for one word. */
export function isOneWord(memory: Memory, at: Range, block: number): boolean {
  const {start, end} = aroundOf(memory, at, block)
  return wordsOf(memory.text.slice(start, end), start).some(
    (word) => word.at.start === at.start && word.at.end === at.end,
  )
}
