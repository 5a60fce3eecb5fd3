import {tuned} from '../tuning/load.ts'
import type {ComparedPair} from './compared.ts'
import {isDerived, type PairVerdict, verdictOf} from './relations.ts'
import {type Unions, unions} from './unions.ts'

const {leastContained, leastScore, mostFamilies} = tuned('relate')

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
 * printed is not meant. What an outlet puts below one story after another is meant, even where it is the greater part of each.
 *
 * @param all
 *   Every comparison of the documents in question.
 */
export function judge(all: readonly ComparedPair[]): readonly Judged[] {
  const first = all.map((compared): Judged => ({compared, verdict: verdictOf(compared)}))
  const stock = stockIn(first)
  const isFamily = ({compared, verdict}: Judged): boolean =>
    isClose(verdict) && !stock.pairs.has(compared)
  const families = unions()
  for (const judged of first)
    if (isFamily(judged)) families.join(judged.compared.a, judged.compared.b)
  const common = new Set([...stock.sentences, ...commonIn(first, families)])
  if (common.size === 0) return first
  return first.map((judged) => {
    const {compared, verdict} = judged
    if (verdict === undefined || isFamily(judged)) return judged
    const aligned = compared.aligned.filter(
      ({i, j}) => !(common.has(placeOf(compared.a, i)) || common.has(placeOf(compared.b, j))),
    )
    const kept = verdictOf(compared, aligned)
    // The names and figures of what stands below both are not known apart from those of the stories.
    const isEvent = kept?.kind === 'event' && stock.pairs.has(compared)
    return {compared, verdict: isEvent ? undefined : kept}
  })
}

/** What an outlet has below its stories: the pairs of documents that share nothing else, and the sentences. */
interface Stock {
  readonly pairs: ReadonlySet<ComparedPair>
  readonly sentences: ReadonlySet<string>
}

/**
 * Find what an outlet has below its stories, such as a notice about its company.
 *
 * A document has the very same sentences in common with several others of its outlet, and neither its own lede nor theirs is among them.
 * Leaves alone stories whose first sentence alone is another one: they share most of their text.
 */
function stockIn(judged: readonly Judged[]): Stock {
  const alike = new Map<string, {readonly places: readonly string[]; pairs: ComparedPair[]}>()
  const add = (id: string, sentences: readonly number[], pair: ComparedPair): void => {
    const places = [...new Set(sentences)].sort((a, b) => a - b).map((each) => placeOf(id, each))
    const name = places.join('\n')
    const known = alike.get(name)
    if (known === undefined) alike.set(name, {places, pairs: [pair]})
    else known.pairs.push(pair)
  }
  for (const {compared, verdict} of judged) {
    if (!(compared.isOfOneOutlet && isClose(verdict) && isBelowLedes(verdict))) continue
    add(
      compared.a,
      verdict.aligned.map(({i}) => i),
      compared,
    )
    add(
      compared.b,
      verdict.aligned.map(({j}) => j),
      compared,
    )
  }
  const found = [...alike.values()].filter(({pairs}) => pairs.length >= mostFamilies)
  return {
    pairs: new Set(found.flatMap(({pairs}) => pairs)),
    sentences: new Set(found.flatMap(({places}) => places)),
  }
}

function isBelowLedes({aligned, measure}: PairVerdict): boolean {
  return aligned.every(({i, j}) => i > 0 && j > 0) && Math.max(...measure.share) < leastContained
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
