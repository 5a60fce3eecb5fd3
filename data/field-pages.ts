import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type PageRow, rowsOf} from './page-sets.ts'

/** Sets of pages with known fields; bodies of the last two are not to be trusted. */
const sets = ['wcxb-dev', 'fundus-dev', 'daniel-dev', 'andy-dev'] as const

/** The pages of every set of a data folder whose fields are known. */
export function fieldPagesFrom(folder: string, every = 1): readonly PageRow[] {
  return sets
    .filter((set) => existsSync(join(folder, set, 'truth.jsonl')))
    .flatMap((set) => rowsOf(folder, set, every))
}
