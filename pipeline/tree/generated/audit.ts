// Generated from schemas/; run npm run types

/**
 * Its content, in bytes of the input.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets = readonly [number, number]
/**
 * The word F1 that is to be expected of the body: how well its words are likely to agree with the true text of the article. Absent without a body.
 */
export type Quality = number
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
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets1 = readonly [number, number]
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
 * The role of a block.
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
 * The fate of a stretch that is not a gap.
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
export type Offsets3 = readonly [number, number]
/**
 * How far the witnesses of the value lead those of the next value, in nats. Absent when there is no other value, and where the first witness counts.
 */
export type Lead = number
/**
 * The probability that the value is right, as it was on pages and captures whose fields are known. Absent for fields of which nothing was measured in such a capture.
 */
export type Probability = number
/**
 * `copy`: the text of the other, in any order. `excerpt`: a part of the other, or a passage that both have. `rewrite`: sentences of the other, reworded. `event`: the same event, told independently. `quotations`: nothing but words of the same people.
 */
export type RelationName = 'copy' | 'excerpt' | 'rewrite' | 'event' | 'quotations'
/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets4 = readonly [number, number]
/**
 * Start and end of a half-open stretch, in UTF-16 code units of the capture.
 *
 * @minItems 2
 * @maxItems 2
 *
 * Items: a whole number, 0 or more
 */
export type Offsets5 = readonly [number, number]

/**
 * The audit of one capture: what became of each of its characters, and why. Offsets are UTF-16 code units of the capture.
 */
export interface Audit {
  readonly version: 2
  readonly maker?: AuditMaker
  readonly capture: AuditCapture
  readonly outcome: 'article' | 'rejected'
  /**
   * The `@id` of the article, if there is one.
   */
  readonly article?: string
  readonly quality?: Quality
  readonly nature?: AuditNature
  readonly ledger: AuditLedger
  /**
   * Blocks and gaps. Their joined texts are the capture.
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
  /**
   * Claims that are not in the article, since they are less probable than `--fields` demands.
   *
   * @minItems 1
   *
   * Items: a claim of a field of the article
   */
  readonly withheld?: readonly (
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
  /**
   * The relations of the document to others of the run or corpus, as `relate` found them. Absent where none were looked for or found.
   *
   * @minItems 1
   */
  readonly relations?: readonly AuditRelation[]
  /**
   * Base64url SHA-256 of the canonical form (RFC 8785) of the audit without this member. It shows damage; it proves nothing, since anybody can compute it again.
   */
  readonly digest: string
}
/**
 * The maker of the audit: the release, and digests of everything that its decisions depend on. Absent when a caller assembled the stages.
 */
export interface AuditMaker {
  /**
   * The version of the package.
   */
  readonly release: string
  /**
   * Digest of the weights of all models. Absent when the caller supplied a model.
   */
  readonly models?: string
  /**
   * Digest of the word tables.
   */
  readonly language: string
  /**
   * Digest of the declarations of the built-in rules: id, role, weight, pass, reason, examples. Their code belongs to the release.
   */
  readonly rules: string
  /**
   * Digest of the names and values of the tuned numbers.
   */
  readonly tuning: string
  /**
   * Digest of the rules that the user added.
   */
  readonly userRules?: string
}
/**
 * The source of the text.
 */
export interface AuditCapture {
  /**
   * text without half surrogate pairs
   */
  readonly name: string
  /**
   * Digest of the input bytes.
   */
  readonly sha256: string
  /**
   * Length of the input in bytes.
   */
  readonly bytes: number
  /**
   * The name of the encoding in the WHATWG Encoding Standard.
   */
  readonly encoding: string
  /**
   * Number of byte sequences that could not be decoded.
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
  /**
   * How the text follows from the bytes. `text`: they are decoded. `page`: they are markup, whose text each block takes from its `bytes`.
   */
  readonly format: 'text' | 'page'
  /**
   * The format whose labels name the parts of the text, such as an export of an archive. Absent for text without labels and for pages of HTML.
   */
  readonly labelled?:
    | 'nexis'
    | 'factiva'
    | 'proquest'
    | 'email'
    | 'newsml'
    | 'nitf'
    | 'ninjs'
    | 'markdown'
    | 'press-release'
    | 'wire'
    | 'wikinews'
  readonly part?: AuditPart
}
/**
 * The part of the input that is the page, where the input holds more (MHTML). `bytes` of blocks and statements count from the first byte of its decoded content.
 */
export interface AuditPart {
  readonly at: Offsets
  /**
   * How its content is written there.
   */
  readonly transfer: 'identity' | 'base64' | 'quoted-printable' | 'references' | 'json-string'
}
/**
 * What kind of document the capture is, and whether all of its story is there. Absent where nothing shows it.
 */
export interface AuditNature {
  readonly kind: DocumentKind
  /**
   * Whether all of the story is there: false for a stub, a teaser, or what breaks off.
   */
  readonly complete: boolean
  /**
   * Why. An article needs no vote.
   */
  readonly votes: readonly KindReason[]
}
/**
 * A reason to take the document for one of a kind.
 */
export interface KindReason {
  readonly kind: DocumentKind
  readonly rule: string
  /**
   * In nats.
   */
  readonly weight: number
  readonly reason: string
  readonly at: Offsets1
}
/**
 * Code units by fate. The first four values add up to the last.
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
  readonly at: Offsets1
  /**
   * text without half surrogate pairs
   */
  readonly text: string
}
/**
 * A stretch of the capture with one role.
 */
export interface BlockTile {
  readonly tile: 'block'
  readonly at: Offsets1
  readonly bytes?: Offsets2
  /**
   * text without half surrogate pairs
   */
  readonly text: string
  readonly role: AuditRole
  readonly fate: AuditFate
  /**
   * In nats, to three decimals. Where rules decide: the sum of votes for the role less that of the next. Where a model decides: the distance of the sum of what counts against the body, less what counts for it, from `prior`.
   */
  readonly margin: number
  /**
   * What decides: the votes of rules alone, or a model and the votes beside it. A vote counts with `kept` where it has it, else with `weight`; votes on trial do not count.
   */
  readonly by: 'rules' | 'model'
  /**
   * In nats. Where rules decide: what the paragraph starts with. Where a model decides: the block is outside the body when the votes against the body, less those for it, are more than this.
   */
  readonly prior: number
  /**
   * Every vote, including those for other roles.
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
   * The part of the weight that counts, in nats, where the model keeps only some of a rule’s vote. Below 0 it counts against the role.
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
  readonly at: Offsets1
}
/**
 * A named stretch inside a block.
 */
export interface AuditSpan {
  readonly name: 'dateline' | 'credit' | 'byline' | 'timestamp' | 'promo' | 'syndication'
  readonly fate: AuditFate
  readonly at: Offsets1
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
 * One change to the text that is published.
 */
export interface AuditEdit {
  readonly stage: 'normalize' | 'correct'
  readonly rule: Rule
  readonly at: Offsets1
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * Of a day, what the clock showed where no zone is known, as far as it is known: `2024-03-05T14:30`.
   */
  readonly local?: string
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * A statement of the page, of its container or of a label of its format that supports a value.
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
    | 'label'
  /**
   * text without half surrogate pairs
   */
  readonly property: string
  readonly bytes: Offsets3
  /**
   * text without half surrogate pairs
   */
  readonly stated: string
}
/**
 * How one string of a value was read. The text is that of a range with edits applied, or what a statement states, both without white space at their ends; with neither, all ranges of the claim, joined by spaces.
 */
export interface Reading {
  /**
   * JSON Pointer (RFC 6901) to the string in `value`.
   */
  readonly of: string
  /**
   * a whole number, 0 or more
   */
  readonly at?: number
  /**
   * a whole number, 0 or more
   */
  readonly from?: number
  /**
   * How the string follows from the text; empty when it is the text. `part`: it stands in it. Compared with character references decoded twice (`references`: by number, `amp`, `lt`, `gt`, `quot`, `apos`, `nbsp`), without white space (`spaces`), without case (`case`), or by letters, marks and numbers only (`signs`). `words`: each of its words stands in it. `address`: the text resolved as an address. `language`: the first subtag, or the code that it stands for. `unit`: a number with its unit. `flag`: true or false. `date`: the same day, and time, by its numbers. `link`: a link of the page leads there. `own-address`: the address of the document. `computed`: none of these.
   */
  readonly how: readonly (
    | 'part'
    | 'references'
    | 'spaces'
    | 'case'
    | 'signs'
    | 'words'
    | 'address'
    | 'language'
    | 'unit'
    | 'flag'
    | 'date'
    | 'link'
    | 'own-address'
    | 'computed'
  )[]
}
/**
 * A value that was found but not taken, and the reason.
 */
export interface AuditPassedOver {
  /**
   * text without half surrogate pairs
   */
  readonly value: string
  readonly at?: Offsets1
  readonly from?: AuditWitness
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  /**
   * How the value follows from the text at `at` or from what is stated, as in a reading.
   */
  readonly how: readonly (
    | 'part'
    | 'references'
    | 'spaces'
    | 'case'
    | 'signs'
    | 'words'
    | 'address'
    | 'language'
    | 'unit'
    | 'flag'
    | 'date'
    | 'link'
    | 'own-address'
    | 'computed'
  )[]
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
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
  readonly field: 'editor' | 'translator'
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * A picture that the capture describes, or that its page names.
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
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
   * The places of the value in the capture: several when a second witness was needed, none when only statements of the page support it.
   */
  readonly at: readonly Offsets1[]
  /**
   * Statements of the page that support the value.
   *
   * @minItems 1
   */
  readonly from?: readonly AuditWitness[]
  /**
   * The value was computed or cut from other text, not read as it stands.
   */
  readonly derived?: true
  readonly lead?: Lead
  readonly probability?: Probability
  /**
   * How each string of the value was read.
   */
  readonly readings: readonly Reading[]
  /**
   * Values that were found but not taken.
   */
  readonly passedOver: readonly AuditPassedOver[]
}
/**
 * The page that holds the article.
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
 * A finding that changed nothing.
 */
export interface AuditNote {
  readonly level: 'info' | 'message' | 'fail'
  readonly rule: Rule
  /**
   * text without half surrogate pairs
   */
  readonly reason: string
  readonly at: Offsets1
  /**
   * The two sides of a contradiction: what was taken, then what differs.
   *
   * @minItems 2
   * @maxItems 2
   */
  readonly between?: readonly AuditSide[]
}
/**
 * A value and its place in the capture or in a statement.
 */
export interface AuditSide {
  /**
   * text without half surrogate pairs
   */
  readonly value: string
  readonly at?: Offsets1
  readonly from?: AuditWitness
}
/**
 * What another document is to this one.
 */
export interface AuditRelation {
  readonly kind: RelationName
  readonly document: RelatedDocument
  /**
   * Share of the words of this document, outside quotations, that stand in sentences taken over.
   */
  readonly share: number
  /**
   * The same of the other.
   */
  readonly shareThere: number
  /**
   * Share of the words of these sentences that are the same in both.
   */
  readonly wording: number
  /**
   * Which of the two was first. Absent where it is not known.
   */
  readonly source?: 'this' | 'other'
  /**
   * The property of the article that names the other document: two independent reasons say that this one was made from it, or took a passage from it.
   */
  readonly property?: 'isBasedOn' | 'citation'
  readonly evidence: readonly AuditRelationEvidence[]
  readonly aligned: readonly AuditAligned[]
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
   * text without half surrogate pairs
   */
  readonly name: string
  /**
   * text without half surrogate pairs
   */
  readonly title: string
  /**
   * an absolute http or https URL
   */
  readonly url?: string
}
/**
 * A reason to take one of the two for the source.
 */
export interface AuditRelationEvidence {
  /**
   * `credit`: a credit line or the mark of an agency. `phrase`: a sentence that reports what the outlet of the other says. `second-hand`: a sentence that gives to a newspaper what the other says itself. `dates`: it was published before. `text`: it has all of the other, and more.
   */
  readonly kind: 'credit' | 'phrase' | 'second-hand' | 'dates' | 'text'
  readonly source: 'this' | 'other'
  readonly weight: number
  readonly reason: string
  readonly at?: Offsets4
}
/**
 * Two sentences with much of their wording in common.
 */
export interface AuditAligned {
  readonly at: Offsets1
  readonly there: Offsets5
  readonly score: number
}
