import {readFileSync} from 'node:fs'

/**
 * Read a model of this folder, weights and card, which the bundle of the command finds beside its own.
 *
 * @param name
 *   File name without `.json`.
 * @returns
 *   The parsed file; its reader checks that it fits.
 */
export function loadModel(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../models/${name}.json`, import.meta.url), 'utf8'))
}
