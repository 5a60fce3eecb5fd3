import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {groupsOf} from './groups.ts'
import {type PageRow, rowsOf} from './page-sets.ts'

/** Sets of pages with known fields; bodies of the last two are not to be trusted. */
const sets = ['wcxb-dev', 'fundus-dev', 'daniel-dev', 'andy-dev'] as const
/** A set in which each language is old pages of a few sites: its figures stand apart. */
const byLanguage: ReadonlySet<string> = new Set(['daniel-dev'])

/** Pages that are measured together. */
export interface FieldGroup {
  /** A set, or a set with a language: `daniel-dev el`. */
  readonly name: string
  readonly rows: readonly PageRow[]
}

/** The pages of every set of a data folder whose fields are known. */
export function fieldPagesFrom(folder: string, every = 1): readonly PageRow[] {
  return setsUnder(folder).flatMap((set) => rowsOf(folder, set, every))
}

/** The same pages, set by set, one of them by its languages. */
export function fieldGroupsFrom(folder: string, every = 1): readonly FieldGroup[] {
  return setsUnder(folder).flatMap((set) => {
    const rows = rowsOf(folder, set, every)
    if (!byLanguage.has(set)) return [{name: set, rows}]
    const groups = groupsOf(rows, ({language = ''}) => language)
    return [...groups].map(([code, own]) => ({name: `${set} ${code}`, rows: own}))
  })
}

function setsUnder(folder: string): readonly string[] {
  return sets.filter((set) => existsSync(join(folder, set, 'truth.jsonl')))
}
