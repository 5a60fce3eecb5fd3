import {functionWords} from '../language/function-words.ts'
import type {Range} from '../text/ranges.ts'
import {longestName} from './limits.ts'
import type {Memory} from './memory.ts'

const tokenBefore = /(?<![^\s\u2014])([^\s\u2014]{1,29}) $/u
const tokenAfter = /^ ([^\s\u2014]{1,29})/u
const wordish = /[\p{L}\p{N}]/u
const clauseEnd = /[,;:.!?)”"]$/u
const small = /^\p{Ll}/u
const functional = functionWords('en', 'function-word')

/** The token right before a place in its block, one space away and with its signs; empty when there is none. */
export function tokenBeforeOf(memory: Memory, at: Range, block: number): string {
  const start = memory.blocks[block]?.start ?? at.start
  const text = memory.text.slice(Math.max(start, at.start - longestName - 1), at.start)
  return tokenBefore.exec(text)?.[1] ?? ''
}

/** The token right behind a place in its block, as `tokenBeforeOf`. */
export function tokenAfterOf(memory: Memory, at: Range, block: number): string {
  const end = memory.blocks[block]?.end ?? at.end
  return (
    tokenAfter.exec(memory.text.slice(at.end, Math.min(end, at.end + longestName + 1)))?.[1] ?? ''
  )
}

/** A token without the signs around it. */
export function bare(token: string): string {
  const signs = [...token].map((sign) => wordish.test(sign))
  return [...token].slice(signs.indexOf(true), signs.lastIndexOf(true) + 1).join('')
}

/** Whether a token is a function word of English in small letters, without a sign behind it. */
export function isFunctionWord(token: string): boolean {
  return functional.has(token)
}

/** Whether a token ends a clause or a sentence. */
export function endsClause(token: string): boolean {
  return clauseEnd.test(token)
}

/** Whether a token opens with a small letter. */
export function isSmall(token: string): boolean {
  return small.test(token)
}
