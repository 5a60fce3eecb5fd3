import type {Range} from '../text/ranges.ts'
import {wordsOf} from '../text/words.ts'
import {reachOfParser} from './limits.ts'
import type {Page} from './memory.ts'

/**
 * A token with some 80 code units of its block on either side, cut at spaces: enough for the word
 * parser, whose cost grows with the square of the length.
 */
export function aroundOf(page: Page, at: Range, block: number): Range {
  const own = page.blocks[block] ?? at
  const from = Math.max(own.start, at.start - reachOfParser)
  const to = Math.min(own.end, at.end + reachOfParser)
  const space = page.text.indexOf(' ', from)
  const start = from === own.start || space === -1 || space >= at.start ? from : space + 1
  const last = page.text.lastIndexOf(' ', to)
  return {start, end: to === own.end || last < at.end ? to : last}
}

/** Whether the word parser, too, takes a token for one word. */
export function isOneWord(page: Page, at: Range, block: number): boolean {
  const {start, end} = aroundOf(page, at, block)
  return wordsOf(page.text.slice(start, end), start).some(
    (word) => word.at.start === at.start && word.at.end === at.end,
  )
}
