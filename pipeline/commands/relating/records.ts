import {rounded} from '../../relate/alignment.ts'
import {isClose} from '../../relate/commonplaces.ts'
import type {ComparedPair} from '../../relate/compared.ts'
import type {DirectionEvidence} from '../../relate/direction.ts'
import type {Relation} from '../../relate/relation.ts'
import {type Story, settle} from '../../relate/stories.ts'
import type {Range} from '../../text/ranges.ts'
import type {GroupedDocument} from '../../tree/generated/grouped-document.ts'
import type {
  EvidenceRecord,
  RelatedDocument,
  RelationRange,
  RelationRecord,
} from '../../tree/generated/relation.ts'
import type {StoryRecord} from '../../tree/generated/story.ts'
import type {RunArticle} from './documents.ts'

/** What is printed of a document. */
export type ArticleHead = Pick<RunArticle, 'id' | 'article' | 'name' | 'title' | 'url'>

type ArticleOf = (key: string) => ArticleHead

/** What the comparisons of a component come to, as lines. */
export interface SettledRecords {
  readonly relations: readonly RelationRecord[]
  readonly stories: readonly StoryRecord[]
  /** The documents of the stories. */
  readonly documents: readonly GroupedDocument[]
}

/**
 * Settle what comparisons come to, as it is printed.
 *
 * @param compared
 *   All comparisons of documents that hang together.
 */
export function settledRecords(
  compared: readonly ComparedPair[],
  articleOf: ArticleOf,
): SettledRecords {
  const {relations, stories} = settle(compared)
  const sources = sourcesIn(relations)
  return {
    relations: relations.map((relation) => relationRecord(relation, articleOf)),
    stories: stories.map((story) => storyRecord(story, articleOf)),
    documents: groupedDocuments(stories, sources, articleOf),
  }
}

/** The line of a relation. */
function relationRecord(relation: Relation, articleOf: ArticleOf): RelationRecord {
  const {kind, excerpt, measure, aligned, compared, direction} = relation
  const {source, isSure, evidence} = direction
  return {
    kind,
    a: documentOf(compared.a, articleOf),
    b: documentOf(compared.b, articleOf),
    ...(excerpt === undefined ? {} : {excerpt}),
    share: {a: rounded(measure.share[0]), b: rounded(measure.share[1])},
    wording: rounded(measure.wording),
    ...(source === undefined ? {} : {source}),
    ...(isSure ? {basedOn: true as const} : {}),
    evidence: evidence.map(evidenceRecord),
    aligned: aligned.map(({a, b, score}) => ({a: printed(a), b: printed(b), score})),
    quotations: compared.quotations.map(({a, b}) => ({a: printed(a), b: printed(b)})),
  }
}

function evidenceRecord(evidence: DirectionEvidence): EvidenceRecord {
  const {kind, source, weight, isNamed, reason, in: side, at} = evidence
  const place = at === undefined ? {} : {at: printed(at)}
  return {kind, source, weight, named: isNamed, reason, in: side, ...place}
}

/** The line of a story. */
function storyRecord({id, origins}: Story, articleOf: ArticleOf): StoryRecord {
  return {
    story: id,
    documents: new Set(origins.flatMap(({documents}) => documents)).size,
    independent: origins.length,
    origins: origins.map(({lead, isKnown, documents}) => ({
      origin: lead,
      known: isKnown,
      documents: documents.map((key) => documentOf(key, articleOf)),
    })),
  }
}

/**
 * A line for each document of the stories. One that merges several texts stands in the origin of the document that it is made from
 * above all, or else in the first.
 */
function groupedDocuments(
  stories: readonly Story[],
  sources: ReadonlyMap<string, string>,
  articleOf: ArticleOf,
): readonly GroupedDocument[] {
  const places = new Map<string, GroupedDocument>()
  const members = stories.flatMap(({id, origins}) =>
    origins.flatMap(({lead, documents}) => documents.map((key) => ({key, id, lead, documents}))),
  )
  for (const {key, id, lead, documents} of members) {
    const copyOf = sources.get(key)
    const made = copyOf === undefined ? {} : {copyOf}
    if (places.has(key) && (copyOf === undefined || !documents.includes(copyOf))) continue
    const {article} = articleOf(key)
    const copies = documents.length - 1
    places.set(key, {key, '@id': article, group: id, origin: lead, ...made, copies})
  }
  return [...places.values()]
}

/** A document that another one may be made from, with what speaks for it. */
interface PossibleSource {
  readonly source: string
  /** The share of the other one, whether two independent reasons name the source, and the weight of all. */
  readonly ranks: readonly [share: number, sure: number, weight: number]
}

/**
 * The document that each is known to be made from: of several the one that it shares most with, and of these the one with most evidence.
 * One that only a passage was taken from is none.
 */
function sourcesIn(relations: readonly Relation[]): ReadonlyMap<string, string> {
  const best = new Map<string, PossibleSource>()
  for (const relation of relations.filter(isClose)) {
    const {compared, direction, measure} = relation
    const {source: side, isSure, evidence} = direction
    if (side === undefined) continue
    const [made, source, share] =
      side === 'a'
        ? [compared.b, compared.a, measure.share[1]]
        : [compared.a, compared.b, measure.share[0]]
    const reasons = evidence.filter((each) => each.source === side)
    const weight = reasons.reduce((sum, each) => sum + each.weight, 0)
    const possible: PossibleSource = {source, ranks: [share, Number(isSure), weight]}
    const known = best.get(made)
    if (known === undefined || isAbove(possible, known)) best.set(made, possible)
  }
  return new Map(Array.from(best, ([made, {source}]) => [made, source]))
}

function isAbove({ranks}: PossibleSource, other: PossibleSource): boolean {
  const place = ranks.findIndex((rank, i) => rank !== other.ranks[i])
  return place >= 0 && (ranks[place] ?? 0) > (other.ranks[place] ?? 0)
}

function documentOf(key: string, articleOf: ArticleOf): RelatedDocument {
  const {article, name, title, url} = articleOf(key)
  return {key, '@id': article, ...(url === undefined ? {} : {url}), name, title}
}

function printed({start, end}: Range): RelationRange {
  return [start, end]
}
