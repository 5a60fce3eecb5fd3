import {Worker} from 'node:worker_threads'
import type {ForestWeights} from '../../pipeline/classify/model/forest.ts'
import type {Sample} from './bins.ts'
import {type BinnedSample, binnedSample, type LearnedForest, type Settings} from './boost.ts'

/** What a thread learns from: a sample, the rows of it that count, and how. */
export interface Learning {
  readonly sample: BinnedSample
  readonly rows: Int32Array
  readonly how: Settings
}

/** A thread has no loader for TypeScript by itself. */
const start = `import('tsx/esm/api').then(({register}) => { register(); return import(require('node:worker_threads').workerData.file) })`

/**
 * Learn a model in a thread of its own, so that several are learned side by side. The weights are those of `boost`.
 */
export async function boostApart(sample: Sample, how: Settings): Promise<ForestWeights> {
  const rows = Int32Array.from(sample.labels, (_, row) => row)
  const learned = await learnApart({sample: binnedSample(sample, how), rows, how})
  return learned.weights
}

/** The same of some rows of a sample, with the log-odds of all its rows. */
export async function learnApart(learning: Learning): Promise<LearnedForest> {
  const file = new URL('./thread.ts', import.meta.url).href
  const worker = new Worker(start, {eval: true, workerData: {file, ...learning}})
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
