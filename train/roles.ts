import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {type Taken, takenFrom} from '../data/captures.ts'
import {folds} from '../data/sites.ts'
import {names, rowsOf, type Weights} from '../pipeline/classify/model/text/model.ts'
import type {Sample} from './bins.ts'
import {boostAcross, type Settings, settings} from './boost.ts'
import {scaled, scaleOf} from './temperature.ts'

/** A model of all captures, and one for each fold that has not seen it. */
export interface Learned {
  readonly whole: Weights
  readonly folds: readonly Weights[]
}

const how: Settings = {...settings, trees: 60, rate: 0.16, leaves: 28, share: 0.3}

const shipped = new URL('../pipeline/models/text.json', import.meta.url)
/** What the bench asks, so that no capture is judged by a model that has seen its site. */
const kept = new URL('../node_modules/.cache/copydesk/text-model-folds.json', import.meta.url)

/** Learn the model that `classify` asks about blocks of plain text. */
export function learnRoles(taken: readonly Taken[]): Learned {
  const parts = Uint8Array.from(taken.flatMap(({facts, fold}) => new Array(facts.size).fill(fold)))
  const sample = sampleOf(taken)
  const {whole, models, unseen} = boostAcross(sample, parts, how)
  if (models.length < folds) throw new RangeError(`Expected captures in all ${folds} folds`)
  const scale = scaleOf(unseen, sample.labels, sample.weights)
  return {
    whole: {card: {...cardOf(taken), scale: String(scale)}, forest: scaled(whole, scale)},
    folds: models.map((forest) => ({card: {}, forest: scaled(forest, scale)})),
  }
}

/** The models of the folds, from when the shipped one was learned; `undefined` when they are gone. */
export function foldsOfShipped(): readonly Weights[] | undefined {
  if (!existsSync(kept)) return undefined
  const {of, models} = JSON.parse(readFileSync(kept, 'utf8'))
  return of === digestOf(readFileSync(shipped, 'utf8')) ? models : undefined
}

function sampleOf(taken: readonly Taken[]): Sample {
  const size = taken.reduce((sum, {facts}) => sum + facts.size, 0)
  const values = new Float32Array(size * names.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const each of taken) {
    values.set(rowsOf(each.facts), at * names.length)
    labels.set(each.labels, at)
    weights.set(each.weights, at)
    at += each.facts.size
  }
  return {features: names, values, labels, weights}
}

function cardOf(taken: readonly Taken[]): Readonly<Record<string, string>> {
  const blocks = taken.reduce((sum, {facts}) => sum + facts.size, 0)
  return {
    what: 'a forest of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a plain-text capture is not of the article’s body',
    source: `learned by train/roles.ts from ${taken.length} captures (${blocks} blocks) of news and other articles with known bodies; holds thresholds and votes, no text`,
    licence: 'MIT',
    date: '2026-11-22',
    count: String(how.trees),
  }
}

/** JSON with a tree a line, so that a change can be read. */
function printedOf({card, forest: {features, base, trees}}: Weights): string {
  const lines = trees.map((tree) => JSON.stringify(tree)).join(',\n')
  const printed = `{"features":${JSON.stringify(features)},\n"base":${base},\n"trees":[\n${lines}]}`
  return `{"card":${JSON.stringify(card, null, 2)},\n"forest":${printed}}\n`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, every] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {whole, folds: models} = learnRoles(takenFrom(folder, Number(every ?? 1)))
  const text = printedOf(whole)
  writeFileSync(shipped, text)
  mkdirSync(new URL('.', kept), {recursive: true})
  writeFileSync(kept, JSON.stringify({of: digestOf(text), models}))
}
