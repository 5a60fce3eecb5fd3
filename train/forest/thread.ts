import {parentPort, workerData} from 'node:worker_threads'
import type {Sample} from './bins.ts'
import {boost, type Settings} from './boost.ts'

/** What `boostApart` hands over. */
interface Work {
  readonly sample: Sample
  readonly how: Settings
}

// biome-ignore lint/nursery/noUnsafeTypeAssertion: handed over by `boostApart`
const {sample, how} = workerData as Work
parentPort?.postMessage(boost(sample, how))
