import {tuned} from '../tuning/load.ts'
import type {ComparedPair} from './compared.ts'
import {isDerived, type PairVerdict, verdictOf} from './relations.ts'
import {type Unions, unions} from './unions.ts'

const {leastScore, mostFamilies} = tuned('relate')

/** A comparison and what it shows. */
export interface Judged {
  readonly compared: ComparedPair
  readonly verdict: PairVerdict | undefined
}

/** Whether one document is mostly the text of the other. */
export function isClose(verdict: PairVerdict | undefined): verdict is PairVerdict {
  return (
    verdict !== undefined &&
    isDerived(verdict.kind) &&
    Math.max(...verdict.measure.share) >= leastScore
  )
}

/**
 * Judge comparisons without sentences that are common property: notices, background, texts of law.
 *
 * A sentence that stands in several families of documents, which are not made from one another otherwise, is no evidence that any of
 * them took it from another. Documents that are mostly the text of one another are one family, so that a story that hundreds of papers
 * printed is not meant.
 *
 * @param all
 *   Every comparison of the documents in question.
 */
export function judge(all: readonly ComparedPair[]): readonly Judged[] {
  const first = all.map((compared): Judged => ({compared, verdict: verdictOf(compared)}))
  const families = unions()
  for (const {compared, verdict} of first)
    if (isClose(verdict)) families.join(compared.a, compared.b)
  const common = commonIn(first, families)
  if (common.size === 0) return first
  return first.map((judged) => {
    const {compared, verdict} = judged
    if (verdict === undefined || isClose(verdict)) return judged
    const aligned = compared.aligned.filter(
      ({i, j}) => !(common.has(placeOf(compared.a, i)) || common.has(placeOf(compared.b, j))),
    )
    return {compared, verdict: verdictOf(compared, aligned)}
  })
}

/** The sentences that stand in too many families beside their own. */
function commonIn(all: readonly Judged[], families: Unions): ReadonlySet<string> {
  const holders = new Map<string, Set<string>>()
  const add = (id: string, sentence: number, partner: string): void => {
    const [own, other] = [families.of(id), families.of(partner)]
    if (own === other) return
    const place = placeOf(id, sentence)
    const known = holders.get(place)
    if (known === undefined) holders.set(place, new Set([other]))
    else known.add(other)
  }
  for (const {
    compared: {a, b, aligned},
  } of all) {
    for (const {i, j} of aligned) {
      add(a, i, b)
      add(b, j, a)
    }
  }
  const wide = [...holders].filter(([, others]) => others.size >= mostFamilies)
  return new Set(wide.map(([place]) => place))
}

function placeOf(id: string, sentence: number): string {
  return `${sentence} ${id}`
}
