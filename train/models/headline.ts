/**
 * Learns the model that finds the headline of a plain text where the rules find none.
 *
 *     npm run train -- headline --data DATA
 *
 * DATA holds `text-dev` and `text-dev-2`, as `bench/README.md` describes them. What each line was
 * decided to be comes from a model of texts that has not seen the site of its capture.
 */
import {keepFolds} from '../../data/fold-models.ts'
import {type Level, type Row, readLevel, type TextSet} from '../../data/levels.ts'
import {plain} from '../../data/plain.ts'
import {foldOf, folds} from '../../data/sites.ts'
import {percent, print, table} from '../../data/table.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import {type Judging, textVerdictsOf} from '../../pipeline/classify/classify.ts'
import {decidedLinesOf} from '../../pipeline/classify/headlines.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import {perNat} from '../../pipeline/classify/model/forest.ts'
import {headlineFeatures} from '../../pipeline/classify/model/headline/features.ts'
import type {HeadlineWeights} from '../../pipeline/classify/model/headline/model.ts'
import {featureRows} from '../../pipeline/classify/model/opinion.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {readText, segment} from '../../pipeline/index.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {tuned} from '../../pipeline/tuning/load.ts'
import {boostAcross} from '../forest/across.ts'
import {type Settings, settings} from '../forest/boost.ts'
import {forestMember, ship} from '../ship.ts'

const command = 'npm run train -- headline --data DATA'
const how: Settings = {...settings, trees: 130, rate: 0.1, leaves: 24, share: 0.25, bag: 0.4}
const names = headlineFeatures.map(({name}) => name)
/** Every so many captures are also learned from without their blank lines. */
const packed = 4
const thresholds = [-3, -2.2, -1.7, -1.4, -1.1, -0.8, -0.4, 0, 0.5]
const blankLines = /\n\s*\n/g
const lineBreaks = /\s*\n\s*/

/** Paragraphs of captures that are cut short. */
const few = 4

/**
 * Captures as they are; without blank lines; the headline and the body alone, as they are, in lines without
 * blank ones, or its first few paragraphs; the body alone, and in one of these ways.
 */
type Form = Level | 'packed' | 'titled' | 'titled lines' | 'titled few' | 'body' | 'body again'

/** The candidates of one capture: a row of numbers a line, and whether it is the headline. */
interface Example {
  readonly form: Form
  readonly set: string
  readonly fold: number
  /** The rules find a headline, so that the model is not needed; the line that they find is right, or not. */
  readonly ruled?: boolean
  readonly known: boolean
  readonly rows: readonly Float32Array[]
  readonly right: readonly boolean[]
}

const [folder, what] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with text-dev and text-dev-2')
const judging = unseenModels(folder)
const examples = [...examplesOf('text-dev'), ...examplesOf('text-dev-2')]
const {whole, models, unseen} = await boostAcross(sampleOf(examples), partsOf(examples), how)
const answers = answersOf(examples, unseen)
print(reach(answers))
keepFolds(
  'headline',
  what === 'folds' ? loadModel('headline') : ship('headline', cardOf(), [forestMember(whole)]),
  models.map((forest): HeadlineWeights => ({forest})),
)

function* examplesOf(set: TextSet): Generator<Example> {
  const pages = readLevel(given(), 'page', 1, set)
  for (const [i, row] of pages.entries()) {
    yield* exampleOf(row, row.text, 'page')
    if (i % packed === 0) yield* exampleOf(row, row.text.replaceAll(blankLines, '\n'), 'packed')
  }
  if (set === 'text-dev') {
    for (const row of readLevel(given(), 'container', 1, set))
      yield* exampleOf(row, row.text, 'container')
  }
  for (const [i, row] of pages.entries()) {
    const {headline = '', body} = row
    yield* exampleOf(row, `${headline}\n\n${body}`, 'titled')
    yield* exampleOf(row, body, 'body')
    const paragraphs = body.split(lineBreaks)
    const [lines, blanks] = ['\n', '\n\n']
    yield* exampleOf(row, [headline, ...paragraphs].join(lines), 'titled lines')
    const between = i % 2 === 0 ? lines : blanks
    yield* exampleOf(row, [headline, ...paragraphs.slice(0, few)].join(between), 'titled few')
    const again = i % 4 < 2 ? paragraphs : paragraphs.slice(0, few)
    yield* exampleOf(row, again.join(lines), 'body again')
  }
}

function given(): string {
  if (folder === undefined) throw new RangeError('Expected a data folder')
  return folder
}

function* exampleOf(row: Row, text: string, form: Form): Generator<Example> {
  const {headline} = row
  if (headline === undefined) return
  const capture = readText(text, {name: row.id})
  if (isRefusal(capture)) return
  const tree = segment.run(normalize.run({type: 'root', capture}))
  const passed = passesOf(blocksOf(tree), (block) => sliceOf(tree, block.at))
  const own: Judging = judging(row)
  const verdicts = textVerdictsOf(passed, own)
  const lines = decidedLinesOf(passed, verdicts)
  const table = featureRows(headlineFeatures, lines)
  const keys = passed.blocks.map(({view}) => plain(view.text))
  const truth = plain(headline)
  const ruled = verdicts.findIndex(({role}) => role === 'headline')
  const may = keys.flatMap((_, i) => (lines.may[i] === 1 || i === ruled ? [i] : []))
  yield {
    form,
    set: row.set,
    fold: foldOf(row),
    known: !form.startsWith('body') || keys.includes(truth),
    ...(ruled < 0 ? {} : {ruled: keys[ruled] === truth}),
    rows: may.map((i) => table.slice(i * names.length, (i + 1) * names.length)),
    right: may.map((i) => keys[i] === truth),
  }
}

function sampleOf(all: readonly Example[]): {
  readonly features: readonly string[]
  readonly values: Float32Array
  readonly labels: Uint8Array
} {
  const size = all.reduce((sum, {rows}) => sum + rows.length, 0)
  const values = new Float32Array(size * names.length)
  let at = 0
  for (const {rows} of all) {
    for (const row of rows) {
      values.set(row, at * names.length)
      at += 1
    }
  }
  return {
    features: names,
    values,
    labels: Uint8Array.from(all.flatMap(({right}) => right.map(Number))),
  }
}

function partsOf(all: readonly Example[]): Uint8Array {
  return Uint8Array.from(all.flatMap(({rows, fold}) => rows.map(() => fold)))
}

/** The likeliest line of a capture, by the model that has not seen its site. */
interface Answer extends Pick<Example, 'form' | 'set' | 'known' | 'ruled'> {
  readonly odds: number
  readonly right: boolean
}

function answersOf(all: readonly Example[], odds: Int32Array): readonly Answer[] {
  let at = 0
  return all.map(({form, set, known, ruled, rows, right}) => {
    const own = odds.slice(at, at + rows.length)
    at += rows.length
    const best = own.indexOf(Math.max(...own))
    return {
      form,
      set,
      known,
      ...(ruled === undefined ? {} : {ruled}),
      odds: best < 0 ? Number.NEGATIVE_INFINITY : (own[best] ?? 0) / perNat,
      right: right[best] === true,
    }
  })
}

/** What rules and model reach together where a line is called the headline above some log-odds. */
function reach(all: readonly Answer[]): string {
  const groups = [...new Set(all.map(({form, set}) => `${form} ${set}`))]
  const rows = groups.flatMap((group) =>
    thresholds.map((least) => {
      const own = all.filter(({form, set}) => `${form} ${set}` === group)
      const known = own.filter((each) => each.known)
      const given = own.filter(({odds, ruled}) => ruled !== undefined || odds > least)
      const right = given.filter(({right: line, ruled}) => ruled ?? line)
      return [
        group,
        least,
        own.length,
        percent(given.length, own.length),
        percent(right.length, known.length),
        percent(right.length, given.length),
      ]
    }),
  )
  return table(
    ['form', 'log-odds above', 'captures', 'answered %', 'accuracy %', 'precision %'],
    rows,
  )
}

function cardOf(): Omit<ModelCard, 'date'> {
  const lines = examples.reduce((sum, {rows}) => sum + rows.length, 0)
  const levels = ['page', 'container', 'titled'] as const
  const {laterHeadlineOdds} = tuned('text')
  const measures = levels.flatMap((form) => {
    const own = answers.filter((each) => each.form === form)
    const given = own.filter(({odds, ruled}) => ruled !== undefined || odds > laterHeadlineOdds)
    const right = given.filter(({right: line, ruled}) => ruled ?? line).length
    return [
      [`${form}Accuracy`, round((100 * right) / own.length)],
      [`${form}Precision`, round((100 * right) / given.length)],
    ] as const
  })
  return {
    what: 'A forest of boosted trees: log-odds, in ten-thousandths of a nat, that a line of a plain text in which the rules find no headline is its headline.',
    source:
      'Captures with known headlines, their headlines above their bodies, and bodies alone: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of DAnIEL and of AndyTheFactory’s dataset (Apache-2.0). The file holds thresholds and votes, no text.',
    licence: 'MIT',
    command,
    count: {captures: examples.length, lines, trees: how.trees, features: names.length},
    features: [...new Set(names.map(familyOf))],
    settings: {...how},
    judged: {folds, by: 'site', command, measures: Object.fromEntries(measures)},
  }
}

function round(share: number): number {
  return Math.round(share * 10) / 10
}
