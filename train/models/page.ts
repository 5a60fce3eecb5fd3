import {keepFolds} from '../../data/fold-models.ts'
import {pageFolds, type TakenPage, takenPagesFrom} from '../../data/taken-pages.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import {featureRows, opinionOf} from '../../pipeline/classify/model/opinion.ts'
import {pageFeatures} from '../../pipeline/classify/model/page/features.ts'
import {pageLayoutOf} from '../../pipeline/classify/model/page/layout.ts'
import {type PageWeights, pageModelOf, weightIn} from '../../pipeline/classify/model/page/model.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {boost, type Settings, settings} from '../forest/boost.ts'
import {judge} from '../forest/judge.ts'
import {forestMember, ship} from '../ship.ts'
import {type ClassWords, classWordsAmong, wordSettings} from './class-words.ts'

/** A model of all pages, and one for each fold that has not seen it. */
export interface LearnedPages {
  readonly card: Omit<ModelCard, 'date'>
  readonly whole: PageWeights
  readonly folds: readonly PageWeights[]
}

const command = 'npm run train -- page --data DATA'
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

const names = pageFeatures.map(({name}) => name)

/** Learn the model of pages that `classify` uses. */
export function learnPages(taken: readonly TakenPage[]): LearnedPages {
  const words = classWordsAmong(taken)
  const models = Array.from({length: pageFolds}, (_, fold) =>
    weightsFrom(
      taken.filter((page) => page.fold !== fold),
      words,
    ),
  )
  const whole = weightsFrom(taken, words)
  return {card: cardOf(taken, whole, judged(taken, models)), whole, folds: models}
}

/** Class words of a page are weighed without its own site, so that the trees learn to trust them only so far. */
function weightsFrom(taken: readonly TakenPage[], words: ClassWords): PageWeights {
  const sites = new Set(taken.map(({site}) => site))
  const table = words.weigh(sites)
  const rows = taken.map((page) => {
    const weightOf = weightIn(words.weigh(sites, page.site, table))
    return featureRows(pageFeatures, pageLayoutOf(page.page, page.passed, page.features, weightOf))
  })
  const forest = boost(sampleOf(taken, rows), how)
  return {words: table, forest}
}

function sampleOf(taken: readonly TakenPage[], rows: readonly Float32Array[]) {
  const width = names.length
  const size = taken.reduce((sum, {sampled}) => sum + sampled.length, 0)
  const values = new Float32Array(size * width)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const [i, page] of taken.entries()) {
    for (const block of page.sampled) {
      values.set(
        (rows[i] ?? new Float32Array()).subarray(block * width, (block + 1) * width),
        at * width,
      )
      labels[at] = page.labels[block] ?? 0
      weights[at] = page.weights[block] ?? 0
      at += 1
    }
  }
  return {features: names, values, labels, weights: evened(weights)}
}

const mostWeight = 15

/** Weights with a mean of 1, none above fifteen. */
function evened(weights: Float64Array): Float64Array {
  const mean = weights.reduce((sum, each) => sum + each, 0) / weights.length
  return weights.map((each) => Math.min(mostWeight, each / mean))
}

/** How the models of the folds judge the blocks of pages whose sites they have not seen. */
function judged(
  taken: readonly TakenPage[],
  models: readonly PageWeights[],
): Readonly<Record<string, number>> {
  const byFold = models.map(pageModelOf)
  const rows = taken.flatMap(({page, passed, features, fold, sampled, labels, weights}) => {
    const model = byFold[fold]
    if (model === undefined) throw new RangeError(`Expected a model of fold ${fold}`)
    const layout = pageLayoutOf(page, passed, features, model.weightOf)
    const {odds} = opinionOf(model.forest, pageFeatures, layout)
    return sampled.map((block) => ({
      odds: odds[block] ?? 0,
      label: labels[block] ?? 0,
      weight: weights[block] ?? 0,
    }))
  })
  return judge(
    rows.map(({odds}) => odds),
    Uint8Array.from(rows, ({label}) => label),
    Float64Array.from(rows, ({weight}) => weight),
  )
}

function cardOf(
  taken: readonly TakenPage[],
  {words}: PageWeights,
  measures: Readonly<Record<string, number>>,
): Omit<ModelCard, 'date'> {
  return {
    what: 'A forest of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a page is not of the article’s body; and class words with their weight, in hundredths of a nat for the body.',
    source:
      'Pages with known bodies: the development halves of WCXB (CC BY 4.0) and of the parser tests of Fundus (MIT). The file holds thresholds, votes and common words, no text.',
    licence: 'MIT',
    command,
    count: {
      pages: taken.length,
      sites: new Set(taken.map(({site}) => site)).size,
      trees: how.trees,
      features: names.length,
      words: Object.keys(words).length,
    },
    features: [...new Set(names.map(familyOf))],
    settings: {...how, mostWeight, ...wordSettings},
    judged: {folds: pageFolds, by: 'site', command, measures},
  }
}

if (import.meta.filename === process.argv[1]) {
  const [folder, what] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {card, whole, folds: models} = learnPages(takenPagesFrom(folder))
  keepFolds(
    'page',
    what === 'folds'
      ? loadModel('page')
      : ship('page', card, [`"words":${JSON.stringify(whole.words)}`, forestMember(whole.forest)]),
    models,
  )
}
