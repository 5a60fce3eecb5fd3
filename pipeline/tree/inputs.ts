import type {Range} from '../text/ranges.ts'
import type {WrittenNumber} from '../text/written-numbers.ts'
import type {Statement} from './page.ts'
import type {Refusal} from './refusals.ts'

/** How a file holds documents: one document, or many in a container. */
export const inputKinds = [
  'document',
  'jsonl',
  'json',
  'warc',
  'parquet',
  'feed',
  'mbox',
  'newsml',
  'nexis',
  'factiva',
  'proquest',
] as const

export type InputKind = (typeof inputKinds)[number]

/** What a source calls a document: a text, or any number of JSON as it is written. */
export type DocumentId = string | WrittenNumber

/** A document before it is read: its name, its bytes on demand, and what is known beforehand. */
export interface Input {
  /**
   * The path of its file as the caller gave it; in a container followed by `@` and the byte offset of
   * its line or record, or the number of its row. Never derived from content.
   */
  readonly name: string
  /** Reads the bytes; a refusal when they cannot be read. */
  readonly bytes: () => Uint8Array | Refusal
  /** Its id in the container. It may be any text: use it in replies, never as the name of a file. */
  readonly id?: DocumentId
  /** Its web address: absolute, http or https. */
  readonly url?: string
  /** Where it stands, when its name does not tell: `stdin@81920`. */
  readonly place?: string
  /** The media type that its container states, such as `text/html`, in lower case, without parameters. */
  readonly mediaType?: string
  /** The charset that the transport names. */
  readonly charset?: string
  /** What the container states about it, with the source `feed`. Not trusted without further evidence. */
  readonly statements?: readonly Statement[]
}

/** Something in a container that is skipped or damaged. */
export interface Skipped {
  /** The name that it would have had as an input. */
  readonly name: string
  readonly rule: string
  readonly reason: string
}

/** A file to read, with a refusal when it cannot be read. */
export interface InputFile {
  /** `-` is standard input. */
  readonly path: string
  readonly refusal?: Refusal
}

/**
 * A part of the inputs of a run: plain data, so that it can be sent to a worker.
 *
 * The shards of a run do not depend on the number of workers: read one after another or in parallel,
 * they give the same inputs.
 */
export interface Shard {
  readonly kind: InputKind
  /** Files of single documents, in order; or one container. */
  readonly files: readonly InputFile[]
  /**
   * A range of bytes of one container: the lines of JSON Lines, or the row groups of Parquet, that
   * begin in it. Absent for the whole container.
   */
  readonly part?: Range
}

/** The inputs of a shard, read on demand. `for await` iterates over either form. */
export type Inputs = Iterable<Input> | AsyncIterable<Input>
