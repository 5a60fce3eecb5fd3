import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {fine} from '../pipeline/classify/forest.ts'
import {
  chain,
  chancesOf,
  everyPlace,
  firstNames,
  rowsOf,
  secondNames,
  startsOf,
  type Weights,
} from '../pipeline/classify/model.ts'
import type {Sample} from './bins.ts'
import {boostAcross, type Settings, settings} from './boost.ts'
import {type Taken, takenFrom} from './captures.ts'
import {folds} from './sites.ts'

/** A model of all captures, and one for each fold that has not seen it. */
export interface Learned {
  readonly whole: Weights
  readonly folds: readonly Weights[]
}

const first: Settings = {...settings, trees: 70, rate: 0.14, leaves: 28, share: 0.3, bag: 0.4}
const second: Settings = {...settings, trees: 40, rate: 0.1, share: 0.3, bag: 0.4}

const shipped = new URL('../pipeline/lexicon/text-model.json', import.meta.url)
/** What the bench asks, so that no capture is judged by a model that has seen its site. */
const kept = new URL('../node_modules/.cache/copydesk/text-model-folds.json', import.meta.url)

/**
 * Learn the model that `classify` asks about blocks of plain text.
 *
 * The second forest learns from what first forests say of captures of sites that they have not seen,
 * so that it knows their faults; it begins where the first ends.
 */
export function learnRoles(taken: readonly Taken[]): Learned {
  const rows = taken.map(({facts}) => rowsOf(facts, everyPlace))
  const parts = Uint8Array.from(taken.flatMap(({facts, fold}) => new Array(facts.size).fill(fold)))
  const votes = Float64Array.from(taken.flatMap(({facts}) => Array.from(startsOf(facts))))
  const begin = votes.map((start) => start / fine)
  const early = boostAcross({...sampleOf(taken, firstNames, rows), starts: begin}, parts, first)
  chainAll(taken, rows, early.unseen)
  const late = boostAcross(
    {...sampleOf(taken, secondNames, rows), starts: early.unseen},
    parts,
    second,
  )
  const weights = early.models.map((model, fold): Weights => {
    const own = late.models[fold]
    if (own === undefined) throw new RangeError(`Expected captures in all ${folds} folds`)
    return {card: {}, first: model, second: own}
  })
  return {whole: {card: cardOf(taken), first: early.whole, second: late.whole}, folds: weights}
}

/** The models of the folds, from when the shipped one was learned; `undefined` when they are gone. */
export function foldsOfShipped(): readonly Weights[] | undefined {
  if (!existsSync(kept)) return undefined
  const {of, models} = JSON.parse(readFileSync(kept, 'utf8'))
  return of === digestOf(readFileSync(shipped, 'utf8')) ? models : undefined
}

function chainAll(
  taken: readonly Taken[],
  rows: readonly Float32Array[],
  odds: Float64Array,
): void {
  let from = 0
  for (const [i, {facts}] of taken.entries()) {
    const own = Int32Array.from(odds.subarray(from, from + facts.size), (each) => each * fine)
    chain(rows[i] ?? new Float32Array(), facts, chancesOf(own), everyPlace)
    from += facts.size
  }
}

function sampleOf(
  taken: readonly Taken[],
  features: readonly string[],
  rows: readonly Float32Array[],
): Sample {
  const size = taken.reduce((sum, {facts}) => sum + facts.size, 0)
  const values = new Float32Array(size * features.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const [i, each] of taken.entries()) {
    const own = rows[i] ?? new Float32Array()
    for (let row = 0; row < each.facts.size; row += 1) {
      const from = row * secondNames.length
      values.set(own.subarray(from, from + features.length), (at + row) * features.length)
    }
    labels.set(each.labels, at)
    weights.set(each.weights, at)
    at += each.facts.size
  }
  return {features, values, labels, weights}
}

function cardOf(taken: readonly Taken[]): Readonly<Record<string, string>> {
  const blocks = taken.reduce((sum, {facts}) => sum + facts.size, 0)
  return {
    what: 'two forests of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a plain-text capture is not of the article’s body',
    source: `learned by train/roles.ts from ${taken.length} captures (${blocks} blocks) of news and other articles with known bodies; holds thresholds and votes, no text`,
    licence: 'MIT',
    date: '2026-11-22',
    count: String(first.trees + second.trees),
  }
}

/** JSON with a tree a line, so that a change can be read. */
function printedOf({card, first: early, second: late}: Weights): string {
  const forest = ({features, base, trees}: Weights['first']): string =>
    `{"features":${JSON.stringify(features)},\n"base":${base},\n"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}]}`
  return `{"card":${JSON.stringify(card, null, 2)},\n"first":${forest(early)},\n"second":${forest(late)}}\n`
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
