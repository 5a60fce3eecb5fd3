import {closeSync, openSync, readSync} from 'node:fs'
import type {AuditRelation} from '../../tree/generated/audit.ts'
import type {NewsArticle} from '../../tree/generated/news-article.ts'
import type {RelatedDocument, RelationRecord} from '../../tree/generated/relation.ts'
import {disk} from '../../write/io.ts'
import {linesIn} from '../../write/lines-in.ts'

/** A line of the file of relations. */
type LinePlace = readonly [offset: number, length: number]

/** What a document knows of its relations. */
export interface OwnRelations {
  readonly of: (key: string) => readonly AuditRelation[]
  /** The `@id` that the article of a document had; absent where it has no relation. */
  readonly articleOf: (key: string) => string | undefined
  readonly close: () => void
}

/**
 * The relations of a file as each of its documents has them. Only their places are kept in memory.
 *
 * @param path
 *   The file `relations.ndjson`.
 */
export function ownRelationsIn(path: string): OwnRelations {
  const places = new Map<string, LinePlace[]>()
  const articles = new Map<string, string>()
  const add = ({key, '@id': article}: RelatedDocument, place: LinePlace): void => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [place])
    else known.push(place)
    articles.set(key, article)
  }
  let offset = 0
  for (const line of linesIn(disk, path)) {
    const length = Buffer.byteLength(line)
    const {a, b} = relationIn(line)
    add(a, [offset, length])
    add(b, [offset, length])
    offset += length + 1
  }
  const file = openSync(path, 'r')
  return {
    of: (key): readonly AuditRelation[] =>
      (places.get(key) ?? []).map(([start, length]) => {
        const bytes = Buffer.alloc(length)
        readSync(file, bytes, 0, length, start)
        return ownRelation(relationIn(bytes.toString()), key)
      }),
    articleOf: (key) => articles.get(key),
    close: (): void => closeSync(file),
  }
}

function relationIn(line: string): RelationRecord {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `relate` writes such files
  return JSON.parse(line) as RelationRecord
}

/** A relation as one of its documents has it. */
function ownRelation(relation: RelationRecord, key: string): AuditRelation {
  const {kind, share, wording, source, evidence, aligned} = relation
  const [own, other] = relation.a.key === key ? (['a', 'b'] as const) : (['b', 'a'] as const)
  const nameOf = (side: 'a' | 'b'): 'this' | 'other' => (side === own ? 'this' : 'other')
  const property = propertyFor(relation, other)
  return {
    kind,
    document: relation[other],
    share: share[own],
    shareThere: share[other],
    wording,
    ...(source === undefined ? {} : {source: nameOf(source)}),
    ...(property === undefined ? {} : {property}),
    evidence: evidence.map((each) => ({
      kind: each.kind,
      source: nameOf(each.source),
      weight: each.weight,
      reason: each.reason,
      ...(each.at !== undefined && each.in === own ? {at: each.at} : {}),
    })),
    aligned: aligned.map((pair) => ({at: pair[own], there: pair[other], score: pair.score})),
  }
}

/** The property that names the other document: a passage was taken from it, or the whole was made from it. */
function propertyFor(
  {kind, excerpt, source, basedOn}: RelationRecord,
  other: 'a' | 'b',
): AuditRelation['property'] {
  if (basedOn !== true || source !== other) return undefined
  return kind === 'excerpt' && excerpt === undefined ? 'citation' : 'isBasedOn'
}

/** An article with the articles that relations say it was made from or has a passage of. */
export function articleWith(
  article: NewsArticle,
  relations: readonly AuditRelation[],
): NewsArticle {
  const {isBasedOn: _, citation: __, wordCount, articleBody, ...rest} = article
  return {
    ...rest,
    ...namedAs('isBasedOn', relations),
    ...namedAs('citation', relations),
    wordCount,
    articleBody,
  }
}

function namedAs(
  property: 'isBasedOn' | 'citation',
  relations: readonly AuditRelation[],
): Pick<NewsArticle, 'isBasedOn' | 'citation'> {
  const named = relations.flatMap(({property: own, document}) => {
    if (own !== property) return []
    const url = document.url === undefined ? {} : {url: document.url}
    return [{'@type': 'NewsArticle' as const, '@id': document['@id'], ...url}]
  })
  return named.length === 0 ? {} : {[property]: named}
}
