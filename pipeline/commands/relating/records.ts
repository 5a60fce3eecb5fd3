import {rounded} from '../../relate/alignment.ts'
import type {ComparedPair} from '../../relate/compared.ts'
import type {DirectionEvidence} from '../../relate/direction.ts'
import type {Relation} from '../../relate/relation.ts'
import {isDerived} from '../../relate/relations.ts'
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
    documents: stories.flatMap((story) => groupedDocuments(story, sources, articleOf)),
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

/** The lines of the documents of a story. One that merges several texts stands in the origin with the smallest lead. */
function groupedDocuments(
  {id, origins}: Story,
  sources: ReadonlyMap<string, string>,
  articleOf: ArticleOf,
): readonly GroupedDocument[] {
  const seen = new Set<string>()
  return origins.flatMap(({lead, documents}) =>
    documents.flatMap((key) => {
      if (seen.has(key)) return []
      seen.add(key)
      const copyOf = sources.get(key)
      return [
        {
          key,
          '@id': articleOf(key).article,
          group: id,
          origin: lead,
          ...(copyOf === undefined ? {} : {copyOf}),
          copies: documents.length - 1,
        },
      ]
    }),
  )
}

/** The document that each is known to be made from: of several the one that it shares most with. */
function sourcesIn(relations: readonly Relation[]): ReadonlyMap<string, string> {
  const best = new Map<string, {readonly source: string; readonly share: number}>()
  for (const {kind, compared, direction, measure} of relations) {
    if (!isDerived(kind) || direction.source === undefined) continue
    const {a, b} = compared
    const [made, source, share] =
      direction.source === 'a' ? [b, a, measure.share[1]] : [a, b, measure.share[0]]
    if (share > (best.get(made)?.share ?? 0)) best.set(made, {source, share})
  }
  return new Map(Array.from(best, ([made, {source}]) => [made, source]))
}

function documentOf(key: string, articleOf: ArticleOf): RelatedDocument {
  const {article, name, title, url} = articleOf(key)
  return {key, '@id': article, ...(url === undefined ? {} : {url}), name, title}
}

function printed({start, end}: Range): RelationRange {
  return [start, end]
}
