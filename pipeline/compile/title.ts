import {stripEnd} from '../text/strip.ts'
import {firstSentenceOf} from '../text/words.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import type {Extracted} from '../tree/types.ts'
import {bodyOf} from './body.ts'

const longest = 110
const clause =
  /[,;:—–]\s|\s[-–—]\s|\s(?=(?:as|when|while|which|who|because|since|amid|despite|although|saying|according)\s)/g
const closing = /[\s,;:.–—-]/u

/** The first sentence of the lede, without its dateline: what a list of results may show as a title. */
export function firstSentence(tree: Extracted): string | undefined {
  const lede = bodyOf(tree)[0]?.text
  if (lede === undefined) return undefined
  const dateline = datelineLength(tree)
  return firstSentenceOf(lede.slice(dateline).trimStart())
}

/**
 * A headline cut from the lede’s first sentence at a clause, at most 110 characters. Only for those
 * whose consumers demand one; the audit says that it is derived.
 */
export function derivedHeadline(tree: Extracted): Claim<'headline'> | undefined {
  const sentence = firstSentence(tree)
  const at = bodyOf(tree)[0]?.at
  if (sentence === undefined || at === undefined) return undefined
  return {
    field: 'headline',
    value: cut(stripEnd(sentence, closing)),
    rule: 'headline/derived',
    reason: 'No headline in the capture: cut from the first sentence of the lede, as was asked for',
    at,
    derived: true,
    passedOver: [],
  }
}

/** How many code units of the printed lede its dateline takes. */
function datelineLength(tree: Extracted): number {
  const first = blocksOf(tree).find((block) => block.at.start === bodyOf(tree)[0]?.at[0]?.start)
  const span = first?.data.spans.find(({name}) => name === 'dateline')
  return span && first ? span.at.end - first.at.start : 0
}

function cut(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const ends = Array.from(sentence.matchAll(clause), ({index}) => index)
  const at = ends.findLast((end) => end <= longest && end >= longest / 3)
  if (at !== undefined) return stripEnd(sentence.slice(0, at), closing)
  const space = sentence.lastIndexOf(' ', longest - 1)
  return `${stripEnd(sentence.slice(0, space > 0 ? space : longest - 1), closing)}…`
}
