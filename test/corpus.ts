import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** A capture of this project. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const documents = fileURLToPath(new URL('../documents/', import.meta.url))
export const goldenFolder = fileURLToPath(new URL('./golden/', import.meta.url))

/** The golden captures, by slug. */
export const golden: readonly Sample[] = readdirSync(goldenFolder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => ({name, bytes: readFileSync(`${goldenFolder}${name}/capture.txt`)}))

/** Every document that we have. */
export const corpus: readonly Sample[] = [
  ...readdirSync(documents).map((name) => ({
    name: `documents/${name}`,
    bytes: readFileSync(`${documents}${name}`),
  })),
  ...golden,
]

/** The order of strings by UTF-16 code unit: the same wherever it is run. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
