import {parentPort, workerData} from 'node:worker_threads'
import type {Learning} from './apart.ts'
import {learn} from './boost.ts'

// biome-ignore lint/nursery/noUnsafeTypeAssertion: handed over by `learnApart`
const {sample, rows, how} = workerData as Learning
parentPort?.postMessage(learn(sample, rows, how))
