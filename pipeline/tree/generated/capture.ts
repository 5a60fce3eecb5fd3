// Generated from schemas/; run npm run types

/**
 * One captured document as a JSON object: a line of JSON Lines, or of the input of `copydesk worker`. `null` counts as absent. Statements beside the text are evidence; none is taken as true unchecked.
 */
export type CaptureRecord = (
  | {
      readonly text: string
    }
  | {
      readonly html: string
    }
) & {
  /**
   * The id that the source gives the document; it is repeated in the reply, a number digit by digit.
   */
  readonly id?: string | number | null
  /**
   * The address of the document: absolute, http or https. One that cannot be used is left out, and the audit has a note.
   */
  readonly url?: string | null
  /**
   * The document as plain text.
   */
  readonly text?: string | null
  /**
   * The document as an HTML page. It takes precedence over `text`, which is usually extracted from a page.
   */
  readonly html?: string | null
  /**
   * The media type of the document, such as `text/html`; by default that of the field, `text` or `html`.
   */
  readonly mediaType?: string | null
  /**
   * The headline, as the source states it.
   */
  readonly headline?: string | null
  /**
   * A summary.
   */
  readonly description?: string | null
  /**
   * The names of its authors.
   */
  readonly authors?: string | readonly string[] | null
  /**
   * The date of publication, in any form.
   */
  readonly datePublished?: string | null
  /**
   * The date of the last change, in any form.
   */
  readonly dateModified?: string | null
  /**
   * The language of the document.
   */
  readonly language?: string | null
  /**
   * The section that it was published in.
   */
  readonly section?: string | null
  /**
   * The topics of the document.
   */
  readonly keywords?: string | readonly string[] | null
  /**
   * The publisher.
   */
  readonly publisher?: string | null
  /**
   * The address of its picture.
   */
  readonly image?: string | null
  /**
   * The date of the capture, in any form. No later day is taken for one of publication.
   */
  readonly capturedAt?: string | null
}
