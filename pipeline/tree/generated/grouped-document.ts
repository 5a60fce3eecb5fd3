// Generated from schemas/; run npm run types

/**
 * The place of a document among those that tell its story, a line of `documents.ndjson`.
 */
export interface GroupedDocument {
  /**
   * Its key.
   */
  readonly key: string
  /**
   * `ni:///sha-256;` and 43 base64url characters
   */
  readonly '@id': string
  /**
   * The story that it tells: the smallest key of its documents.
   */
  readonly group: string
  /**
   * The key of the document that leads its origin; of several the smallest.
   */
  readonly origin: string
  /**
   * The key of the document that it is known to be made from; of several the one that it shares most with.
   */
  readonly copyOf?: string
  /**
   * How many other documents have its origin.
   */
  readonly copies: number
}
