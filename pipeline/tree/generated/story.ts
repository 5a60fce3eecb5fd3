// Generated from schemas/; run npm run types

/**
 * Documents on one event, a line of `stories.ndjson`.
 */
export interface StoryRecord {
  /**
   * The smallest key of its documents.
   */
  readonly story: string
  /**
   * The number of its documents.
   */
  readonly documents: number
  /**
   * The number of its independent origins.
   */
  readonly independent: number
  /**
   * @minItems 1
   */
  readonly origins: readonly OriginRecord[]
}
/**
 * Documents of one text.
 */
export interface OriginRecord {
  /**
   * The key of the document that the others were made from, or else the smallest key.
   */
  readonly origin: string
  /**
   * Whether that document is known to be the source of others.
   */
  readonly known: boolean
  /**
   * By their keys. A document that merges several texts stands in the origin of each.
   *
   * @minItems 1
   */
  readonly documents: readonly RelatedDocument[]
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
