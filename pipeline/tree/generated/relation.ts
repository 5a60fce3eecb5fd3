// Generated from schemas/; run npm run types

/**
 * `copy`: the text of the other, in any order. `excerpt`: a part of the other, or a passage that both have. `rewrite`: sentences of the other, reworded. `event`: the same event, told independently. `quotations`: nothing but words of the same people.
 */
export type RelationName = 'copy' | 'excerpt' | 'rewrite' | 'event' | 'quotations'
/**
 * One document of the pair: `a` has the smaller key by code units.
 */
export type PairSide = 'a' | 'b'
/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 *
 * Items: a whole number, 0 or more
 */
export type RelationRange = readonly [number, number]

/**
 * The relation of two documents, a line of `relations.ndjson`.
 */
export interface RelationRecord {
  readonly kind: RelationName
  readonly a: RelatedDocument
  readonly b: RelatedDocument
  /**
   * Of an excerpt: the document that stands in the other nearly as a whole. Absent where both have more than the passage.
   */
  readonly excerpt?: PairSide
  readonly share: RelationShare
  /**
   * Share of the words of these sentences that are the same in both.
   */
  readonly wording: number
  /**
   * The document that was first. Absent where it is not known.
   */
  readonly source?: PairSide
  /**
   * Two independent reasons, one of which names the source, and none against them say that one was made from the other.
   */
  readonly basedOn?: true
  /**
   * What shows which was first.
   */
  readonly evidence: readonly EvidenceRecord[]
  /**
   * Sentences with much of their wording in common, by their place in `a`.
   */
  readonly aligned: readonly AlignedRecord[]
  /**
   * Quotations that both have.
   */
  readonly quotations: readonly QuotedRecord[]
}
/**
 * A document of a run.
 */
export interface RelatedDocument {
  /**
   * Its key, which stays from run to run.
   */
  readonly key: string
  /**
   * `ni:///sha-256;` and 43 base64url characters
   */
  readonly '@id': string
  /**
   * The name of its capture.
   */
  readonly name: string
  /**
   * Its headline, or else the beginning of its body; at most 90 characters.
   */
  readonly title: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
/**
 * Share of the words outside quotations of each document that stand in sentences taken over.
 */
export interface RelationShare {
  readonly a: number
  readonly b: number
}
/**
 * A reason to take one document for the source of the other.
 */
export interface EvidenceRecord {
  /**
   * `credit`: a credit line or the mark of an agency. `phrase`: a sentence that reports what the outlet of the other says. `second-hand`: a sentence that gives to a newspaper what the other says itself. `dates`: it was published before. `text`: it has all of the other, and more.
   */
  readonly kind: 'credit' | 'phrase' | 'second-hand' | 'dates' | 'text'
  /**
   * The document that it speaks for as the source.
   */
  readonly source: PairSide
  /**
   * 2 for what names the source, 1 for what only fits it. A sum of 2 and more, greater than that of the other side, gives the direction.
   */
  readonly weight: number
  /**
   * Whether it names the source.
   */
  readonly named: boolean
  readonly reason: string
  /**
   * The document that shows it.
   */
  readonly in: PairSide
  readonly at?: RelationRange
}
/**
 * Two sentences.
 */
export interface AlignedRecord {
  readonly a: RelationRange
  readonly b: RelationRange
  /**
   * Share of the words of one that stand in the other.
   */
  readonly score: number
}
/**
 * Two quotations.
 */
export interface QuotedRecord {
  readonly a: RelationRange
  readonly b: RelationRange
}
