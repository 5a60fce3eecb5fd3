/**
 * Learns the weights of the features of a headline, from captures with known headlines.
 *
 *     npm run train -- title --data DATA
 *
 * DATA holds `text-dev/page.jsonl.gz`, as `bench/README.md` describes it. Writes
 * `pipeline/models/title.json`, and prints what its weights reach on sites that they were not learned
 * from.
 */

import {type Level, type Row, readLevel} from '../../data/levels.ts'
import {plain} from '../../data/plain.ts'
import {percent, print, table} from '../../data/table.ts'
import {titleLinesOf} from '../../pipeline/classify/context/title-features.ts'
import {titleFeatures as names} from '../../pipeline/classify/context/title-weights.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {readText, segment} from '../../pipeline/index.ts'
import type {ModelCard} from '../../pipeline/models/load.ts'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {urlOf} from '../../pipeline/text/addresses.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {tuned} from '../../pipeline/tuning/load.ts'
import {ship} from '../ship.ts'

const rounds = 30
const pull = 0.001
const step = 0.3
const folds = 5
const {headlineChance} = tuned('text')
const thresholds = [headlineChance, 0.4, 0.5, 0.6, 0.7]
const captured = ['page', 'container'] as const
const forms = [...captured, 'packed'] as const
const blankLines = /\n\s*\n/g

/** A level, or captures without their blank lines. */
type Form = Level | 'packed'

/** One capture: a row of numbers a line, and which lines are the headline. */
interface Example {
  readonly level: Form
  readonly site: string
  readonly lines: readonly {readonly key: string; readonly features: readonly number[]}[]
  readonly truth: string
}

/** The line that is likeliest to be the headline of a capture, how likely it is, and whether it is right. */
interface Answer {
  readonly level: Form
  readonly share: number
  readonly right: boolean
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with text-dev')
const examples = captured.flatMap((level) =>
  readLevel(folder, level).flatMap((row) => [
    ...exampleOf(row, level),
    ...exampleOf({...row, text: row.text.replaceAll(blankLines, '\n')}, 'packed'),
  ]),
)
const scale = scaleOf(examples)
const answers = heldOut()
print(reach(answers))
const learned = learn(examples)
const weights = Object.fromEntries(
  names.map((name, k) => [name, round((learned[k] ?? 0) / (scale[k] ?? 1))]),
)
ship('title', cardOf(), [`"weights":${JSON.stringify(weights, null, 2)}`])

function cardOf(): Omit<ModelCard, 'date'> {
  const command = 'npm run train -- title --data DATA'
  return {
    what: 'Weights of the features of a line, in nats, for the line that is the headline; `none` is the threshold against no line at all.',
    source:
      'Captures with known headlines, with and without blank lines: the development halves of WCXB (CC BY 4.0) and of the parser tests of Fundus (MIT). The file holds weights, no text.',
    licence: 'MIT',
    command,
    count: {captures: examples.length, features: names.length},
    features: ['place', 'neighbours', 'words', 'form'],
    settings: {rounds, pull, step},
    judged: {folds, by: 'site', command, measures: Object.fromEntries(forms.flatMap(measuresOf))},
  }
}

/** Shares of the captures of a form: headlines found, and found ones that are right. */
function measuresOf(form: Form): readonly (readonly [string, number])[] {
  const own = answers.filter((each) => each.level === form)
  const given = own.filter(({share}) => share >= headlineChance)
  const right = given.filter((each) => each.right).length
  return [
    [`${form}Accuracy`, percentOf(right, own.length)],
    [`${form}Precision`, percentOf(right, given.length)],
  ]
}

/** In percent, with one decimal. */
function percentOf(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10
}

function exampleOf(row: Row, level: Form): readonly Example[] {
  if (row.headline === undefined) return []
  const capture = readText(row.text, {name: row.id})
  if (isRefusal(capture)) return []
  const tree = segment.run(normalize.run({type: 'root', capture}))
  const {blocks} = passesOf(blocksOf(tree), (block) => sliceOf(tree, block.at))
  const lines = titleLinesOf(blocks).map(({index, features}) => ({
    key: plain(blocks[index]?.view.text ?? ''),
    features: Array.from(features),
  }))
  return [{level, site: siteOf(row), lines, truth: plain(row.headline)}]
}

/** The root of the mean square of each feature. */
function scaleOf(all: readonly Example[]): readonly number[] {
  const lines = all.flatMap(({lines: own}) => own)
  return names.map((_, k) => {
    const squares = lines.reduce((sum, {features}) => sum + (features[k] ?? 0) ** 2, 0)
    return Math.sqrt(squares / lines.length) || 1
  })
}

/** Softmax over the lines of a capture and “none”, by AdaGrad; the same bytes on the same data. */
function learn(from: readonly Example[]): readonly number[] {
  const weights = names.map(() => 0)
  const squares = names.map(() => 1e-6)
  for (let round = 0; round < rounds; round += 1) {
    for (const example of from) {
      const slope = slopeOf(weights, example)
      for (const [k, each] of slope.entries()) {
        const pulled = each + pull * (weights[k] ?? 0)
        squares[k] = (squares[k] ?? 0) + pulled * pulled
        weights[k] = (weights[k] ?? 0) - (step * pulled) / Math.sqrt(squares[k] ?? 1)
      }
    }
  }
  return weights
}

function slopeOf(weights: readonly number[], {lines, truth}: Example): readonly number[] {
  const shares = sharesOf(weights, lines)
  const right = lines.reduce((sum, {key}, i) => sum + (key === truth ? (shares[i] ?? 0) : 0), 0)
  const slope = names.map(() => 0)
  for (const [i, {key, features}] of lines.entries()) {
    const share = shares[i] ?? 0
    const rest = share - (key === truth && right > 0 ? share / right : 0)
    for (const [k, feature] of features.entries()) {
      slope[k] = (slope[k] ?? 0) + (rest * feature) / (scale[k] ?? 1)
    }
  }
  return slope
}

function sharesOf(weights: readonly number[], lines: Example['lines']): readonly number[] {
  const powers = lines.map(({features}) =>
    Math.exp(
      features.reduce(
        (sum, feature, k) => sum + ((weights[k] ?? 0) * feature) / (scale[k] ?? 1),
        0,
      ),
    ),
  )
  const all = powers.reduce((sum, power) => sum + power, 1)
  return powers.map((power) => power / all)
}

/** The answers for each fifth of the sites by weights that were learned on the others. */
function heldOut(): readonly Answer[] {
  return Array.from({length: folds}, (_, fold) => {
    const weights = learn(examples.filter(({site}) => foldOf(site) !== fold))
    return examples.filter(({site}) => foldOf(site) === fold).map((each) => answerOf(weights, each))
  }).flat()
}

/** What answers reach where a line is called the headline from a probability on. */
function reach(answers: readonly Answer[]): string {
  const rows = forms.flatMap((level) =>
    thresholds.map((least) => {
      const own = answers.filter((each) => each.level === level)
      const given = own.filter(({share}) => share >= least)
      const right = given.filter((each) => each.right).length
      return [level, least, percent(right, own.length), percent(right, given.length)]
    }),
  )
  return table(['level', 'probability at least', 'accuracy %', 'precision %'], rows)
}

function answerOf(weights: readonly number[], {level, lines, truth}: Example): Answer {
  const shares = sharesOf(weights, lines)
  const best = shares.indexOf(Math.max(...shares))
  const key = lines[best]?.key
  const share = shares.reduce((sum, each, i) => sum + (lines[i]?.key === key ? each : 0), 0)
  return {level, share, right: key === truth}
}

/** The last two labels of the host that a row was captured from; its `id` where that is not known. */
function siteOf({url, id}: Row): string {
  const host = urlOf(url)?.hostname ?? ''
  return host === '' ? id : host.split('.').slice(-2).join('.')
}

function foldOf(site: string): number {
  let hash = 7
  for (const unit of site) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0
  return hash % folds
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100
}
