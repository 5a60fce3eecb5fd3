import type {DocumentId} from '../tree/inputs.ts'
import type {Refusal} from '../tree/refusals.ts'
import type {Accepted} from './formats.ts'

/** The result for one input. */
export interface Result {
  /** Its key, by which it is found again from run to run (`keyOf`). */
  readonly key: string
  /** The name of the input. */
  readonly name: string
  /** Its id in its container. */
  readonly id?: DocumentId
  /** What became of it; an input is in error when it could not be read, or took too much. */
  readonly reply: 'articles' | 'rejected' | 'errors'
  /** The article to print; absent when the input was rejected. */
  readonly accepted?: Accepted
  /** Absent when the input could not be read. */
  readonly audit?: object
  /** Why it was rejected, for its record. */
  readonly problems: readonly object[]
  /** The input itself, if it could be read; a copy is kept beside the record of a rejection. */
  readonly bytes?: Uint8Array
}

/** A complete file of a part. */
export interface PartFile {
  /** Below the folder of the run. */
  readonly path: string
  readonly bytes: number
  /** 64 hexadecimal digits. */
  readonly sha256: string
}

/** Where the results of one part of a run go. */
export interface Sink {
  /** Write one result; a refusal when it could not be written. */
  readonly put: (result: Result) => Refusal | undefined
  /** Complete all files and sync them to the disk; returns the files that hold many results. */
  readonly end: () => readonly PartFile[] | Refusal
  /** Remove files that are not complete, when a run ends early. */
  readonly drop: () => void
}
