import type {Range} from '../text/ranges.ts'
import type {Statement} from './page.ts'

/** A person. The name holds no “by”, title or outlet. */
export interface Person {
  readonly '@type': 'Person'
  readonly name: string
  readonly jobTitle?: string
  readonly description?: string
  /** A page about the person: absolute, http or https. */
  readonly url?: string
}

/** An organization, named as in the text. */
export interface Organization {
  readonly '@type': 'Organization'
  readonly name: string
  readonly description?: string
  /** Its home page, or a page about it: absolute, http or https. */
  readonly url?: string
}

export type Agent = Person | Organization

/** A picture that has words in the capture, or that the page names. */
export interface Picture {
  /** Its address: absolute, http or https. */
  readonly url?: string
  readonly caption?: string
  readonly creditText?: string
  /** A distance in the form of schema.org: `1200 px`. */
  readonly width?: string
  readonly height?: string
}

/** The page of an article, with its related links. */
export interface WebPage {
  readonly '@type': 'WebPage'
  readonly '@id': string
  readonly relatedLink: readonly string[]
}

/** The type of every field that can be read from a capture, in the order of the article. */
export interface Values {
  readonly url: string
  readonly mainEntityOfPage: string | WebPage
  readonly headline: string
  readonly alternativeHeadline: string
  readonly description: string
  readonly articleSection: readonly string[]
  readonly keywords: readonly string[]
  readonly inLanguage: string
  readonly dateline: string
  readonly locationCreated: string
  readonly datePublished: string
  readonly dateModified: string
  readonly author: readonly Agent[]
  readonly editor: readonly Person[]
  readonly translator: readonly Person[]
  readonly contributor: readonly Agent[]
  readonly publisher: Organization
  readonly sourceOrganization: Organization
  readonly creditText: string
  readonly copyrightNotice: string
  readonly correction: readonly string[]
  readonly image: readonly Picture[]
  readonly isAccessibleForFree: boolean
}

export type Field = keyof Values

/** A statement of a page that supports a value, with its range in the bytes of the page. */
export interface Witness extends Pick<Statement, 'source' | 'property' | 'bytes'> {
  /** What it states, as it is written once references and escapes are decoded. */
  readonly stated: string
}

/** A value in the capture or in a statement that was not chosen, and the reason. */
export interface PassedOver {
  readonly value: string
  readonly at?: Range
  readonly from?: Witness
  readonly reason: string
}

/** The value of one field, the rule that chose it, and its evidence. */
export type Claim<F extends Field = Field> = {
  readonly [P in F]: {
    readonly field: P
    readonly value: Values[P]
    readonly rule: string
    readonly reason: string
    /** Ranges of the value in the capture: several when a second witness was needed, none when only statements support it. */
    readonly at: readonly Range[]
    /** Statements of the page that support the value, in order. */
    readonly from?: readonly Witness[]
    /** What a clock showed where no zone is known: `2024-03-05T14:30`, to the second where it is stated so. */
    readonly local?: string
    /** Computed from other text rather than read as it stands. */
    readonly derived?: true
    readonly passedOver: readonly PassedOver[]
    /** How far the value leads the next one, in nats; absent without another, and where the first witness counts. */
    readonly lead?: number
    /** The probability that the value is right, to two decimals; absent for fields of which nothing was measured. */
    readonly probability?: number
  }
}[F]
