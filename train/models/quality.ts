/**
 * Learns the word F1 that is to be expected of a body, from pages and captures whose bodies are known, each judged by
 * a model that has not seen its site.
 *
 *     npm run train -- quality --data DATA
 *
 * Writes `pipeline/models/quality.json`, and prints what it reaches on sites that the weights were not learned from.
 */
import {bagOf, overlapOf} from '../../data/bags.ts'
import {levels, readLevel} from '../../data/levels.ts'
import {bodySetsOf, pagesOf} from '../../data/page-sets.ts'
import {foldOf, folds} from '../../data/sites.ts'
import {print, table} from '../../data/table.ts'
import {pageFoldOf} from '../../data/taken-pages.ts'
import {unseenPageModels} from '../../data/unseen-pages.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import {formOf, qualityBy, qualityFeaturesOf} from '../../pipeline/extract/document/quality.ts'
import type {Weights} from '../../pipeline/extract/document/weights.ts'
import {
  type Capture,
  classifyWith,
  isRefusal,
  type Judging,
  line,
  normalize,
  readPage,
  readText,
  segment,
} from '../../pipeline/index.ts'
import type {ModelCard} from '../../pipeline/models/load.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import {type Fraction, fittedToShares} from '../chances/fractions.ts'
import {ship} from '../ship.ts'

const command = 'npm run train -- quality --data DATA'
/** One text in so many; every page. */
const everyText = 4
const pull = 2
/** Bodies below this F1 are poor; the lowest of a twentieth of all qualities should be. */
const poor = 0.8
const lowest = 20
const forms = ['page', 'text'] as const

interface Case extends Fraction {
  readonly form: (typeof forms)[number]
  readonly fold: number
}

/** What the weights of a form reach on sites that they were not learned from. */
interface Quality {
  readonly form: Case['form']
  readonly count: number
  readonly mean: number
  readonly error: number
  readonly calibration: number
  /** The share of poor bodies among the lowest twentieth. */
  readonly poorLowest: number
  readonly weights: Weights
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with sets of pages and captures')
const cases = [...pageCases(folder), ...textCases(folder)]
const judged = forms.map((form) =>
  judgedOf(
    form,
    cases.filter((each) => each.form === form),
  ),
)
print(
  table(
    [
      'form',
      'documents',
      'mean F1',
      'mean error',
      'calibration',
      'poor among the lowest twentieth',
    ],
    judged.map(({form, count, mean, error, calibration, poorLowest}) => [
      form,
      count,
      mean.toFixed(4),
      error.toFixed(4),
      calibration.toFixed(4),
      poorLowest.toFixed(3),
    ]),
  ),
)
ship('quality', cardOf(), [
  `"weights":{\n${judged.map(({form, weights}) => `"${form}":${JSON.stringify(weights)}`).join(',\n')}\n}`,
])

function pageCases(data: string): readonly Case[] {
  const unseen = unseenPageModels(data)
  return bodySetsOf(data).flatMap((set) =>
    pagesOf(data, set).flatMap((row) => {
      const url = row.url === undefined ? {} : {url: row.url}
      const capture = readPage(row.bytes(), {name: row.id, ...url})
      return isRefusal(capture) ? [] : caseOf(capture, unseen(row), row.body ?? '', pageFoldOf(row))
    }),
  )
}

function textCases(data: string): readonly Case[] {
  const unseen = unseenModels(data)
  return levels.flatMap((level) =>
    readLevel(data, level, everyText, 'text-dev-2').flatMap((row) => {
      const capture = readText(row.text, {name: row.id})
      return isRefusal(capture) ? [] : caseOf(capture, unseen(row), row.body, foldOf(row))
    }),
  )
}

function caseOf(capture: Capture, judging: Judging, body: string, fold: number): readonly Case[] {
  const tree = line(normalize)
    .next(segment)
    .next(classifyWith(judging))
    .run({type: 'root', capture})
  const features = qualityFeaturesOf(tree)
  if (features === undefined) return []
  const kept = blocksOf(tree).filter(({data}) => fateOf[data.role] === 'body')
  const text = kept.map(({at}) => sliceOf(tree, at)).join('\n')
  return [{form: formOf(tree), fold, features, share: overlapOf(bagOf(text), bagOf(body)).f1}]
}

/** What weights reach on folds that they were not learned from, and the weights of all. */
function judgedOf(form: Case['form'], own: readonly Case[]): Quality {
  const unseen = Array.from({length: folds}, (_, fold) => {
    const weights = fittedToShares(
      own.filter((each) => each.fold !== fold),
      pull,
    )
    return own
      .filter((each) => each.fold === fold)
      .map(({features, share}) => ({quality: qualityBy(weights, features), share}))
  }).flat()
  const ordered = [...unseen].sort((a, b) => a.quality - b.quality)
  const low = ordered.slice(0, Math.ceil(ordered.length / lowest))
  const count = unseen.length
  const mean = unseen.reduce((sum, {share}) => sum + share, 0) / count
  return {
    form,
    count,
    mean,
    error: unseen.reduce((sum, {quality, share}) => sum + Math.abs(quality - share), 0) / count,
    calibration: tenths(ordered),
    poorLowest: low.filter(({share}) => share < poor).length / low.length,
    weights: fittedToShares(own, pull),
  }
}

/** The mean distance of mean quality and mean F1 over ten parts of the documents, by quality. */
function tenths(ordered: readonly {readonly quality: number; readonly share: number}[]): number {
  const parts = 10
  let sum = 0
  for (let part = 0; part < parts; part += 1) {
    const own = ordered.slice(
      Math.floor((part * ordered.length) / parts),
      Math.floor(((part + 1) * ordered.length) / parts),
    )
    sum += Math.abs(own.reduce((total, {quality, share}) => total + quality - share, 0))
  }
  return sum / ordered.length
}

function cardOf(): Omit<ModelCard, 'date'> {
  const of = (form: Case['form']): Quality | undefined => judged.find((each) => each.form === form)
  const rounded = (value = 0): number => Number(value.toFixed(4))
  return {
    what: 'Weights of what is known of a body, a table a form of capture; the logistic of the sum of features times weights is the word F1 that is to be expected of the body.',
    source:
      'Pages and plain-text captures with known bodies: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of DAnIEL and of an article extraction data set (Apache-2.0); texts of the last two alone. The file holds no text.',
    licence: 'MIT',
    command,
    count: {pages: of('page')?.count ?? 0, texts: of('text')?.count ?? 0},
    features: Object.keys(cases[0]?.features ?? {}),
    settings: {everyText, pull, poor},
    judged: {
      folds,
      by: 'site',
      command,
      measures: {
        pagesMeanError: rounded(of('page')?.error),
        pagesCalibration: rounded(of('page')?.calibration),
        pagesPoorAmongLowest: rounded(of('page')?.poorLowest),
        textsMeanError: rounded(of('text')?.error),
        textsCalibration: rounded(of('text')?.calibration),
        textsPoorAmongLowest: rounded(of('text')?.poorLowest),
      },
    },
  }
}
