import type {Range} from './ranges.ts'

/** A person or an organization, by name alone. */
export interface Agent {
  readonly '@type': 'Person' | 'Organization'
  readonly name: string
  readonly jobTitle?: string
  readonly description?: string
}

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
  readonly editor: readonly Agent[]
  readonly contributor: readonly Agent[]
  readonly sourceOrganization: Agent
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
