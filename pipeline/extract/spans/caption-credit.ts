import {agencyPattern} from '../../language/agencies.ts'
import {anyCase, capitalised, oneOf} from '../../language/words.ts'
import {closingBracket} from '../../text/brackets.ts'
import {fold} from '../../text/fold.ts'
import {trim} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import {strip} from '../../text/strip.ts'
import type {Span} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'

const label = String.raw`(?:file |handout )?${oneOf('picture-label')}(?: ${oneOf('picture-credit')})*\s?(?:[:/|,-]|${oneOf('picture-by')}(?!\p{L})|(?=©))`
const leading = new RegExp(String.raw`^(?:${label}|©|\(c\))\s*`, 'iu')
const {bracketCreditLength: longestBracket} = tuned('fields')
const creditish = [
  new RegExp(String.raw`^(?:${agencyPattern})(?:\b|$)`, 'u'),
  new RegExp(
    String.raw`(?:^|[\s/])(?:${agencyPattern}|${anyCase('picture-agency')}|EPA)$|^\p{Lu}{2,4} Photo`,
    'u',
  ),
  /^\p{Lu}[\p{L}\p{M}.'-]+(?: \p{Lu}[\p{L}\p{M}.'-]+){0,3}\s?\/\s?\p{Lu}/u,
  new RegExp(
    String.raw`^\p{Lu}[\p{L}\p{M}.'-]+(?: \p{Lu}[\p{L}\p{M}.'-]+){1,3} ${oneOf('for')} (?:\p{L}{1,4} )?\p{Lu}`,
    'u',
  ),
  new RegExp(
    String.raw`^via \p{Lu}|^©|\s${anyCase('picture-label')} ?(?:${oneOf('picture-by')}|:) ?\p{Lu}`,
    'u',
  ),
] as const
const labelled = new RegExp(String.raw`^(?:${label}|©)\s*\S`, 'iu')
const slug = new RegExp(String.raw`==\s?(?<agency>${agencyPattern})\s*$`, 'u')
const sign = /(?<!\s)\s+©\s?(\p{Lu}[^.!?]{1,70})$/u
const atEnd = new RegExp(
  String.raw`(?:(?<=[.!?"')\]|])\s+|(?<=[\p{L}\p{N}])\s+(?=[^:©]{3,40}[:©]))(?:${label})\s*(©?\s?\p{Lu}[^.!?]{1,70})\.?$`,
  'iu',
)
const slashed = new RegExp(
  String.raw`(?<=[.!?"')]|\s[|-])\s+((?:\p{Lu}[\p{L}\p{M}.'-]+ ){0,3}\p{Lu}[\p{L}\p{M}.'-]+\s?/\s?\p{Lu}[\p{L}\p{M} .'-]{1,40}|(?:${agencyPattern})(?:\s?/\s?\p{Lu}[\p{L}\p{M} .'-]{1,40}){1,2}|${capitalised('picture-agency')}|${agencyPattern})\.?$`,
  'u',
)
const capital = /^©?\s?\p{Lu}/u
const bar = /(?<!\s)\s+[|·•-]+\s*$/
const opening = /[\s([{|–—-]/u
const closing = /[\s)\]}|]/u

/**
 * The credits at the end of a caption.
 *
 *     … in Ottawa on Jan. 12, 2023. (Kyodo) ==Kyodo
 *                                   ^^^^^^^^^^^^^^^
 *
 * Leaves brackets inside the sentence, and brackets that name no photographer or agency, alone.
 * Agencies: `language/agencies.tsv`.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   A caption.
 * @returns
 *   One span or none; its `value` is the credit without labels and brackets.
 */
export function captionCredit(text: string, at: Range): readonly Span[] {
  const own = fold(text.slice(at.start, at.end))
  const bare = own.replace(slug, '').trimEnd()
  const found = bracketed(bare) ?? ending(bare)
  const credit = found?.credit ?? slug.exec(own)?.groups?.['agency']
  const index = found?.index ?? bare.length
  const from = bare.slice(0, index).replace(bar, '').length
  const range = trim(text, {start: at.start + from, end: at.end})
  if (range === undefined || credit === undefined) return []
  const start = at.start + own.indexOf(credit, index)
  const written = text.slice(start, start + credit.length)
  const reason = 'The end of a caption names a photographer, an agency or both'
  const value = bareCredit(written)
  return [{name: 'credit', at: range, rule: 'credit/caption-end', reason, value}]
}

/** A credit without its label, brackets and copyright sign. */
export function bareCredit(credit: string): string {
  const bare = strip(credit, opening, closing)
  const folded = fold(bare)
  const rest = folded.replace(leading, '').replace(leading, '')
  return strip(bare.slice(folded.length - rest.length), opening, closing)
}

interface FoundCredit {
  /** Where the credit starts in the caption, with its label or bracket. */
  readonly index: number
  readonly credit: string
}

function bracketed(caption: string): FoundCredit | undefined {
  const found = closingBracket(caption)
  if (found === undefined || found.inner.length > longestBracket) return undefined
  const {index, inner} = found
  return creditish.some((each) => each.test(inner)) || labelled.test(inner)
    ? {index, credit: inner}
    : undefined
}

function ending(caption: string): FoundCredit | undefined {
  for (const pattern of [sign, atEnd, slashed]) {
    const match = pattern.exec(caption)
    const credit = match?.[1]
    if (match && credit !== undefined && capital.test(credit)) return {index: match.index, credit}
  }
  return undefined
}
