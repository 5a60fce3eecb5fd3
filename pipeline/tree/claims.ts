import type {Range} from './ranges.ts'

/** A person, by name alone: no by-word, title or outlet in it. */
export interface Person {
  readonly '@type': 'Person'
  readonly name: string
  readonly jobTitle?: string
  readonly description?: string
}

/** An organization, as the text names it. */
export interface Organization {
  readonly '@type': 'Organization'
  readonly name: string
  readonly description?: string
}

export type Agent = Person | Organization

/** A picture that the capture has words about. */
export interface Picture {
  readonly caption?: string
  readonly creditText?: string
}

/** The value of each field that can be read from a capture, in the order in which it is printed. */
export interface Values {
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
  readonly sourceOrganization: Organization
  readonly creditText: string
  readonly copyrightNotice: string
  readonly correction: readonly string[]
  readonly image: readonly Picture[]
  readonly isAccessibleForFree: false
}

export type Field = keyof Values

/** A value that was seen and not taken, and why. */
export interface PassedOver {
  readonly value: string
  readonly at: Range
  readonly reason: string
}

/** The value of one field, where it was read and by which rule. */
export type Claim<F extends Field = Field> = {
  readonly [P in F]: {
    readonly field: P
    readonly value: Values[P]
    readonly rule: string
    readonly reason: string
    /** Where the value stands; more than one when a second witness was needed. */
    readonly at: readonly Range[]
    /** Computed or cut from other text rather than read as it stands. */
    readonly derived?: true
    readonly passedOver: readonly PassedOver[]
  }
}[F]
