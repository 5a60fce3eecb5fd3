import {longestSum} from './limits.ts'
import type {TokenRule} from './rule.ts'

const sumBefore = /(?<!\S)\(?[£$€¥]\d{1,3}(?:,\d{3}){0,3} \.$/
const onlyDigit = /^\d(?:m|bn|tn)?(?![\p{L}\p{N}%])/u
const twoDigits = /^\d\d(?:m|bn|tn)?(?=[.,;:)]|$)/

/**
 * A space before the decimal point of a sum of money.
 *
 *     … paid £4 .2 million for it …
 *              ^
 *
 * Leaves alone numbers without the sign of a currency, and two digits before another word, which may be
 * a calibre ($400 .22 rifles).
 */
export const sum: TokenRule = {
  id: 'sum/space-before-point',
  mark: 'fraction',
  languages: 'listed',
  find: (memory, at, block) => {
    const {text, blocks} = memory
    const own = blocks[block] ?? at
    const before = text.slice(Math.max(own.start, at.start - longestSum), at.start)
    const after = text.slice(at.start, Math.min(own.end, at.start + longestSum))
    if (!sumBefore.test(before) || !(onlyDigit.test(after) || twoDigits.test(after)))
      return undefined
    if (!memory.isProse(block)) return undefined
    const space = {start: at.start - 2, end: at.start - 1}
    return {at: space, was: ' ', now: '', reason: 'A space before the point of a sum of money'}
  },
}
