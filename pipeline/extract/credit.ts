import {agencies, agencyPattern} from '../lexicon/agencies.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import {trim} from '../tree/lines.ts'
import type {Range} from '../tree/ranges.ts'
import type {Span} from '../tree/types.ts'
import type {Reading} from './reading.ts'

const edges = /^[\s([{|–—-]+|[\s)\]}|]+$/g
const label =
  /^(?:(?:photo|image|picture|foto|bild|crédit|credit|photograph|illustration|graphic|beeld|fotoğraf|写真|撮影)(?:graph)?(?: credits?| courtesy| by)?(?: of)?\s?[:：]|photo by|photos? courtesy of|image courtesy of|courtesy of|foto di|©|\(c\))\s*/i
const inBrackets = new RegExp(
  String.raw`\s*[([]\s*(?:(?:photo|image|picture|foto|bild|file|file photo|credit|photo credit|image credit|crédit photo|写真)\s*(?:by\s|:|：|\/)\s*[^()[\]]{2,70}|(?:AP|AFP|PTI|Reuters|REUTERS|Kyodo|Xinhua|EPA|dpa|ANSA|EFE)(?:\s?(?:Photo|photo))?(?:\s?\/\s?[^()[\]]{2,60})?|[^()[\]]{2,60}\/\s?(?:${agencyPattern}|Getty Images|EPA)|${agencyPattern})\s*[)\]]`,
  'gu',
)
const slug = new RegExp(String.raw`\s*==\s?(?<agency>${agencyPattern})\s*$`, 'u')
const labelled =
  /(?:^|[.!?"'”’)\]|]\s*|\s[|–—-]\s|\s{2,})((?:photo(?:graph)?s?|image|picture|foto|bild|credit|crédit photo|crédits?|photo credit|image credit|illustration|©|写真|beeld|fotoğraf)(?: credits?| by| courtesy(?: of)?)?\s?[:：|/]?\s?(?=[\p{Lu}©])[^.!?:]{2,80}?)\.?$/iu
const slashed = new RegExp(
  String.raw`(?:[.!?"'”’)]\s+|\s[|–—-]\s)((?:\p{Lu}[\p{L}\p{M}.'-]+\s){0,3}\p{Lu}[\p{L}\p{M}.'-]+\s?\/\s?[\p{Lu}][\p{L}\p{M}\s.'-]{1,40}|(?:${agencyPattern})\s?\/\s?[\p{Lu}][\p{L}\p{M}\s.'-]{1,40}|(?:Getty Images|${agencyPattern}))\.?$`,
  'u',
)
const closing = new RegExp(
  String.raw`\s*\((?:Reporting|Additional reporting|Writing|Editing|Compiled|Report) by [^()]{3,400}\)\s*$|\s*[([](?:${agencyPattern})(?:[ /][\p{Lu}]{1,4}){0,4}[)\]]\.?\s*$|\s+(?:[-–—]{1,2}|==)\s?(?:${agencyPattern})\.?\s*$`,
  'u',
)
const people = /\b(?:reporting|writing|editing|edited|compiled) by\b/i
const agencyInside = new RegExp(String.raw`^[\s(=[–—-]*(${agencyPattern})`, 'u')

/**
 * The credits at the end of a caption, or a caption that is nothing but its credit.
 *
 *     … in Ottawa on Jan. 12, 2023. (Kyodo) ==Kyodo
 *                                   ^^^^^^^^^^^^^^^
 *
 * Leaves parentheses inside the sentence alone. Agencies: `lexicon/agencies.tsv`.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   A caption.
 * @returns
 *   One span or none; its `value` is the credit without labels and brackets.
 */
export function captionCredit(text: string, at: Range): readonly Span[] {
  const own = text.slice(at.start, at.end)
  const bare = own.replace(slug, '')
  const found = creditIn(bare)
  const range = trim(text, {start: at.start + (found?.index ?? bare.length), end: at.end})
  if (range === undefined) return []
  const credit = found?.credit ?? slug.exec(own)?.groups?.['agency']
  if (credit === undefined) return []
  const reason = 'The end of a caption names a photographer, an agency or both'
  return [
    {name: 'credit', at: range, rule: 'credit/caption-end', reason, value: bareCredit(credit)},
  ]
}

/**
 * The credit that closes the last paragraph: `(Reporting by …; Editing by …)`, `(AFP)`, `—PTI`.
 *
 * @param at
 *   The last paragraph of the body.
 */
export function closingCredit(text: string, at: Range): Span | undefined {
  const from = Math.max(at.start, at.end - 500)
  const match = closing.exec(text.slice(from, at.end))
  if (match === null || from + match.index <= at.start) return undefined
  const range = trim(text, {start: from + match.index, end: at.end})
  if (range === undefined) return undefined
  const agency = agencyInside.exec(match[0])?.[1]
  const reason =
    'Reporters, editors or an agency in brackets or after a dash at the end of the story'
  return {
    name: 'credit',
    at: range,
    rule: 'credit/story-end',
    reason,
    ...(agency === undefined ? {} : {value: agency}),
  }
}

/** `creditText`: the line that credits contributors or a source, as written. */
export function readCredit({tree, textOf}: Reading): readonly Claim<'creditText'>[] {
  const blocks = blocksOf(tree)
  const block =
    blocks.find(({at, data}) => data.role === 'contributors' && !people.test(textOf(at))) ??
    blocks.find(({data}) => data.role === 'credit')
  if (block === undefined) return []
  const value = textOf(block.at).replace(edges, '')
  const reason = 'A line of its own that credits contributors or a source'
  return [{field: 'creditText', value, rule: 'credit/line', reason, at: [block.at], passedOver: []}]
}

function creditIn(caption: string): {readonly index: number; readonly credit: string} | undefined {
  const bracket = Array.from(caption.matchAll(inBrackets)).at(-1)
  if (bracket && caption.slice(bracket.index + bracket[0].length).trim().length <= 1) {
    return {index: bracket.index, credit: bracket[0]}
  }
  for (const pattern of [labelled, slashed]) {
    const match = pattern.exec(caption)
    const credit = match?.[1]
    if (match && credit !== undefined) {
      return {index: match.index + match[0].lastIndexOf(credit), credit}
    }
  }
  return undefined
}

function bareCredit(credit: string): string {
  const bare = credit.replace(edges, '').replace(label, '').replace(edges, '')
  return agencies.get(bare)?.written ?? bare
}
