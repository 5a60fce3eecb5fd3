import type {Range} from '../text/ranges.ts'

/** What a document is. An index, a profile and an error are no articles and are rejected. */
export const documentKinds = [
  'article',
  /** The beginning of a story: the rest is for subscribers, or was cut off. */
  'stub',
  /** A few lines that lead to the story elsewhere. */
  'teaser',
  'live-blog',
  'gallery',
  'index',
  'profile',
  'error',
  'product',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** A reason to take a document for one of a kind. */
export interface KindVote {
  readonly kind: DocumentKind
  /** `kind/<what-it-saw>`, or the rule that rejects the document. */
  readonly rule: string
  /** In nats. */
  readonly weight: number
  readonly reason: string
  /** The line that shows it, or the whole capture. */
  readonly at: Range
}

/** What a document is, and whether all of its story is there. */
export interface Nature {
  readonly kind: DocumentKind
  readonly complete: boolean
  readonly votes: readonly KindVote[]
}
