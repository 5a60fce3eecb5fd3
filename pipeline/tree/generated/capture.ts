// Generated from schemas/; run npm run types

/**
 * One captured document as a JSON object: a line of JSON Lines, or of the input of `copydesk worker`. `null` is as good as absent. What is said beside the words is never taken for true as it stands.
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
   * What the source calls it; comes back in the reply.
   */
  readonly id?: string | number | null
  /**
   * Where it lives: absolute, http or https.
   */
  readonly url?: string | null
  /**
   * Its words as plain text.
   */
  readonly text?: string | null
  /**
   * Its page; taken before `text`, which is made from one.
   */
  readonly html?: string | null
  /**
   * What the words are, such as `text/html`; by default what the name of their field says.
   */
  readonly mediaType?: string | null
  /**
   * Its headline, as the source has it.
   */
  readonly headline?: string | null
  /**
   * A summary.
   */
  readonly description?: string | null
  /**
   * Names of those who wrote it.
   */
  readonly authors?: string | readonly string[] | null
  /**
   * When it was published, in any form.
   */
  readonly datePublished?: string | null
  /**
   * When it was last changed, in any form.
   */
  readonly dateModified?: string | null
  /**
   * The language that it is in.
   */
  readonly language?: string | null
  /**
   * The section that it stood in.
   */
  readonly section?: string | null
  /**
   * What it is about.
   */
  readonly keywords?: string | readonly string[] | null
  /**
   * Who published it.
   */
  readonly publisher?: string | null
  /**
   * The address of its picture.
   */
  readonly image?: string | null
  /**
   * When it was captured, in any form. No output depends on it.
   */
  readonly capturedAt?: string | null
}
