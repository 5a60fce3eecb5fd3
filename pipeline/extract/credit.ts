import {agencyOf, agencyPattern} from '../lexicon/agencies.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import {strip} from '../tree/edges.ts'
import {trim} from '../tree/lines.ts'
import type {Range} from '../tree/ranges.ts'
import type {Span} from '../tree/types.ts'
import type {Reading} from './reading.ts'

const longest = 500
const stop = String.raw`[.!?…。”’"'»)\]]`
const closing = new RegExp(
  String.raw`\((?:Reporting|Additional reporting|Writing|Editing|Compiled|Report) by [^()]{3,400}\)\s{0,9}$|(?<=${stop})\s{0,9}[([](?:${agencyPattern})(?:[ /]\p{Lu}{1,4}){0,4}[)\]]\.?\s{0,9}$|(?<=${stop})\s{1,9}[-–—]{1,2}\s?(?:${agencyPattern})\.?\s{0,9}$|\s{1,9}==\s?(?:${agencyPattern})\s{0,9}$`,
  'u',
)
const agencyInside = new RegExp(String.raw`^[\s([=–—-]*(${agencyPattern})`, 'u')
const people =
  /\b(?:reporting|writing|editing|edited|compiled) by\b|\bcontributed (?:to|from|reporting)\b/i
const opening = /[([]/
const closed = /[)\]]/

/**
 * The credit that closes the last paragraph: `(Reporting by …; Editing by …)`, `(AFP)`, `—PTI`.
 *
 * Leaves a paragraph that is nothing else, and an agency inside the last sentence, alone.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   The last paragraph of the body.
 */
export function closingCredit(text: string, at: Range): Span | undefined {
  const from = Math.max(at.start, at.end - longest)
  const match = closing.exec(text.slice(from, at.end))
  if (match === null || from + match.index <= at.start) return undefined
  const range = trim(text, {start: from + match.index, end: at.end})
  if (range === undefined) return undefined
  const value = agencyInside.exec(match[0])?.[1]
  const reason =
    'Reporters, editors or an agency in brackets or after a dash at the end of the story'
  const rule = 'credit/story-end'
  return {name: 'credit', at: range, rule, reason, ...(value === undefined ? {} : {value})}
}

/**
 * `creditText`: the line that credits contributors or an agency with the story, as written.
 *
 * Leaves lines that name reporters and editors (they are contributors) and credits of pictures alone.
 */
export function readCredit({tree, textOf}: Reading): readonly Claim<'creditText'>[] {
  const blocks = blocksOf(tree)
  const block =
    blocks.find(({at, data}) => data.role === 'contributors' && !people.test(textOf(at))) ??
    blocks.find(({at, data}) => data.role === 'credit' && agencyOf(textOf(at)) !== undefined)
  if (block === undefined) return []
  const value = strip(textOf(block.at), opening, closed)
  const reason = 'A line of its own that credits contributors or an agency'
  return [{field: 'creditText', value, rule: 'credit/line', reason, at: [block.at], passedOver: []}]
}
