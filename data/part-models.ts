import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {TextWeights} from '../pipeline/classify/model/text/model.ts'

/** The part of the sites that models of parts have not seen. */
export const heldFold = 0

/** A model that was learned without a source of captures or a family of features. */
export interface PartModel {
  /** What it was learned without; empty for the whole. */
  readonly without: string
  readonly weights: TextWeights
}

const path = new URL('../node_modules/.cache/copydesk/text-parts.json', import.meta.url)

/** Keep the models for the process that measures them. */
export function keepParts(models: readonly PartModel[]): void {
  mkdirSync(new URL('.', path), {recursive: true})
  writeFileSync(path, JSON.stringify(models))
}

/**
 * Learn the models in a process of their own, which takes minutes.
 *
 * @param every
 *   Learn from one capture in so many.
 */
export function partsFrom(folder: string, every: number): readonly PartModel[] {
  return learned([folder, String(every)])
}

/** The same of the whole alone. */
export function wholeFrom(folder: string, every: number): TextWeights {
  const [whole] = learned([folder, String(every), 'whole'])
  if (whole === undefined) throw new RangeError('Expected a model of all sources and families')
  return whole.weights
}

function learned(given: readonly string[]): readonly PartModel[] {
  const trainer = fileURLToPath(new URL('../train/models/text-parts.ts', import.meta.url))
  const args = ['--max-old-space-size=12000', '--import', 'tsx', trainer, ...given]
  execFileSync(process.execPath, args, {stdio: 'inherit'})
  return JSON.parse(readFileSync(path, 'utf8'))
}
