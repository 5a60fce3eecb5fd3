import type {Statement} from '../../tree/page.ts'
import type {Candidate} from '../ballot/ballot.ts'
import type {Document, StatementNames} from '../document/types.ts'

/** A row of a field’s table of witnesses: what makes statements of one kind. */
export interface StatedRow {
  readonly kind: string
  /** The first name of the source that gives a value counts. */
  readonly source: StatementNames
  /** How many of its statements count; all without a number. */
  readonly most?: number
}

/** What a statement gives: a value with its key, or none. */
export type StatedValue<Value> = Pick<Candidate<Value>, 'value' | 'words' | 'key' | 'traits'>

/** The candidates that statements give, row after row of a field’s table. */
export function statedCandidates<Value>(
  document: Document,
  rows: readonly StatedRow[],
  read: (statement: Statement) => StatedValue<Value> | undefined,
): readonly Candidate<Value>[] {
  const {page, feed, labelled} = document.tree.capture
  if (page === undefined && feed === undefined && labelled === undefined) return []
  return rows.flatMap(({kind, source: [source, ...names], most}) => {
    for (const name of names) {
      const found = document
        .stated([[source, name]])
        .flatMap((statement): readonly Candidate<Value>[] => {
          const value = read(statement)
          return value === undefined ? [] : [{...value, kind, statement}]
        })
      if (found.length > 0) return found.slice(0, most)
    }
    return []
  })
}
