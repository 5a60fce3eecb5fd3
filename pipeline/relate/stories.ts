import {overlaps} from '../text/ranges.ts'
import {isClose, type Judged, judge} from './commonplaces.ts'
import type {ComparedPair} from './compared.ts'
import {type DirectionEvidence, directionOf} from './direction.ts'
import {mergersIn} from './mergers.ts'
import type {Relation} from './relation.ts'
import {isDerived, type PairSide, type PairVerdict} from './relations.ts'
import {type Unions, unions} from './unions.ts'

/** Documents of one text: an origin of a story, independent of the others. */
export interface Origin {
  /** The document that the others were made from, or else the one with the smallest id. */
  readonly lead: string
  /** Whether the lead is known to be the source of others. */
  readonly isKnown: boolean
  /** Ids of its documents, in order of code units. A document that merges several texts belongs to each. */
  readonly documents: readonly string[]
}

/** Documents on one event. */
export interface Story {
  /** The smallest id of its documents. */
  readonly id: string
  /** By their leads, in order of code units. */
  readonly origins: readonly Origin[]
}

/** The relations of some documents, and the stories that they tell. */
export interface Settled {
  /** By the ids of their documents, in order of code units. */
  readonly relations: readonly Relation[]
  /** Those of more than one document, by their ids. */
  readonly stories: readonly Story[]
}

/**
 * Settle what comparisons come to.
 *
 * Documents of which one is mostly the text of the other have one origin; origins on one event are one story. An article that
 * merges texts which have nothing in common belongs to the origin of each and joins none of them.
 *
 * @param comparisons
 *   All comparisons of the documents in question, in any order.
 */
export function settle(comparisons: readonly ComparedPair[]): Settled {
  const judged = judge([...comparisons].sort(byPair))
  const relations = judged.flatMap(relationFrom)
  return {relations, stories: storiesOf(relations)}
}

function relationFrom({compared, verdict}: Judged): readonly Relation[] {
  if (verdict === undefined) return []
  const evidence = isDerived(verdict.kind)
    ? compared.evidence.filter((each) => isCounted(each, verdict.aligned))
    : []
  return [{...verdict, compared, direction: directionOf(evidence)}]
}

/** Whether a reason rests on sentences that count; one at second hand rests on an aligned sentence. */
function isCounted(
  {kind, in: own, at}: DirectionEvidence,
  aligned: PairVerdict['aligned'],
): boolean {
  if (kind !== 'second-hand' || at === undefined) return true
  return aligned.some((pair) => overlaps(pair[own], at))
}

function storiesOf(relations: readonly Relation[]): readonly Story[] {
  const close = relations.filter(isClose)
  const mergers = mergersIn(relations, isClose)
  const origins = unions()
  for (const {compared} of close) {
    const {a, b} = compared
    if (!mergers.has(a) && !mergers.has(b)) origins.join(a, b)
  }
  const members = membersOf(close, mergers, origins)
  // What a merger tells is an event of one of its texts, and which one is not known.
  const events = relations.filter(
    ({kind, compared: {a, b}}) => kind === 'event' && !mergers.has(a) && !mergers.has(b),
  )
  const stories = unions()
  for (const {compared} of events) stories.join(origins.of(compared.a), origins.of(compared.b))
  const leads = leadsIn(close)
  const byStory = new Map<string, Origin[]>()
  const told = new Set([...members.keys(), ...events.flatMap(({compared: {a, b}}) => [a, b])])
  for (const root of new Set([...told].map(origins.of))) {
    const documents = [...(members.get(root) ?? [root])].sort(byCodeUnit)
    const story = stories.of(root)
    byStory.set(story, [...(byStory.get(story) ?? []), originOf(documents, leads)])
  }
  return [...byStory.values()]
    .filter((each) => each.length > 1 || (each[0]?.documents.length ?? 0) > 1)
    .map(storyOf)
    .sort((one, other) => byCodeUnit(one.id, other.id))
}

function storyOf(origins: readonly Origin[]): Story {
  const [first = ''] = origins.flatMap(({documents}) => documents).sort(byCodeUnit)
  return {
    id: first,
    origins: [...origins].sort((one, other) => byCodeUnit(one.lead, other.lead)),
  }
}

/** The documents of each origin that has more than one, by its root. */
function membersOf(
  close: readonly Relation[],
  mergers: ReadonlySet<string>,
  origins: Unions,
): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>()
  const put = (id: string, root: string): void => {
    const known = members.get(root)
    if (known === undefined) members.set(root, new Set([id]))
    else known.add(id)
  }
  for (const {compared} of close) {
    const {a, b} = compared
    const [ofA, ofB] = [mergers.has(a), mergers.has(b)]
    // Two mergers of one text do not make another origin.
    if (ofA && ofB) continue
    const root = origins.of(ofA ? b : a)
    put(a, root)
    put(b, root)
  }
  return members
}

/** How many documents each is the source of, without those that it comes from itself. */
function leadsIn(close: readonly Relation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {compared, direction} of close) {
    if (direction.source === undefined) continue
    const [source, made] = sidesOf(compared, direction.source)
    counts.set(source, (counts.get(source) ?? 0) + 1)
    counts.set(made, (counts.get(made) ?? 0) - 1)
  }
  return counts
}

function sidesOf({a, b}: ComparedPair, source: PairSide): readonly [source: string, made: string] {
  return source === 'a' ? [a, b] : [b, a]
}

function originOf(documents: readonly string[], leads: ReadonlyMap<string, number>): Origin {
  const [first = ''] = documents
  const scoreOf = (id: string): number => leads.get(id) ?? 0
  const lead = documents.reduce((best, id) => (scoreOf(id) > scoreOf(best) ? id : best), first)
  return {lead, isKnown: scoreOf(lead) > 0, documents}
}

function byPair(one: ComparedPair, other: ComparedPair): number {
  return byCodeUnit(one.a, other.a) || byCodeUnit(one.b, other.b)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
