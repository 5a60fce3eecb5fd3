import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {modelDigest} from '../pipeline/models/digest.ts'
import {loadModel, type ModelName} from '../pipeline/models/load.ts'

/** Models by fold: each was learned without one part of the sites, on which the bench judges it. */
interface Kept {
  /** Digest of the model of all sites that was learned beside them. */
  readonly of: string
  readonly models: readonly unknown[]
}

/** Keep the models of the folds beside the model that was learned from all of them. */
export function keepFolds(name: ModelName, whole: unknown, models: readonly unknown[]): void {
  const kept: Kept = {of: modelDigest(whole), models}
  mkdirSync(new URL('.', pathOf(name)), {recursive: true})
  writeFileSync(pathOf(name), JSON.stringify(kept))
}

/** The models of the folds of the shipped model; `undefined` when another one was learned last. */
export function foldsOfShipped(name: ModelName): readonly unknown[] | undefined {
  if (!existsSync(pathOf(name))) return undefined
  const {of, models}: Kept = JSON.parse(readFileSync(pathOf(name), 'utf8'))
  return of === modelDigest(loadModel(name)) ? models : undefined
}

/**
 * The models of the folds of the shipped model. When another one was learned last they are learned again by
 * `train/`, in a process of its own, which takes minutes.
 *
 * @throws RangeError
 *   When they are not those of the shipped model even then.
 */
export function foldsFrom(name: ModelName, folder: string): readonly unknown[] {
  const kept = foldsOfShipped(name)
  if (kept !== undefined) return kept
  const trainer = fileURLToPath(new URL('../train/train.ts', import.meta.url))
  const args = ['--import', 'tsx', trainer, name, '--data', folder, '--folds']
  execFileSync(process.execPath, args, {stdio: 'inherit'})
  const learned = foldsOfShipped(name)
  if (learned === undefined) throw new RangeError(`Expected models of the folds of ${name}`)
  return learned
}

function pathOf(name: ModelName): URL {
  return new URL(`../node_modules/.cache/copydesk/${name}-model-folds.json`, import.meta.url)
}
