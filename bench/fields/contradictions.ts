import {bodySetsOf, type PageRow, rowsOf} from '../../data/page-sets.ts'
import {understand} from '../../pipeline/index.ts'
import {percent, print, table} from '../table.ts'

const isContradiction = /^contradiction\/(\w+)$/

/** A contradiction that a page was told to hold. */
interface Told {
  readonly page: string
  readonly field: string
  readonly sentence: string
}

/**
 * Measure and print how many contradictions are told of pages, by set and field; and the sentences, for a reader to judge.
 *
 * No page is given its address: a set may have made it up.
 *
 * @param folder
 *   Sets of pages, as `bench/README.md` describes them.
 * @param every
 *   Take one page in so many.
 * @param misses
 *   The field whose sentences are printed, `all` for those of every field.
 */
export function contradictions(folder: string, every = 1, misses?: string): void {
  const rows: (readonly (string | number)[])[] = []
  for (const set of bodySetsOf(folder)) {
    const pages = [...rowsOf(folder, set, every)]
    const told = pages.flatMap(toldOf)
    for (const name of new Set(told.map(({field}) => field))) {
      const own = told.filter(({field}) => field === name).length
      rows.push([set, pages.length, name, own, percent(own, pages.length)])
    }
    for (const {page, field, sentence} of told) {
      if (misses === 'all' || misses === field) print(`${set} ${page}\n    ${sentence}`)
    }
  }
  const head = ['set', 'pages', 'field', 'contradictions', '% of pages']
  print(`=== contradictions within pages ===\n\n${table(head, rows)}`)
}

function toldOf(row: PageRow): readonly Told[] {
  return understand(row.bytes(), {name: row.id}).messages.flatMap(({ruleId, reason}) => {
    const field = isContradiction.exec(ruleId ?? '')?.[1]
    return field === undefined ? [] : [{page: row.id, field, sentence: reason}]
  })
}
