import {isEnglish} from '../language/dictionary.ts'
import {functionWords} from '../language/function-words.ts'
import {isName} from '../language/name-list.ts'
import type {Range} from '../text/ranges.ts'
import {isSmall, tokenAfterOf, tokenBeforeOf} from './beside.ts'
import {longestToken} from './limits.ts'
import type {Memory} from './memory.ts'
import type {TokenRule, TypoFinding} from './rule.ts'

const stopInside = /^(\p{L}\p{Ll}+)([.!?])(\p{Lu}\p{Ll}*)((?:['’]\p{Ll}{1,2})?)$/u
const commaInside = /^(\p{L}\p{Ll}+)(,)(\p{Ll}+)((?:['’]\p{Ll}{1,2})?)$/u
const capital = /^\p{Lu}/u
const goesOn = /^,? \p{L}/u
/** Openers that are no names of functions in code. */
const subjects = functionWords('en', 'opens-after-name')
const openers = functionWords('en', 'opens-sentence')
const followers = functionWords('en', 'follows-comma')

/**
 * The space missing after the end of a sentence, before a word that opens sentences.
 *
 *     … closed for the day.The mayor said …
 *                      ^^^^^^^
 *
 * A word with a capital may end the sentence, too, between words in small letters (“of the Town.They had”).
 *
 * Leaves alone addresses, code (string.Template), abbreviations (Ph.D), and every word that is not
 * listed as an opener.
 */
export const missingAfterStop: TokenRule = {
  id: 'spacing/after-stop',
  mark: 'stop',
  languages: 'english',
  find: (memory, at, block) => find(memory, at, block, stopInside, openers),
}

/**
 * The space missing after a comma, before a function word.
 *
 *     … signed the deal,which runs …
 *                  ^^^^^^^^^^
 *
 * Leaves alone figures (1,000), pairs (lat,long), and lists without spaces.
 */
export const missingAfterComma: TokenRule = {
  id: 'spacing/after-comma',
  mark: 'comma',
  languages: 'english',
  find: (memory, at, block) => find(memory, at, block, commaInside, followers),
}

function find(
  memory: Memory,
  at: Range,
  block: number,
  shape: RegExp,
  known: ReadonlySet<string>,
): TypoFinding | undefined {
  if (at.end - at.start > longestToken) return undefined
  const was = memory.text.slice(at.start, at.end)
  const [, left = '', sign = '', right = '', ending = ''] = shape.exec(was) ?? []
  const opener = right.toLowerCase()
  if (!known.has(opener)) return undefined
  if (sign !== ',' && capital.test(left)) {
    if (!isNameOf(memory, left) || !endsName(memory, at, block, opener)) return undefined
  } else if (!isEnglish(left)) return undefined
  if (!goesOn.test(memory.text.slice(at.end, at.end + 4))) return undefined
  if (!memory.isProse(block) || memory.quotationOf(block, at)) return undefined
  const now = `${left}${sign} ${right}${ending}`
  return {at, was, now, reason: `No space after \`${left}${sign}\`, before \`${right}\``}
}

function isNameOf(memory: Memory, word: string): boolean {
  return isEnglish(word) || isName(word) || memory.timesOf(word) > 0
}

/** Whether a word with a capital ends a sentence before a token with a stop in it, and is no part of code (Array.From). */
function endsName(memory: Memory, at: Range, block: number, opener: string): boolean {
  return (
    subjects.has(opener) &&
    isSmall(tokenBeforeOf(memory, at, block)) &&
    isSmall(tokenAfterOf(memory, at, block))
  )
}
