import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {pageFolds, type TakenPage, takenPagesFrom} from '../data/taken-pages.ts'
import {pageSceneOf} from '../pipeline/classify/model/page/layout.ts'
import {
  type PageWeights,
  pageNames,
  pageRowsOf,
  weightIn,
} from '../pipeline/classify/model/page/model.ts'
import {boost, type Settings, settings} from './boost.ts'
import {type ClassWords, classWordsAmong} from './words.ts'

/** A model of all pages, and one for each fold that has not seen it. */
export interface LearnedPages {
  readonly whole: PageWeights
  readonly folds: readonly PageWeights[]
}

const how: Settings = {
  ...settings,
  trees: 140,
  rate: 0.06,
  leaves: 20,
  depth: 5,
  share: 0.35,
  bag: 0.8,
  least: 60,
  lambda: 20,
}

const shipped = new URL('../pipeline/models/page.json', import.meta.url)
/** What the bench asks, so that no page is judged by a model that has seen its site. */
const kept = new URL('../node_modules/.cache/copydesk/page-model-folds.json', import.meta.url)

/** Learn the model that `classify` asks about blocks of pages. */
export function learnPages(taken: readonly TakenPage[]): LearnedPages {
  const words = classWordsAmong(taken)
  const models = Array.from({length: pageFolds}, (_, fold) =>
    weightsFrom(
      taken.filter((page) => page.fold !== fold),
      words,
    ),
  )
  return {whole: weightsFrom(taken, words), folds: models}
}

/** The models of the folds, from when the shipped one was learned; `undefined` when they are gone. */
export function pageFoldsOfShipped(): readonly PageWeights[] | undefined {
  if (!existsSync(kept)) return undefined
  const {of, models} = JSON.parse(readFileSync(kept, 'utf8'))
  return of === digestOf(readFileSync(shipped, 'utf8')) ? models : undefined
}

/** Class words of a page are weighed without its own site, so that the trees learn to trust them only so far. */
function weightsFrom(taken: readonly TakenPage[], words: ClassWords): PageWeights {
  const sites = new Set(taken.map(({site}) => site))
  const table = words.weigh(sites)
  const rows = taken.map((page) => {
    const weightOf = weightIn(words.weigh(sites, page.site, table))
    return pageRowsOf(pageSceneOf(page.page, page.passed, page.facts, weightOf))
  })
  const forest = boost(sampleOf(taken, rows), how)
  return {card: cardOf(taken, table), words: table, forest}
}

function sampleOf(taken: readonly TakenPage[], rows: readonly Float32Array[]) {
  const width = pageNames.length
  const size = taken.reduce((sum, {asked}) => sum + asked.length, 0)
  const values = new Float32Array(size * width)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const [i, page] of taken.entries()) {
    for (const block of page.asked) {
      values.set(
        (rows[i] ?? new Float32Array()).subarray(block * width, (block + 1) * width),
        at * width,
      )
      labels[at] = page.labels[block] ?? 0
      weights[at] = page.weights[block] ?? 0
      at += 1
    }
  }
  return {features: pageNames, values, labels, weights: evened(weights)}
}

const mostWeight = 15

/** Weights with a mean of 1, none above fifteen. */
function evened(weights: Float64Array): Float64Array {
  const mean = weights.reduce((sum, each) => sum + each, 0) / weights.length
  return weights.map((each) => Math.min(mostWeight, each / mean))
}

function cardOf(
  taken: readonly TakenPage[],
  words: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  const sites = new Set(taken.map(({site}) => site)).size
  return {
    what: 'a forest of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a page is not of the article’s body; and what words of classes say, in hundredths of a nat for the body',
    source: `learned by train/pages.ts from ${taken.length} pages of ${sites} sites with known bodies (the development halves of WCXB, CC BY 4.0, and of the parser tests of Fundus, MIT); holds thresholds, votes and common words, no text`,
    licence: 'MIT',
    date: '2026-11-22',
    command: 'node --import tsx train/pages.ts DATA',
    count: `${how.trees} trees, ${Object.keys(words).length} words`,
  }
}

/** JSON with a tree a line, so that a change can be read. */
function printedOf({card, words, forest}: PageWeights): string {
  const {features, base, trees} = forest
  return `{"card":${JSON.stringify(card, null, 2)},\n"words":${JSON.stringify(words)},\n"forest":{"features":${JSON.stringify(features)},\n"base":${base},\n"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}]}}\n`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, every] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {whole, folds: models} = learnPages(takenPagesFrom(folder, Number(every ?? 1)))
  const text = printedOf(whole)
  writeFileSync(shipped, text)
  mkdirSync(new URL('.', kept), {recursive: true})
  writeFileSync(kept, JSON.stringify({of: digestOf(text), models}))
}
