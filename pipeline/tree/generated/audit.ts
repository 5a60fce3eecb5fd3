// Generated from schemas/; run npm run types

/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets = readonly [number, number]
/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets1 = readonly [number, number]
/**
 * The part a block plays.
 */
export type AuditRole =
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
 * What became of a stretch that is no gap.
 */
export type AuditFate = 'body' | 'field' | 'aside'
/**
 * `<file>/<what-it-saw>`.
 */
export type Rule = string
/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets2 = readonly [number, number]

/**
 * What became of every character of one capture, and why. Offsets are UTF-16 code units of the capture.
 */
export interface Audit {
  readonly version: 1
  readonly maker?: AuditMaker
  readonly capture: AuditCapture
  readonly outcome: 'article' | 'rejected'
  /**
   * The `@id` of the article, when there is one.
   */
  readonly article?: string
  readonly ledger: AuditLedger
  /**
   * Joined, their texts are the capture.
   *
   * Items: a `gap` or a `block`
   */
  readonly tiles: readonly (GapTile | BlockTile)[]
  readonly edits: readonly AuditEdit[]
  /**
   * Items: a claim of a field of the article
   */
  readonly claims: readonly (
    | TextClaim
    | ListClaim
    | AgentsClaim
    | PeopleClaim
    | OrganizationClaim
    | PicturesClaim
    | FlagClaim
    | PageClaim
  )[]
  readonly notes: readonly AuditNote[]
}
/**
 * What made this: the release, and digests of what it decides by. Absent when the audit comes from stages that a caller put together.
 */
export interface AuditMaker {
  /**
   * The version of the package.
   */
  readonly release: string
  /**
   * Of the weights of all models. Absent when the caller gave a model of its own.
   */
  readonly models?: string
  /**
   * Of the tables of words.
   */
  readonly language: string
  /**
   * Of what the built-in rules state: id, role, weight, pass, reason, examples. Their code belongs to the release.
   */
  readonly rules: string
  /**
   * Of the names and values of the tuned numbers.
   */
  readonly tuning: string
  /**
   * Of the rules that the user added.
   */
  readonly userRules?: string
}
/**
 * Where the text came from.
 */
export interface AuditCapture {
  /**
   * text without half surrogate pairs
   */
  readonly name: string
  /**
   * Of the input bytes.
   */
  readonly sha256: string
  /**
   * Length of the input in bytes.
   */
  readonly bytes: number
  /**
   * As WHATWG names it.
   */
  readonly encoding: string
  /**
   * Byte sequences that could not be read.
   */
  readonly replaced: number
  /**
   * Length of the text in UTF-16 code units.
   */
  readonly codeUnits: number
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
/**
 * Code units by fate. The first four add up to the last.
 */
export interface AuditLedger {
  /**
   * a whole number, 0 or more
   */
  readonly body: number
  /**
   * a whole number, 0 or more
   */
  readonly field: number
  /**
   * a whole number, 0 or more
   */
  readonly aside: number
  /**
   * a whole number, 0 or more
   */
  readonly gap: number
  /**
   * a whole number, 0 or more
   */
  readonly capture: number
}
/**
 * White space between blocks.
 */
export interface GapTile {
  readonly tile: 'gap'
  readonly at: Offsets
  /**
   * text without half surrogate pairs
   */
  readonly text: string
}
/**
 * A stretch of the capture that plays one part.
 */
export interface BlockTile {
  readonly tile: 'block'
  readonly at: Offsets
  readonly bytes?: Offsets1
  /**
   * text without half surrogate pairs
   */
  readonly text: string
  readonly role: AuditRole
  readonly fate: AuditFate
  /**
   * By how much the role won, in nats.
   */
  readonly margin: number
  /**
   * Every vote, losers too.
   */
  readonly evidence: readonly Vote[]
  /**
   * Named stretches inside the block.
   */
  readonly spans: readonly AuditSpan[]
}
/**
 * One vote for a role.
 */
export interface Vote {
  readonly rule: Rule
  readonly role: AuditRole
  /**
   * Log-odds in nats.
   */
  readonly weight: number
  /**
   * The part of the weight that counts, in nats, where that is not all of it: what the model keeps of a rule’s vote. Below 0 it speaks against the role.
   */
  readonly kept?: number
  /**
   * `trial`: the vote of a rule on trial, which is recorded and does not count.
   */
  readonly status?: 'trial'
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  readonly at: Offsets
}
/**
 * A named stretch inside a block.
 */
export interface AuditSpan {
  readonly name: 'dateline' | 'credit' | 'byline' | 'timestamp' | 'promo' | 'syndication'
  readonly fate: AuditFate
  readonly at: Offsets
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * text without half surrogate pairs
   */
  readonly value?: string
}
/**
 * One change to what is printed.
 */
export interface AuditEdit {
  readonly stage: 'normalize' | 'correct'
  readonly rule: Rule
  readonly at: Offsets
  /**
   * text without half surrogate pairs
   */
  readonly was: string
  /**
   * text without half surrogate pairs
   */
  readonly now: string
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
}
export interface TextClaim {
  readonly field:
    | 'url'
    | 'headline'
    | 'alternativeHeadline'
    | 'description'
    | 'inLanguage'
    | 'dateline'
    | 'locationCreated'
    | 'datePublished'
    | 'dateModified'
    | 'creditText'
    | 'copyrightNotice'
  /**
   * text without half surrogate pairs
   */
  readonly value: string
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * A statement of the page about itself that bears a value out.
 */
export interface AuditWitness {
  readonly source:
    | 'json-ld'
    | 'microdata'
    | 'open-graph'
    | 'meta'
    | 'link'
    | 'img'
    | 'time'
    | 'title'
    | 'html'
    | 'url'
    | 'feed'
  /**
   * text without half surrogate pairs
   */
  readonly property: string
  readonly bytes: Offsets2
}
/**
 * A value that was seen and not taken, and why.
 */
export interface AuditPassedOver {
  /**
   * text without half surrogate pairs
   */
  readonly value: string
  readonly at?: Offsets
  readonly from?: AuditWitness
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
}
export interface ListClaim {
  readonly field: 'articleSection' | 'keywords' | 'correction'
  /**
   * @minItems 1
   *
   * Items: text without half surrogate pairs
   */
  readonly value: readonly string[]
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
export interface AgentsClaim {
  readonly field: 'author' | 'contributor'
  /**
   * @minItems 1
   *
   * Items: a Person or an Organization
   */
  readonly value: readonly (AuditPerson | AuditOrganization)[]
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * A person, by name.
 */
export interface AuditPerson {
  readonly '@type': 'Person'
  /**
   * text without half surrogate pairs
   */
  readonly name: string
  /**
   * text without half surrogate pairs
   */
  readonly jobTitle?: string
  /**
   * text without half surrogate pairs
   */
  readonly description?: string
  /**
   * text without half surrogate pairs
   */
  readonly url?: string
}
/**
 * An organization, by name.
 */
export interface AuditOrganization {
  readonly '@type': 'Organization'
  /**
   * text without half surrogate pairs
   */
  readonly name: string
  /**
   * text without half surrogate pairs
   */
  readonly description?: string
  /**
   * text without half surrogate pairs
   */
  readonly url?: string
}
export interface PeopleClaim {
  readonly field: 'editor'
  /**
   * @minItems 1
   */
  readonly value: readonly AuditPerson[]
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
export interface OrganizationClaim {
  readonly field: 'publisher' | 'sourceOrganization'
  readonly value: AuditOrganization
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
export interface PicturesClaim {
  readonly field: 'image'
  /**
   * @minItems 1
   */
  readonly value: readonly AuditPicture[]
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * A picture that the capture has words about, or that its page names.
 */
export interface AuditPicture {
  /**
   * text without half surrogate pairs
   */
  readonly url?: string
  /**
   * text without half surrogate pairs
   */
  readonly caption?: string
  /**
   * text without half surrogate pairs
   */
  readonly creditText?: string
  /**
   * text without half surrogate pairs
   */
  readonly width?: string
  /**
   * text without half surrogate pairs
   */
  readonly height?: string
}
export interface FlagClaim {
  readonly field: 'isAccessibleForFree'
  readonly value: boolean
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
export interface PageClaim {
  readonly field: 'mainEntityOfPage'
  readonly value: string | AuditWebPage
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * Where the value stands; more than one when a second witness was needed, none when only the page’s statements bear it out.
   */
  readonly at: readonly Offsets[]
  /**
   * What the page says of itself to the same effect.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Computed or cut from other text rather than read as it stands.
   */
  readonly derived?: true
  /**
   * Values seen and not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * The page that the article stands on.
 */
export interface AuditWebPage {
  readonly '@type': 'WebPage'
  /**
   * text without half surrogate pairs
   */
  readonly '@id': string
  /**
   * @minItems 1
   *
   * Items: text without half surrogate pairs
   */
  readonly relatedLink: readonly string[]
}
/**
 * A thing that was found and changed nothing.
 */
export interface AuditNote {
  readonly level: 'info' | 'message' | 'fail'
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  readonly at: Offsets
}
