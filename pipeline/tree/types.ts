import type {Node} from 'unist'
import type {Range} from '../text/ranges.ts'
import type {Claim} from './claims.ts'
import type {Edit} from './edits.ts'
import type {Mark, Page, Statement} from './page.ts'
import type {Role, SpanName} from './roles.ts'

/** Where the text of a capture came from. */
export interface Source {
  /** SHA-256 of the input bytes, 64 hexadecimal digits. */
  readonly sha256: string
  /** Length of the input in bytes. */
  readonly bytes: number
  /** The character encoding that the bytes were read in, as WHATWG names it. */
  readonly encoding: string
  /** How many byte sequences could not be read and became U+FFFD. */
  readonly replaced: number
}

/** One text that never changes. All ranges of a tree are ranges in `text`. */
export interface Capture {
  /** What the caller calls it: a path, an id. Never read for facts about the article. */
  readonly name: string
  readonly text: string
  readonly source: Source
  /** Where the captured document lives, when the caller knows. Absolute, http or https. */
  readonly url?: string
  /** What its markup says, when it was read from a page. */
  readonly page?: Page
  /** What the one who delivered it says of it. Never taken for true as it stands. */
  readonly feed?: readonly Statement[]
}

/** What `segment` saw of a block’s form. */
export interface Hints {
  /** Lines of the capture that the block spans. */
  readonly lines: number
  /** Empty lines right above it. */
  readonly blankAbove: number
  /** White space before its first character, in code units. */
  readonly indent: number
  /** The bullet or number that opens it. */
  readonly marker?: Range
  /** What the markup of the page says of it. */
  readonly mark?: Mark
}

/** One vote for a role. `weight` is log-odds in nats. */
export interface Evidence {
  readonly rule: string
  readonly role: Role
  readonly weight: number
  /** The part of the weight that counts, in nats, where that is not all of it; below 0 it speaks against the role. */
  readonly kept?: number
  /** The rule is on trial: its votes are recorded and do not count. */
  readonly status?: 'trial'
  readonly reason: string
  readonly at: Range
}

/** What `classify` decided: the role, by how much it won (nats), and every vote, losers too. */
export interface Verdict {
  readonly role: Role
  readonly margin: number
  readonly evidence: readonly Evidence[]
}

/** A named stretch inside a block, found by `extract`. */
export interface Span {
  readonly name: SpanName
  readonly at: Range
  readonly rule: string
  readonly reason: string
  /** The words that matter in it, as written: the place of a dateline, the agency of a credit. */
  readonly value?: string
}

/** Stretch of the capture that plays one part. */
export interface Block<Facts extends object = object> extends Node {
  readonly type: 'block'
  readonly at: Range
  readonly data: Hints & Facts
}

/** White space between blocks. */
export interface Gap extends Node {
  readonly type: 'gap'
  readonly at: Range
}

/** A thing that was found and that a person may want to know, though it changed nothing. */
export interface Note {
  readonly rule: string
  readonly level: 'info' | 'message' | 'fail'
  readonly reason: string
  readonly at: Range
}

/** Before any stage: the capture alone. */
export interface Captured extends Node {
  readonly type: 'root'
  readonly capture: Capture
}

/** After `normalize`: what transport damaged and how it is mended. */
export interface Normalized extends Captured {
  readonly repairs: readonly Edit[]
}

interface Tiled<Facts extends object> extends Normalized {
  /** Blocks and gaps; joined, their ranges are the capture. */
  readonly children: readonly (Block<Facts> | Gap)[]
}

/** After `segment`. */
export type Segmented = Tiled<object>

/** After `classify`. */
export type Classified = Tiled<Verdict>

/** After `correct`: obvious typos, and those that were seen but left alone. */
export interface Corrected extends Tiled<Verdict> {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Note[]
}

/** Facts of a block when every document stage has run. */
export interface ExtractedFacts extends Verdict {
  readonly spans: readonly Span[]
}

/** After `extract`: the fields of the article, each with its evidence. */
export interface Extracted extends Tiled<ExtractedFacts> {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Note[]
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}
