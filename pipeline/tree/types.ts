import type {Node} from 'unist'
import type {Range} from '../text/ranges.ts'
import type {Claim, PassedOver} from './claims.ts'
import type {Edit} from './edits.ts'
import type {Nature} from './kinds.ts'
import type {Labelled} from './labelled.ts'
import type {Mark, Page, Statement} from './page.ts'
import type {Role, SpanName} from './roles.ts'

/** A part of an input, as a range of its bytes, and how its content is written there. */
export interface SourcePart {
  readonly at: Range
  /**
   * As it stands, in the encodings of MIME, with the references of XML (`&lt;p&gt;`), or as a string of JSON with
   * its quotes. The content of the last two is read as UTF-8.
   */
  readonly transfer: 'identity' | 'base64' | 'quoted-printable' | 'references' | 'json-string'
}

/** The source of a capture’s text. */
export interface Source {
  /** SHA-256 of the input bytes, 64 hexadecimal digits. */
  readonly sha256: string
  /** Length of the input in bytes. */
  readonly bytes: number
  /** The encoding in which the bytes were decoded, by its name in the Encoding Standard. */
  readonly encoding: string
  /** Number of byte sequences that could not be decoded and became U+FFFD. */
  readonly replaced: number
  /** The part of the input that is the page, where the input holds more (MHTML). */
  readonly part?: SourcePart
}

/** One text that never changes. All ranges of a tree are ranges in `text`. */
export interface Capture {
  /** A path or an id from the caller. Never a source of facts about the article. */
  readonly name: string
  readonly text: string
  readonly source: Source
  /** The web address of the document, when the caller knows it: absolute, http or https. */
  readonly url?: string
  /** Its markup, when it was read from a page. */
  readonly page?: Page
  /** Statements of its container. Not trusted without further evidence. */
  readonly feed?: readonly Statement[]
  /** What the labels of its format say of it: the export of an archive, a message with headers. */
  readonly labelled?: Labelled
}

/** The form of a block, from `segment`. */
export interface Hints {
  /** Number of lines of the capture that the block spans. */
  readonly lines: number
  /** Number of empty lines directly above it. */
  readonly blankAbove: number
  /** White space before its first character, in code units. */
  readonly indent: number
  /** The bullet or number at its beginning. */
  readonly marker?: Range
  /** Its markup, in a page. */
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

/** The decision of `classify`: the role, how it was reached, and every vote, including those for other roles. */
export interface Verdict {
  readonly role: Role
  /** In nats: the lead over the next role where rules decide, the distance from the prior where a model does. */
  readonly margin: number
  /** What decides: votes of rules alone, or a model and the votes beside it. */
  readonly by: 'rules' | 'model'
  /** In nats: what the paragraph starts with where rules decide, what the votes against the body must exceed where a model does. */
  readonly prior: number
  readonly evidence: readonly Evidence[]
}

/** A named stretch inside a block, found by `extract`. */
export interface Span {
  readonly name: SpanName
  readonly at: Range
  readonly rule: string
  readonly reason: string
  /** The part that carries the value, as written: the place of a dateline, the agency of a credit. */
  readonly value?: string
}

/** A stretch of the capture with one role. */
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

/** A finding that a person may want to know, though it changed nothing. */
export interface Note {
  readonly rule: string
  readonly level: 'info' | 'message' | 'fail'
  readonly reason: string
  readonly at: Range
  /** The two sides of a contradiction: what was taken, then what differs. */
  readonly between?: readonly Side[]
}

/** A value and its place: a stretch of the capture, or a statement. */
export type Side = Pick<PassedOver, 'value' | 'at' | 'from'>

/** Before any stage: the capture alone. */
export interface Captured extends Node {
  readonly type: 'root'
  readonly capture: Capture
}

/** After `normalize`: repairs of what transport damaged. */
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

/** After `correct`: edits of obvious typos, and doubtful ones that were left alone. */
export interface Corrected extends Tiled<Verdict> {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Note[]
}

/** The facts of a block after all document stages. */
export interface ExtractedFacts extends Verdict {
  readonly spans: readonly Span[]
}

/** After `extract`: the fields of the article, each with its evidence. */
export interface Extracted extends Tiled<ExtractedFacts> {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Note[]
  readonly claims: readonly Claim[]
  /** Claims that are left out of the article, since their probability is too low. */
  readonly withheld?: readonly Claim[]
  /** The word F1 that is to be expected of the body, 0 to 1; absent without a body. */
  readonly quality?: number
  /** What kind of document it is; absent where nothing shows it. */
  readonly nature?: Nature
  readonly notes: readonly Note[]
}
