import type {Range} from '../text/ranges.ts'
import type {Statement} from './page.ts'
import type {Refusal} from './refusals.ts'

/** What a file holds documents as: one document as it stands, or many in a container. */
export const inputKinds = ['document', 'jsonl', 'json', 'warc', 'parquet'] as const

export type InputKind = (typeof inputKinds)[number]

/** A document before it is read: its name, a way to its bytes, and what is known of it beforehand. */
export interface Input {
  /**
   * The path of its file as the caller gave it; in a container, that, `@` and its place there:
   * the offset of its line or record in bytes, or the number of its row. Never made of its content.
   */
  readonly name: string
  /** The bytes, read when asked for; a refusal when they cannot be had. */
  readonly bytes: () => Uint8Array | Refusal
  /** What its container calls it. Any text at all: for replies, never for the name of a file. */
  readonly id?: string | number
  /** Where it lives: an absolute address, http or https. */
  readonly url?: string
  /** `text/html`, `text/plain` or what else its container says, in lower case, without parameters. */
  readonly mediaType?: string
  /** The charset that its transport names. */
  readonly charset?: string
  /** What its container says of it, with the source `feed`. Never taken for true as it stands. */
  readonly statements?: readonly Statement[]
}

/** What a person may want to know of a container: something in it that is passed over, or damage. */
export interface Skipped {
  /** The name that it would have as an input. */
  readonly name: string
  readonly rule: string
  readonly reason: string
}

/** A file to read, or why it will not be. */
export interface InputFile {
  /** `-` is standard input. */
  readonly path: string
  readonly refusal?: Refusal
}

/**
 * A piece of the inputs of a run: plain data, so that it can be sent to a worker.
 *
 * Shards are cut alike whatever is to read them: one after another, or many at once, they give the
 * same inputs.
 */
export interface Shard {
  readonly kind: InputKind
  /** Files of single documents, in order; or one container. */
  readonly files: readonly InputFile[]
  /**
   * The bytes of one container that are meant: the lines of JSON Lines, or the row groups of Parquet,
   * that begin there. Absent when all of it is meant.
   */
  readonly part?: Range
}

/** The inputs of a shard, one by one as they are asked for: `for await` goes through either. */
export type Inputs = Iterable<Input> | AsyncIterable<Input>
