import {repairText} from '../../../pipeline/normalize/normalize.ts'
import {bodiesIn, capturesIn} from '../../normalize/texts.ts'
import {isRestored, joinsOf, proseIn, separators, widths} from '../../normalize/wraps.ts'
import {type Measure, percentOf} from '../figures.ts'

/**
 * How well damage of transport is mended: texts broken at a width that are joined exactly as they were, bodies and
 * captures that are joined although nothing broke them, and edits of clean bodies.
 */
export const measure: Measure = (folder, every) => {
  const bodies = bodiesIn(folder).filter((_, i) => i % every === 0)
  const captures = capturesIn(folder).filter((_, i) => i % every === 0)
  const prose = proseIn(bodies)
  const tries = separators.flatMap((separator) =>
    widths.flatMap((width) => prose.map((lines) => isRestored(lines, width, separator))),
  )
  const all = [...bodies, ...captures]
  return {
    'restored %': percentOf(tries.filter(Boolean).length, tries.length),
    'joined wrongly %': percentOf(all.filter(({text}) => joinsOf(text) > 0).length, all.length),
    'edits of bodies': bodies.reduce((sum, {text}) => sum + repairText(text).length, 0),
  }
}
