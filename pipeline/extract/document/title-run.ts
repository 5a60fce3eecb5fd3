import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'
import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import {type TitleContext, type TitleRun, titleRunsIn} from './title-traits.ts'
import type {Weights} from './weights.ts'

const {titleLineShare: lineShare} = tuned('fields')

const weights: () => Weights = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `test/extract/title-run.test.ts` holds its traits
  return (loadModel('title-run') as {readonly weights: Weights}).weights
})

/**
 * The run of parts of a title of a page that names the story: one that stands as a line on the page, else the
 * one whose traits weigh most, of equal ones the longest.
 *
 *     Harbour Post: Ferry is back in port - News
 *                   ^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone lines that are much shorter than that, such as the kicker of a headline.
 *
 * @param lines
 *   Lines of the page that may be its headline, as `keyOf` folds them.
 * @returns
 *   The whole title, trimmed, where no sign parts it.
 */
export function storyRunOf(
  title: string,
  context: TitleContext,
  lines: ReadonlySet<string>,
): string {
  const runs = titleRunsIn(title, context)
  const sums = runs.map(({traits}) => sumOf(traits, weights()))
  const best = runs[sums.indexOf(Math.max(...sums))]?.value ?? title.trim()
  const least = lineShare * keyOf(best).length
  const shown = runs.find(({value}) => {
    const key = keyOf(value)
    return key.length >= least && lines.has(key)
  })
  return shown?.value ?? best
}

/** The sum of the traits of a run by weights, in nats. */
function sumOf(traits: TitleRun['traits'], by: Weights): number {
  return Object.entries(traits).reduce((sum, [name, value]) => sum + value * (by[name] ?? 0), 0)
}
