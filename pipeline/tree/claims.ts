import type {Range} from '../text/ranges.ts'
import type {Statement} from './page.ts'

/** A person, by name alone: no by-word, title or outlet in it. */
export interface Person {
  readonly '@type': 'Person'
  readonly name: string
  readonly jobTitle?: string
  readonly description?: string
  /** A page about the person: absolute, http or https. */
  readonly url?: string
}

/** An organization, as the text names it. */
export interface Organization {
  readonly '@type': 'Organization'
  readonly name: string
  readonly description?: string
  /** Its home, or a page about it: absolute, http or https. */
  readonly url?: string
}

export type Agent = Person | Organization

/** A picture that the capture has words about, or that its page names. */
export interface Picture {
  /** Where it is: absolute, http or https. */
  readonly url?: string
  readonly caption?: string
  readonly creditText?: string
  /** As schema.org writes a distance: `1200 px`. */
  readonly width?: string
  readonly height?: string
}

/** The page that an article stands on, with what it names as related. */
export interface WebPage {
  readonly '@type': 'WebPage'
  readonly '@id': string
  readonly relatedLink: readonly string[]
}

/** The value of each field that can be read from a capture, in the order in which it is printed. */
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

/** The statement of a page that bears a value out, and where it stands among the page’s bytes. */
export type Witness = Pick<Statement, 'source' | 'property' | 'bytes'>

/** A value that was seen and not taken, and why. It stands in the capture or in a statement. */
export interface PassedOver {
  readonly value: string
  readonly at?: Range
  readonly from?: Witness
  readonly reason: string
}

/** The value of one field, where it was read and by which rule. */
export type Claim<F extends Field = Field> = {
  readonly [P in F]: {
    readonly field: P
    readonly value: Values[P]
    readonly rule: string
    readonly reason: string
    /** Where the value stands; more than one when a second witness was needed, none when only statements bear it out. */
    readonly at: readonly Range[]
    /** What the page says of itself to the same effect, the first one first. */
    readonly from?: readonly Witness[]
    /** Computed or cut from other text rather than read as it stands. */
    readonly derived?: true
    readonly passedOver: readonly PassedOver[]
  }
}[F]
