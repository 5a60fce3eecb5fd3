import cld3 from 'cld3-asm'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import {splitsPair} from '../tree/ranges.ts'
import {fateOf} from '../tree/roles.ts'
import type {Reading} from './reading.ts'

const fewest = 100
const most = 300
const surest = 0.9

const detector = (await cld3.loadModule()).create(fewest, 4 * most)

/**
 * `inLanguage`: measured on the first 300 code units of the body by Compact Language Detector 3.
 *
 * Leaves bodies of fewer than 100 code units, and answers that the detector itself doubts, without
 * a language.
 */
export function readLanguage({tree, textOf}: Reading): readonly Claim<'inLanguage'>[] {
  const blocks = blocksOf(tree).filter(({data}) => fateOf[data.role] === 'body')
  const sample: string[] = []
  let length = 0
  for (const {at} of blocks) {
    if (length >= most) break
    const end = Math.min(at.end, at.start + most)
    const whole = splitsPair(tree.capture.text, end) ? end - 1 : end
    const text = textOf({start: at.start, end: whole})
    sample.push(text)
    length += text.length
  }
  if (length < fewest) return []
  const {language, is_reliable: reliable, probability} = detector.findLanguage(sample.join('\n'))
  const first = blocks[0]
  if (!reliable || probability < surest || language === 'und' || first === undefined) return []
  return [
    {
      field: 'inLanguage',
      value: language,
      rule: 'language/measured',
      reason: `Measured on the body, with a probability of ${probability.toFixed(3)}`,
      at: [first.at],
      derived: true,
      passedOver: [],
    },
  ]
}
