import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Audit} from '../pipeline/tree/generated/audit.ts'
import type {UserRule} from '../pipeline/tree/user-rules.ts'

/** A capture of this project. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
  /** Rules of a user’s own that stand beside it. */
  readonly rules?: readonly UserRule[]
}

const documents = fileURLToPath(new URL('../documents/', import.meta.url))
/** The folder of the golden captures. */
export const goldenFolder = fileURLToPath(new URL('../test/golden/', import.meta.url))

/** The golden captures of plain text, by slug. */
export const golden: readonly Sample[] = goldenFrom('capture.txt')

/** The golden captures of pages, by slug. */
export const goldenPages: readonly Sample[] = goldenFrom('capture.html')

/** Every document of plain text that we have. */
export const corpus: readonly Sample[] = [
  ...readdirSync(documents).map((name) => ({
    name: `documents/${name}`,
    bytes: readFileSync(`${documents}${name}`),
  })),
  ...golden,
]

function goldenFrom(file: string): readonly Sample[] {
  return readdirSync(goldenFolder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && existsSync(`${goldenFolder}${entry.name}/${file}`))
    .map(({name}) => ({
      name,
      bytes: readFileSync(`${goldenFolder}${name}/${file}`),
      ...rulesBeside(`${goldenFolder}${name}/rules.json`),
    }))
}

function rulesBeside(path: string): Pick<Sample, 'rules'> {
  return existsSync(path) ? {rules: JSON.parse(readFileSync(path, 'utf8'))} : {}
}

/**
 * An audit as golden captures keep it: without its maker, which changes with every row of a table and every
 * weight, and the digest over both, so that the diff of a change shows the lines that it changed and nothing
 * else.
 */
export function withoutMaker({maker: _, digest: __, ...audit}: Audit): Omit<Audit, 'digest'> {
  return audit
}
