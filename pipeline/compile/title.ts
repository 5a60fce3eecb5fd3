import {capitalised, oneOf} from '../language/words.ts'
import {lazy} from '../text/lazy.ts'
import {stripEnd} from '../text/strip.ts'
import {cutTo} from '../text/surrogates.ts'
import {firstSentenceOf} from '../text/words.ts'
import type {Claim} from '../tree/claims.ts'
import type {Extracted} from '../tree/types.ts'
import type {AuditFormat} from './audit-formats.ts'
import {type BodyBlock, ledeOf} from './body.ts'

/** Characters of a derived headline: what Google recommended at most for `headline`. */
const longest = 110
const clause = new RegExp(String.raw`[,;:—–]\s|\s[-–—]\s|\s(?=${oneOf('clause')}\s)`, 'g')
const abbreviation = lazy(() => capitalised('abbreviation'))
const closing = /[\s,;:.–—-]/u

/** An option of compiling. */
export interface CompileOptions {
  /** Derive a missing headline from the lede. Off by default. */
  readonly deriveHeadline?: boolean
  /** The vocabulary that audits are written in: `json` by default. `understand` always returns that one. */
  readonly auditFormat?: AuditFormat
}

/** The first sentence of the lede, without its dateline: a title for a list of results. */
export function firstSentence(tree: Extracted): string | undefined {
  const lede = ledeOf(tree)
  return lede && sentenceOf(lede)
}

/**
 * A tree whose missing headline is derived from the lede: its first sentence, cut at a clause to at
 * most 110 characters. The claim is marked as derived, and so is the headline in the audit.
 *
 *     OSLO (NTB) — The ferry came back after three days. It left again.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone a tree that has a headline, and one without a body.
 */
export function withDerivedHeadline(tree: Extracted): Extracted {
  if (tree.claims.some(({field}) => field === 'headline')) return tree
  const lede = ledeOf(tree)
  return lede === undefined ? tree : {...tree, claims: [headlineFrom(lede), ...tree.claims]}
}

function headlineFrom(lede: BodyBlock): Claim<'headline'> {
  return {
    field: 'headline',
    value: cut(stripEnd(sentenceOf(lede), closing)),
    rule: 'headline/derived',
    reason:
      'The capture has no headline; this one is cut from the first sentence of the lede, as requested',
    at: lede.at,
    derived: true,
    passedOver: [],
  }
}

/** The first sentence of a text without a dateline. */
export function firstSentenceIn(text: string): string {
  return firstSentenceOf(text, abbreviation())
}

function sentenceOf({text, block}: BodyBlock): string {
  const dateline = block.data.spans.find(({name}) => name === 'dateline')
  const length = dateline === undefined ? 0 : dateline.at.end - block.at.start
  return firstSentenceIn(text.slice(length).trimStart())
}

function cut(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const ends = Array.from(sentence.matchAll(clause), ({index}) => index)
  const at = ends.findLast((end) => end <= longest && end >= longest / 3)
  if (at !== undefined) return stripEnd(sentence.slice(0, at), closing)
  const space = sentence.lastIndexOf(' ', longest - 1)
  return `${stripEnd(cutTo(sentence, space > 0 ? space : longest - 1), closing)}…`
}
