import {keepFolds} from '../../data/fold-models.ts'
import {pageFolds, type TakenPage, takenPagesFrom} from '../../data/taken-pages.ts'
import {evaluate} from '../../pipeline/classify/model/evaluate.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import {featureRows, forestFor} from '../../pipeline/classify/model/opinion.ts'
import {classWeightsOf} from '../../pipeline/classify/model/page/class-weights.ts'
import {pageFeatures} from '../../pipeline/classify/model/page/features.ts'
import {type PageWeights, weightIn} from '../../pipeline/classify/model/page/model.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {boostApart} from '../forest/apart.ts'
import {type Settings, settings} from '../forest/boost.ts'
import {judge} from '../forest/judge.ts'
import {scaled, scaleOf} from '../forest/temperature.ts'
import {forestMember, ship} from '../ship.ts'
import {type ClassWords, classWordsAmong, wordSettings} from './class-words.ts'
import {gramsIn, lexiconMember} from './lexicon.ts'
import {ofClasses, ofWords, type PageOdds, pageLexiconsOf, unseenOdds} from './page-lexicons.ts'

/** A model of all pages, and one for each fold that has not seen it. */
export interface LearnedPages {
  readonly card: Omit<ModelCard, 'date'>
  readonly whole: PageWeights
  readonly folds: readonly PageWeights[]
}

const command = 'npm run train -- page --data DATA'
const how: Settings = {
  ...settings,
  trees: 400,
  rate: 0.05,
  leaves: 24,
  depth: 6,
  share: 0.2,
  bag: 0.6,
  least: 40,
  lambda: 20,
}

const names = pageFeatures.map(({name}) => name)

/** Learn the model of pages that `classify` uses, and those of the folds beside it. */
export async function learnPages(taken: readonly TakenPage[]): Promise<LearnedPages> {
  const words = classWordsAmong(taken)
  const lexicons = pageLexiconsOf(taken)
  const rows = taken.map((page, i) => rowsWithoutWords(page, unseenOdds(lexicons, i)))
  const parts = Array.from(
    {length: pageFolds},
    (_, fold) => (page: TakenPage) => page.fold !== fold,
  )
  const [whole, ...models] = await Promise.all(
    [() => true, ...parts].map((isSeen) => weightsFrom(taken, rows, words, isSeen)),
  )
  if (whole === undefined) throw new RangeError('Expected a model of all pages')
  const {odds, labels, weights} = unseenRows(taken, rows, models)
  const scale = scaleOf(odds, labels, weights)
  const measures = judge(
    odds.map((each) => scale * each),
    labels,
    weights,
  )
  const {lexicon, classes} = lexicons
  const own = {...whole, lexicon: lexicon.whole, classes: classes.whole}
  return {
    card: cardOf(taken, own, scale, measures),
    whole: {...own, forest: scaled(own.forest, scale)},
    folds: models.map(({words: table, forest}, fold) => {
      const [ofFold, namesOfFold] = [lexicon.parts[fold], classes.parts[fold]]
      if (ofFold === undefined || namesOfFold === undefined) {
        throw new RangeError(`Expected lexicons without fold ${fold}`)
      }
      const scaledForest = scaled(forest, scale)
      return {words: table, forest: scaledForest, lexicon: ofFold, classes: namesOfFold}
    }),
  }
}

/** What is learned of a page beside its lexicons. */
type Core = Pick<PageWeights, 'words' | 'forest'>

/** Places of the features that class words give, the only ones that differ from model to model. */
const wordPlaces = (['own', 'least', 'most', 'sum'] as const).map(
  (column) => [column, names.indexOf(`classes/${column}`)] as const,
)

/** The features of the blocks of a page that are learned from, with a weight of 0 for every class word. */
function rowsWithoutWords({layout, sampled}: TakenPage, odds: PageOdds): Float32Array {
  const width = names.length
  const all = featureRows(pageFeatures, {...layout, ...odds})
  const rows = new Float32Array(sampled.length * width)
  for (const [at, block] of sampled.entries()) {
    rows.set(all.subarray(block * width, (block + 1) * width), at * width)
  }
  return rows
}

/** Write what class words give into the rows of a page, which stand from a row of a table on. */
function setWords(
  {layout: {named, elements, allProse, element}, sampled}: TakenPage,
  weightOf: (word: string) => number,
  values: Float32Array,
  from: number,
): void {
  const classes = classWeightsOf(named, elements, allProse, weightOf)
  for (const [column, place] of wordPlaces) {
    for (const [at, block] of sampled.entries()) {
      values[(from + at) * names.length + place] = classes[column][element[block] ?? 0] ?? 0
    }
  }
}

/** Class words of a page are weighed without its own site, so that the trees learn to trust them only so far. */
async function weightsFrom(
  taken: readonly TakenPage[],
  rows: readonly Float32Array[],
  words: ClassWords,
  isSeen: (page: TakenPage) => boolean,
): Promise<Core> {
  const seen = taken.flatMap((page, i) => (isSeen(page) ? [{page, own: rows[i]}] : []))
  const sites = new Set(seen.map(({page}) => page.site))
  const table = words.weigh(sites)
  const size = seen.reduce((sum, {page}) => sum + page.sampled.length, 0)
  const values = new Float32Array(size * names.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const {page, own = new Float32Array()} of seen) {
    values.set(own, at * names.length)
    setWords(page, weightIn(words.weigh(sites, page.site, table)), values, at)
    for (const block of page.sampled) {
      labels[at] = page.labels[block] ?? 0
      weights[at] = page.weights[block] ?? 0
      at += 1
    }
  }
  const sample = {features: names, values, labels, weights: evened(weights)}
  return {words: table, forest: await boostApart(sample, how)}
}

const mostWeight = 15

/** Weights with a mean of 1, none above fifteen. */
function evened(weights: Float64Array): Float64Array {
  const mean = weights.reduce((sum, each) => sum + each, 0) / weights.length
  return weights.map((each) => Math.min(mostWeight, each / mean))
}

/** Log-odds of the blocks of pages by the models that have not seen their sites, in ten-thousandths of a nat. */
interface UnseenRows {
  readonly odds: Int32Array
  readonly labels: Uint8Array
  readonly weights: Float64Array
}

/** How the models of the folds judge the blocks of pages whose sites they have not seen. */
function unseenRows(
  taken: readonly TakenPage[],
  rows: readonly Float32Array[],
  models: readonly Core[],
): UnseenRows {
  const byFold = models.map(({words, forest}) => ({
    weightOf: weightIn(words),
    forest: forestFor(pageFeatures, forest),
  }))
  const blocks = taken.flatMap((page, i) => {
    const model = byFold[page.fold]
    if (model === undefined) throw new RangeError(`Expected a model of fold ${page.fold}`)
    const own = Float32Array.from(rows[i] ?? [])
    setWords(page, model.weightOf, own, 0)
    return page.sampled.map((block, at) => ({
      odds: evaluate(model.forest, rowIn(own, at)).odds[0] ?? 0,
      label: page.labels[block] ?? 0,
      weight: page.weights[block] ?? 0,
    }))
  })
  return {
    odds: Int32Array.from(blocks, ({odds}) => odds),
    labels: Uint8Array.from(blocks, ({label}) => label),
    weights: Float64Array.from(blocks, ({weight}) => weight),
  }
}

function rowIn(rows: Float32Array, at: number): Float32Array {
  return rows.subarray(at * names.length, (at + 1) * names.length)
}

function cardOf(
  taken: readonly TakenPage[],
  {words, lexicon, classes}: PageWeights,
  scale: number,
  measures: Readonly<Record<string, number>>,
): Omit<ModelCard, 'date'> {
  return {
    what: 'A forest of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a page is not of the article’s body; and class words with their weight, in hundredths of a nat for the body, and two lexicons, votes of hashed words and of hashed names of elements, which the forest reads.',
    source:
      'Pages with known bodies: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of the DAnIEL corpus in Waddle and of AndyTheFactory/article-extraction-dataset (Apache-2.0). The file holds thresholds, votes, common words of classes and hashes of words that stand on several sites, no text.',
    licence: 'MIT',
    command,
    count: {
      pages: taken.length,
      sites: new Set(taken.map(({site}) => site)).size,
      trees: how.trees,
      features: names.length,
      words: Object.keys(words).length,
      grams: gramsIn(lexicon),
      classGrams: gramsIn(classes),
    },
    features: [...new Set(names.map(familyOf))],
    settings: {
      ...how,
      mostWeight,
      scale,
      ...wordSettings,
      lexiconSites: ofWords.sites,
      lexiconGrams: ofWords.grams,
      lexiconEpochs: ofWords.epochs,
      lexiconRate: ofWords.rate,
      lexiconDecay: ofWords.decay,
      classGrams: ofClasses.grams,
      classDecay: ofClasses.decay,
    },
    judged: {folds: pageFolds, by: 'site', command, measures},
  }
}

if (import.meta.filename === process.argv[1]) {
  const [folder, what] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {card, whole, folds: models} = await learnPages(takenPagesFrom(folder))
  keepFolds(
    'page',
    what === 'folds'
      ? loadModel('page')
      : ship('page', card, [
          `"words":${JSON.stringify(whole.words)}`,
          lexiconMember(whole.lexicon),
          lexiconMember(whole.classes, 'classes'),
          forestMember(whole.forest),
        ]),
    models,
  )
}
