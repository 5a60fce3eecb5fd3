import {loadModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {PageOpinion} from '../../page-votes.ts'
import {columnsFrom, copy, rowsFrom, type Write} from '../columns.ts'
import {weighAll} from '../evaluate.ts'
import {type Forest, type ForestWeights, fine, forestOf} from '../forest.ts'
import {type PageFeature, pageFeatures} from './features.ts'
import type {PageScene} from './layout.ts'

/** The weights of the model of pages, as `train/pages.ts` writes them. */
export interface PageWeights {
  /** What words of classes say, in hundredths of a nat: over 0 for the body. */
  readonly words: Readonly<Record<string, number>>
  readonly forest: ForestWeights
}

/** What is asked about the blocks of a page. */
export interface PageModel {
  readonly weightOf: (word: string) => number
  readonly forest: Forest
}

/** The names of what the forest may ask for, in the order of a row. */
export const pageNames: readonly string[] = pageFeatures.map(({name}) => name)

const hundred = 100

/** The model that comes with Copydesk. */
export const shippedForPages: () => PageModel = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `pageModelOf` refuses other features
  return pageModelOf(loadModel('page') as PageWeights)
})

/**
 * A model of pages, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those that are read off here.
 */
export function pageModelOf({words, forest}: PageWeights): PageModel {
  if (forest.features.join() !== pageNames.join()) {
    throw new RangeError('Expected weights for the features of this version; learn them again')
  }
  return {weightOf: weightIn(words), forest: forestOf(forest, familyOf)}
}

/** What words say by a table in hundredths of a nat. */
export function weightIn(table: Readonly<Record<string, number>>): (word: string) => number {
  const known = new Map(Object.entries(table))
  return (word) => (known.get(word) ?? 0) / hundred
}

/** All features of all blocks of a page, row after row: what a model is learned from. */
export function pageRowsOf(scene: PageScene): Float32Array {
  return rowsFrom(pageFeatures, scene.size, writing(scene))
}

/** What a model makes of every block of a page. */
export function askPage(scene: PageScene, {forest}: PageModel): readonly PageOpinion[] {
  const {families} = forest
  const {out, body} = scene.facts.columns
  const fill = columnsFrom(pageFeatures, forest.asked, writing(scene))
  const {odds, parts} = weighAll(forest, scene.size, fill)
  return Array.from(odds, (own, i) => ({
    odds: own,
    families,
    parts,
    from: i * families.length,
    heard: (out[i] ?? 0) - (body[i] ?? 0),
  }))
}

/** How a column is written. */
function writing(scene: PageScene): Write<PageFeature> {
  return (table, at, feature, from, to) => {
    if ('column' in feature) {
      const {column, by} = feature
      copy(table, at, scene.facts.columns[column], from + by, to + by)
    } else for (let i = from; i < to; i += 1) table[at + i - from] = feature.of(scene, i)
  }
}

/**
 * How sure one must be, in nats, that a block is not of the body, for the kept words of the page to
 * agree best with the body: half of the best F1 that is to be expected (Lipton and others, 2014).
 *
 * @param odds
 *   Against the body, in ten-thousandths of a nat; one a block.
 */
export function doubtOn(words: Float32Array, odds: readonly number[]): number {
  const chances = odds.map((each) => 1 / (1 + Math.exp(each / fine)))
  const order = chances.map((_, i) => i).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
  const expected = chances.reduce((sum, chance, i) => sum + chance * (words[i] ?? 0), 0)
  let right = 0
  let kept = 0
  let best = 0
  for (const i of order) {
    right += (chances[i] ?? 0) * (words[i] ?? 0)
    kept += words[i] ?? 0
    best = Math.max(best, (2 * right) / Math.max(1, kept + expected))
  }
  const least = Math.max(leastChance, best / 2)
  return Math.round(1000 * Math.log((1 - least) / least)) / 1000
}

const leastChance = 0.2

function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}
