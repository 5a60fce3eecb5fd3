import {type Range, splitsPair} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {detectLanguage, longestSample} from './language-detector.ts'
import type {Document} from './types.ts'

const {languageCertainty: sure, languageLength: fewest} = tuned('fields')
/** Lengths to try, in code units: the shorter one is enough for most texts, and costs a quarter. */
const samples = [120, longestSample] as const

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** A language, how sure that is, and the first block that it was measured on. */
export interface MeasuredLanguage {
  readonly language: string
  readonly probability: number
  readonly at: Range
}

/**
 * The language of the first 120 code units of the body, or of 480 where that leaves a doubt, by Compact
 * Language Detector 3.
 *
 * Leaves bodies of fewer than 100 code units (34 in Chinese, Japanese and Korean), and answers that the detector itself doubts, without
 * a language.
 */
export function measuredLanguage(document: Document): MeasuredLanguage | undefined {
  const blocks = blocksOf(document.tree).filter(({data}) => fateOf[data.role] === 'body')
  const [first] = blocks
  const found = measure(document, blocks)
  return first === undefined || found === undefined ? undefined : {...found, at: first.at}
}

function measure(
  document: Document,
  blocks: readonly Block<ExtractedFacts>[],
): Omit<MeasuredLanguage, 'at'> | undefined {
  for (const length of samples) {
    const text = sampleOf(document, blocks, length)
    if (lengthOf(text) < fewest) return undefined
    const {language, isReliable, probability} = detectLanguage(text)
    if (isReliable && language !== 'und' && probability >= sure) return {language, probability}
  }
  return undefined
}

/** The length of a text in code units, with three for a character of a script that says as much in one. */
function lengthOf(text: string): number {
  return text.length + 2 * (text.match(dense)?.length ?? 0)
}

/** The first words of the body, about `most` code units of them. */
function sampleOf(
  {tree, textOf}: Document,
  blocks: readonly Block<ExtractedFacts>[],
  most: number,
): string {
  const parts: string[] = []
  let left = most
  for (const {at} of blocks) {
    if (left <= 0) break
    const end = Math.min(at.end, at.start + left)
    const whole = splitsPair(tree.capture.text, end) ? end - 1 : end
    const text = textOf({start: at.start, end: whole})
    parts.push(text)
    left -= text.length
  }
  return parts.join('\n')
}
