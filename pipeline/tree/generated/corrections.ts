// Generated from schemas/; run npm run types

/**
 * The block: `at` of its tile.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type CorrectedRange = readonly [number, number]
/**
 * The role that the audit gives it.
 */
export type CorrectedRole =
  | 'headline'
  | 'kicker'
  | 'dek'
  | 'byline'
  | 'timestamp'
  | 'paragraph'
  | 'crosshead'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'credit'
  | 'contributors'
  | 'correction'
  | 'tags'
  | 'bio'
  | 'promo'
  | 'related'
  | 'syndication'
  | 'follow'
  | 'share'
  | 'comments'
  | 'newsletter'
  | 'navigation'
  | 'advert'
  | 'legal'
  | 'paywall'
  | 'repeat'
/**
 * The role that it has for the person who corrects.
 */
export type CorrectedRole1 =
  | 'headline'
  | 'kicker'
  | 'dek'
  | 'byline'
  | 'timestamp'
  | 'paragraph'
  | 'crosshead'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'credit'
  | 'contributors'
  | 'correction'
  | 'tags'
  | 'bio'
  | 'promo'
  | 'related'
  | 'syndication'
  | 'follow'
  | 'share'
  | 'comments'
  | 'newsletter'
  | 'navigation'
  | 'advert'
  | 'legal'
  | 'paywall'
  | 'repeat'
/**
 * A property of the article.
 */
export type CorrectedField =
  | 'url'
  | 'mainEntityOfPage'
  | 'headline'
  | 'alternativeHeadline'
  | 'description'
  | 'articleSection'
  | 'keywords'
  | 'inLanguage'
  | 'dateline'
  | 'locationCreated'
  | 'datePublished'
  | 'dateModified'
  | 'author'
  | 'editor'
  | 'translator'
  | 'contributor'
  | 'publisher'
  | 'sourceOrganization'
  | 'creditText'
  | 'copyrightNotice'
  | 'correction'
  | 'image'
  | 'isAccessibleForFree'
/**
 * Where the capture says it. Absent where nobody pointed at a place.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type CorrectedRange1 = readonly [number, number]

/**
 * What people corrected on the page that `copydesk review` writes: roles of blocks and values of fields. Offsets are UTF-16 code units of the capture.
 */
export interface Corrections {
  readonly version: 1
  /**
   * In the order of documents, then of places. No two are of the same block, or of the same field of a document.
   *
   * Items: a correction of a role or of a field
   */
  readonly corrections: readonly (RoleCorrection | FieldCorrection)[]
}
/**
 * A block with another role.
 */
export interface RoleCorrection {
  readonly of: 'role'
  readonly document: CorrectedDocument
  readonly at: CorrectedRange
  /**
   * Its text: `text` of its tile.
   */
  readonly text: string
  readonly was: CorrectedRole
  readonly now: CorrectedRole1
  /**
   * A remark of the person, in their own words.
   */
  readonly note?: string
}
/**
 * The capture that was corrected, as its audit names it.
 */
export interface CorrectedDocument {
  /**
   * `capture.name` of the audit.
   */
  readonly name: string
  /**
   * `capture.sha256` of the audit: the digest of the input bytes.
   */
  readonly captureSha256: string
  /**
   * The address of the document: the claim `url`, else `capture.url` of the audit. Absent where neither is known.
   */
  readonly url?: string
  /**
   * The claim `inLanguage`. Absent where the audit has none.
   */
  readonly language?: string
}
/**
 * A field with another value. A value is a list of strings: the names of people and organizations, each section or keyword, the addresses of pictures (their captions where they have none), `true` or `false` for a flag, one string for any other field.
 */
export interface FieldCorrection {
  readonly of: 'field'
  readonly document: CorrectedDocument
  readonly field: CorrectedField
  /**
   * The value in the article; empty where the article has none.
   *
   * Items: text without half surrogate pairs
   */
  readonly was: readonly string[]
  /**
   * The value for the person who corrects; empty where the document has none.
   *
   * Items: text without half surrogate pairs
   */
  readonly now: readonly string[]
  readonly at?: CorrectedRange1
  /**
   * text without half surrogate pairs
   */
  readonly text?: string
  /**
   * text without half surrogate pairs
   */
  readonly note?: string
}
