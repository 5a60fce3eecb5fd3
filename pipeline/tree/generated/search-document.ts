// Generated from schemas/; run npm run types

export type Probability = number
/**
 * What a document is. An index, a profile and an error are no articles and are rejected.
 */
export type DocumentKind =
  | 'article'
  | 'stub'
  | 'teaser'
  | 'live-blog'
  | 'gallery'
  | 'index'
  | 'profile'
  | 'error'
  | 'product'
/**
 * The word F1 that is to be expected of the body: how well its words are likely to agree with the true text of the article. Absent without a body.
 */
export type Quality = number

/**
 * One article as a flat document for a search engine.
 */
export interface SearchDocument {
  /**
   * The key of the document, which stays when its content is corrected: the id that its source gives, else its address, else its place as `path@offset`. At most 512 bytes of UTF-8.
   */
  readonly key: string
  /**
   * The last 43 characters of the article’s `@id`, which names the content: the same for documents with one content.
   */
  readonly id: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
  /**
   * The headline, or the first sentence of the lede.
   */
  readonly title: string
  /**
   * Whether the title is derived, since the document has no headline.
   */
  readonly titleDerived?: true
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly headline?: string
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly body: string
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly description?: string
  /**
   * a BCP 47 language tag such as `en`, `pt-BR` or `zh-Hant`
   */
  readonly lang?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly dateline?: string
  /**
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly section: readonly string[]
  /**
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly authors: readonly string[]
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly publisher?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly source?: string
  /**
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly keywords: readonly string[]
  /**
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly mentions: readonly string[]
  /**
   * a day as `2023-03-20`, or a time with its offset as `2023-03-20T13:24:56+05:30`
   */
  readonly published?: string
  /**
   * Seconds since 1970; midnight UTC when `published` has no time.
   */
  readonly published_ts?: number
  /**
   * What the clock showed on the day `published` where no zone is known, as far as it is known: `2024-03-05T14:30`.
   */
  readonly published_local?: string
  /**
   * a day as `2023-03-20`, or a time with its offset as `2023-03-20T13:24:56+05:30`
   */
  readonly modified?: string
  /**
   * Seconds since 1970; midnight UTC when `modified` has no time.
   */
  readonly modified_ts?: number
  /**
   * What the clock showed on the day `modified` where no zone is known, as far as it is known: `2024-03-05T14:30`.
   */
  readonly modified_local?: string
  readonly probability?: SearchProbability
  readonly kind?: DocumentKind
  /**
   * False for the beginning of a story whose rest is for subscribers, elsewhere, or cut off.
   */
  readonly complete?: false
  readonly quality?: Quality
  /**
   * The story that it tells: the smallest key of its documents. Absent where it has no copies and no other report of its event, or none were looked for.
   */
  readonly group?: string
  /**
   * The key of the document that leads those of its text.
   */
  readonly origin?: string
  /**
   * The key of the document that it is known to be made from.
   */
  readonly copyOf?: string
  /**
   * How many other documents have its text.
   */
  readonly copies?: number
  /**
   * a whole number, 0 or more
   */
  readonly words: number
  readonly images: readonly SearchImage[]
  /**
   * The JSON-LD as text.
   */
  readonly raw: string
}
/**
 * The probability that each field is right, by its name here. Absent for fields of which nothing was measured.
 */
export interface SearchProbability {
  readonly headline?: Probability
  readonly description?: Probability
  readonly lang?: Probability
  readonly authors?: Probability
  readonly publisher?: Probability
  readonly keywords?: Probability
  readonly published?: Probability
  readonly modified?: Probability
}
/**
 * A picture as a flat object.
 */
export interface SearchImage {
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly caption?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly credit?: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
