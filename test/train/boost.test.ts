import assert from 'node:assert/strict'
import {test} from 'node:test'
import {partOf} from '../../data/sites.ts'
import {evaluate} from '../../pipeline/classify/model/evaluate.ts'
import {type ForestWeights, forestOf, perNat} from '../../pipeline/classify/model/forest.ts'
import {boostAcross} from '../../train/forest/across.ts'
import {binned, type Sample} from '../../train/forest/bins.ts'
import {boost, type Settings, settings} from '../../train/forest/boost.ts'

const small: Settings = {...settings, trees: 30, rate: 0.3, least: 1, share: 1, bag: 1}

/** Numbers that look drawn, alike on every machine. */
function spreadOut(i: number): number {
  return (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32
}

/** Rows that are to be found when exactly one of the first two values is large. */
function exclusive(rows: number, weightOf?: (label: number) => number): Sample {
  const values = Float32Array.from({length: rows * 3}, (_, i) => spreadOut(i))
  const labels = Uint8Array.from({length: rows}, (_, row) =>
    (values[row * 3] ?? 0) > 0.5 === (values[row * 3 + 1] ?? 0) > 0.5 ? 0 : 1,
  )
  const features = ['a', 'b', 'noise']
  if (weightOf === undefined) return {features, values, labels}
  return {features, values, labels, weights: Float64Array.from(labels, weightOf)}
}

function scoresOf(weights: ForestWeights, {values, labels}: Sample): readonly number[] {
  const forest = forestOf(weights)
  const width = forest.features.length
  const oddsOf = (row: Float32Array): number => evaluate(forest, row).odds[0] ?? Number.NaN
  return Array.from(labels, (_, row) => oddsOf(values.subarray(row * width, (row + 1) * width)))
}

test('boosting learns what no single value tells', () => {
  const sample = exclusive(600)
  const scores = scoresOf(boost(sample, small), sample)
  const right = scores.filter((score, row) => score > 0 === (sample.labels[row] === 1)).length
  assert.ok(right > 580, `${right} of 600 right`)
})

test('boosting gives the same weights for the same rows', () => {
  const once = JSON.stringify(boost(exclusive(300), small))
  assert.equal(JSON.stringify(boost(exclusive(300), small)), once)
})

test('boosting finds nothing where all rows are alike', () => {
  const sample = {
    features: ['same'],
    values: new Float32Array(200).fill(3),
    labels: Uint8Array.from({length: 200}, (_, row) => (row % 4 === 0 ? 1 : 0)),
  }
  const {trees, base} = boost(sample, small)
  assert.ok(trees.every(({feature}) => feature.length === 1))
  assert.ok(Math.abs(base / perNat - Math.log(1 / 3)) < 0.05)
})

test('rows that count more are got right more often', () => {
  const noisy = (weightOf: (label: number) => number): number => {
    const sample = exclusive(600, weightOf)
    const values = sample.values.map((value, i) => Math.round(value + spreadOut(i + 7)))
    const scores = scoresOf(boost({...sample, values}, small), {...sample, values})
    return scores.filter((score, row) => sample.labels[row] === 0 && score > 0).length
  }
  assert.ok(noisy((label) => (label === 0 ? 8 : 1)) < noisy(() => 1))
})

test('a tree keeps to its depth and its leaves', () => {
  const {trees} = boost(exclusive(600), {...small, depth: 2, leaves: 3})
  for (const {feature} of trees) assert.ok(feature.filter((each) => each < 0).length <= 3)
})

test('a model of all parts but one knows nothing of that one, and is right about it', async () => {
  const sample = exclusive(900)
  const parts = Uint8Array.from(sample.labels, (_, row) => row % 3)
  const {models} = await boostAcross(sample, parts, small)
  assert.equal(models.length, 3)
  for (const [part, model] of models.entries()) {
    const labels = sample.labels.map((label, row) => (parts[row] === part ? 1 - label : label))
    const other = await boostAcross({...sample, labels}, parts, small)
    assert.deepEqual(other.models[part], model)
    const scores = scoresOf(model, sample)
    const right = scores.filter((score, row) => score > 0 === (sample.labels[row] === 1))
    assert.ok(right.length > 800, `${right.length} of 900 right`)
  }
})

test('the model of all parts, learned in a thread, is the one that is learned here', async () => {
  const sample = exclusive(300)
  const parts = Uint8Array.from(sample.labels, (_, row) => row % 2)
  const {whole} = await boostAcross(sample, parts, small)
  assert.deepEqual(whole, boost(sample, small))
})

test('a group falls to one part by its name alone', () => {
  const parts = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'f.example'].map(
    (name) => partOf(name, 5),
  )
  assert.equal(partOf('a.example', 5), parts[0])
  assert.ok(parts.every((part) => part >= 0 && part < 5))
  assert.ok(new Set(parts).size > 1)
})

test('bins part values that differ and no others', () => {
  const values = Float32Array.of(1, 2, 2, 7, Number.NaN, 1)
  const {bins, borders} = binned({features: ['v'], values, labels: new Uint8Array(6)}, 8)
  assert.deepEqual([...(borders[0] ?? [])], [1.5, 4.5])
  assert.deepEqual([...bins], [0, 1, 1, 2, 2, 0])
})
