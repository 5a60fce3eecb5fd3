import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import type {Candidate} from '../ballot/ballot.ts'

/** The authors whom one kind of witness names together. */
export interface AuthorCandidate extends Candidate<readonly Agent[]> {
  readonly statements: readonly Statement[]
  readonly places: readonly Range[]
  /** Markup or a by-word calls those who are shown the authors, and not only where they stand. */
  readonly vouched: boolean
}

/** What gives the names: statements, or places in the document. */
interface Given {
  readonly statements?: readonly Statement[]
  readonly at?: Range
  /** Other places that name the rest of them. */
  readonly more?: readonly {readonly at: Range}[]
  readonly vouched?: boolean
}

/** A candidate whose key does not depend on the order of the names. */
export function authorCandidate(
  kind: string,
  value: readonly Agent[],
  {statements = [], at, more = [], vouched = false}: Given,
): AuthorCandidate {
  const [statement] = statements
  const keys = value.map(({name}) => keyOf(name)).sort((a, b) => (a < b ? -1 : 1))
  return {
    value,
    words: value.map(({name}) => name).join(', '),
    key: keys.join(' '),
    kind,
    statements,
    vouched,
    places: at === undefined ? [] : [at, ...more.map((each) => each.at)],
    ...(statement === undefined ? {} : {statement}),
    ...(at === undefined ? {} : {at}),
  }
}
