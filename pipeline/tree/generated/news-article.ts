// Generated from schemas/; run npm run types

/**
 * A schema.org NewsArticle as Copydesk writes it. An optional property is present only when the document supports it.
 */
export interface NewsArticle {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle'
  /**
   * Derived from the content: the same content has the same `@id`.
   */
  readonly '@id': string
  /**
   * The digest that ties the article to its input.
   *
   * @minItems 1
   */
  readonly identifier: readonly PropertyValue[]
  /**
   * an absolute http or https URL
   */
  readonly url?: string
  /**
   * the address of the page, or the page with what it names as related
   */
  readonly mainEntityOfPage?: string | WebPage
  /**
   * Absent when the document has none.
   */
  readonly headline?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly alternativeHeadline?: string
  /**
   * The standfirst; never the lede.
   */
  readonly description?: string
  /**
   * @minItems 1
   *
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly articleSection?: readonly string[]
  /**
   * @minItems 1
   *
   * Items: one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly keywords?: readonly string[]
  /**
   * a BCP 47 language tag such as `en`, `pt-BR` or `zh-Hant`
   */
  readonly inLanguage?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly dateline?: string
  readonly locationCreated?: Place
  /**
   * a day as `2023-03-20`, or a time with its offset as `2023-03-20T13:24:56+05:30`
   */
  readonly datePublished?: string
  /**
   * a day as `2023-03-20`, or a time with its offset as `2023-03-20T13:24:56+05:30`
   */
  readonly dateModified?: string
  /**
   * The authors, from the byline and the statements of the page.
   *
   * @minItems 1
   *
   * Items: a Person or an Organization
   */
  readonly author?: readonly (Person | Organization)[]
  /**
   * @minItems 1
   */
  readonly editor?: readonly Person[]
  /**
   * Those who translated the story, as the document names them.
   *
   * @minItems 1
   */
  readonly translator?: readonly Person[]
  /**
   * The contributors that the document names.
   *
   * @minItems 1
   *
   * Items: a Person or an Organization
   */
  readonly contributor?: readonly (Person | Organization)[]
  readonly publisher?: Organization
  readonly sourceOrganization?: Organization
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly creditText?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly copyrightNotice?: string
  /**
   * Correction notices of the publisher.
   *
   * @minItems 1
   *
   * Items: plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly correction?: readonly string[]
  /**
   * @minItems 1
   */
  readonly image?: readonly ImageObject[]
  readonly isAccessibleForFree?: boolean
  /**
   * Articles that this one was made from, by two independent reasons. The name of the content does not depend on it.
   *
   * @minItems 1
   */
  readonly isBasedOn?: readonly RelatedArticle[]
  /**
   * Articles that a passage of this one was taken from, by two independent reasons. The name of the content does not depend on it.
   *
   * @minItems 1
   */
  readonly citation?: readonly RelatedArticle[]
  /**
   * The number of words of `articleBody`: stretches between white space, and in scripts without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) the words that `Intl.Segmenter` finds.
   */
  readonly wordCount: number
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly articleBody: string
}
/**
 * The digest that ties an article to the bytes of its capture.
 */
export interface PropertyValue {
  readonly '@type': 'PropertyValue'
  /**
   * What the value is.
   */
  readonly propertyID: 'sha-256'
  /**
   * SHA-256 of the input bytes, 64 hexadecimal digits in lower case.
   */
  readonly value: string
}
/**
 * The page that holds the article.
 */
export interface WebPage {
  readonly '@type': 'WebPage'
  /**
   * an absolute http or https URL
   */
  readonly '@id': string
  /**
   * Addresses that the page names as related.
   *
   * @minItems 1
   *
   * Items: an absolute http or https URL
   */
  readonly relatedLink: readonly string[]
}
/**
 * A place, by name.
 */
export interface Place {
  readonly '@type': 'Place'
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly name: string
}
/**
 * A person, by name.
 */
export interface Person {
  readonly '@type': 'Person'
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly name: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly jobTitle?: string
  /**
   * The description of the person in the document.
   */
  readonly description?: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
/**
 * An organization, by name.
 */
export interface Organization {
  readonly '@type': 'Organization'
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly name: string
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly description?: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
/**
 * A picture that the document describes or whose address it gives.
 */
export interface ImageObject {
  readonly '@type': 'ImageObject'
  /**
   * plain text: no HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly caption?: string
  /**
   * one line of plain text: no line break, HTML tag, entity, control or invisible character, no white space at its ends
   */
  readonly creditText?: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
  /**
   * an absolute http or https URL
   */
  readonly contentUrl?: string
  /**
   * pixels, as `1200 px`
   */
  readonly width?: string
  /**
   * pixels, as `1200 px`
   */
  readonly height?: string
}
/**
 * Another article, by the name of its content.
 */
export interface RelatedArticle {
  readonly '@type': 'NewsArticle'
  /**
   * `ni:///sha-256;` and 43 base64url characters
   */
  readonly '@id': string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
