import {Worker} from 'node:worker_threads'
import type {ForestWeights} from '../../pipeline/classify/model/forest.ts'
import type {Sample} from './bins.ts'
import type {Settings} from './boost.ts'

/** A thread has no loader for TypeScript by itself. */
const start = `import('tsx/esm/api').then(({register}) => { register(); return import(require('node:worker_threads').workerData.file) })`

/**
 * Learn a model in a thread of its own, so that several are learned side by side. The weights are those of `boost`.
 */
export async function boostApart(sample: Sample, how: Settings): Promise<ForestWeights> {
  const file = new URL('./thread.ts', import.meta.url).href
  const worker = new Worker(start, {
    eval: true,
    workerData: {file, sample, how},
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
