import type {Range} from '../../text/ranges.ts'
import type {Element, Statement, StatementSource} from '../../tree/page.ts'
import type {Block, Corrected, ExtractedFacts, Gap} from '../../tree/types.ts'
import type {Domain} from './domain.ts'
import type {FieldWeights} from './weights.ts'

/** A tree whose blocks have their spans. */
export type Spanned = Omit<Corrected, 'children'> & {
  readonly children: readonly (Block<ExtractedFacts> | Gap)[]
}

/** A source of statements, and the names that it uses for a thing; the first name that is found counts. */
export type StatementNames = readonly [source: StatementSource, ...names: readonly string[]]

/** Something that the page shows: its words on one line, and where they stand. */
export interface Shown {
  readonly text: string
  readonly at: Range
  readonly element: Element
}

/** Where a document opens its article: bylines and dates stand here. */
export interface Head {
  /** The heading or the line that names the story. */
  readonly title?: {readonly text: string; readonly at: Range}
  /** The same, where it is an element of the page. */
  readonly heading?: Shown
  readonly at: Range
  /** Whether something stands in the head. */
  readonly holds: (at: Range) => boolean
  /** Whether it stands within some lines of the headline, or of the body without one. */
  readonly isNear: (at: Range) => boolean
}

/** A name of the site or of its publisher, and the statement that gives it. */
export interface SiteName {
  readonly value: string
  readonly statement: Statement
}

/** Something in the document that shows which country its clock is in. */
export interface ClockWitness {
  readonly country: string
  /** In words: `the agency “Kyodo”`. */
  readonly named: string
  readonly at: Range
}

/**
 * What is known of one document. Members that are functions are computed on first use and kept, so that
 * every field may ask for them.
 */
export interface Document {
  /** How much each kind of witness counts. */
  readonly weights: FieldWeights
  readonly tree: Spanned
  /** The words of a range as they will be published: repairs and corrections applied. */
  readonly textOf: (at: Range) => string
  /** The same on one line. */
  readonly lineOf: (at: Range) => string
  /** What markup and feed state, in the order of the sources and of the page. */
  readonly stated: (sources: readonly StatementNames[]) => readonly Statement[]
  /** The address of the article, as far as it is known. */
  readonly address: () => string | undefined
  readonly domain: () => Domain | undefined
  /** What statements call the publisher, then the end of a title that the domain bears out. */
  readonly publisherNames: () => readonly SiteName[]
  /** The names of the site and its publisher, folded by `keyOf`: no author is called so. */
  readonly siteNames: () => ReadonlySet<string>
  readonly head: () => Head
  /** From the first block of the body to the last; empty at the end of the capture without a body. */
  readonly body: () => Range
  /** Where the last paragraph of the body ends: short lines behind it may be notes on the story. */
  readonly storyEnd: () => number
  /** Whether a stretch stands in a card or list of other stories, or among comments of readers. */
  readonly inCard: (at: Range) => boolean
  /** The elements with words that stand in no part beside the article. */
  readonly elements: () => readonly Element[]
  /** The country that the clock of the document is in, by its datelines and agencies. */
  readonly clocks: () => readonly ClockWitness[]
}
