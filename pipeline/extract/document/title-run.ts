import {loadModel} from '../../models/load.ts'
import {lazy} from '../../text/lazy.ts'
import {type TitleContext, type TitleRun, titleRunsIn} from './title-traits.ts'
import type {Weights} from './weights.ts'

const weights: () => Weights = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `test/extract/title-run.test.ts` holds its traits
  return (loadModel('title-run') as {readonly weights: Weights}).weights
})

/**
 * The run of parts of a title of a page that names the story: the one whose traits weigh most, of equal ones
 * the longest.
 *
 *     Harbour Post: Ferry is back in port - News
 *                   ^^^^^^^^^^^^^^^^^^^^^
 *
 * @returns
 *   The whole title, trimmed, where no sign parts it.
 */
export function storyRunOf(title: string, context: TitleContext): string {
  const runs = titleRunsIn(title, context)
  const sums = runs.map(({traits}) => sumOf(traits, weights()))
  return runs[sums.indexOf(Math.max(...sums))]?.value ?? title.trim()
}

/** The sum of the traits of a run by weights, in nats. */
function sumOf(traits: TitleRun['traits'], by: Weights): number {
  return Object.entries(traits).reduce((sum, [name, value]) => sum + value * (by[name] ?? 0), 0)
}
