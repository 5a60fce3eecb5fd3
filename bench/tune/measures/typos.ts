import {correct} from '../../../pipeline/correct/correct.ts'
import {cleanEdits} from '../../typos/clean.ts'
import {injected} from '../../typos/inject.ts'
import {bodiesIn, countWords} from '../../typos/texts.ts'
import {type Measure, meanOf, percentOf} from '../figures.ts'

/**
 * How well typos are mended: the mean over kinds of planted errors, and those made worse; then edits of
 * the bodies as they are, right and wrong by their labels, and those that nobody has judged yet, for a million
 * words.
 */
export const measure: Measure = (folder, every) => {
  const bodies = bodiesIn(folder).filter((_, i) => i % every === 0)
  const kinds = injected(bodies, undefined)
  const edits = cleanEdits(bodies, correct)
  const words = bodies.reduce((sum, {text}) => sum + countWords(text), 0)
  const rate = (verdict: string): number =>
    (1e6 * edits.filter((edit) => edit.verdict === verdict).length) / words
  const share = (what: 'mended' | 'worse'): number =>
    meanOf(
      kinds.map(({outcomes}) =>
        percentOf(outcomes.filter((each) => each === what).length, outcomes.length),
      ),
    )
  return {
    'mended %': share('mended'),
    'worse %': share('worse'),
    right: rate('right'),
    wrong: rate('wrong'),
    unjudged: rate('unlabelled'),
  }
}
