import type {Refusal} from '../tree/refusals.ts'
import type {Accepted} from './formats.ts'

/** What became of one input. */
export interface Result {
  /** The input, as the caller calls it. */
  readonly name: string
  /** What its container calls it. */
  readonly id?: string | number
  /** What is printed; absent when the input was rejected. */
  readonly accepted?: Accepted
  /** Absent when the input could not even be read. */
  readonly audit?: object
  /** Why it was rejected, for its record. */
  readonly problems: readonly object[]
  /** The input itself, when it could be had; kept beside the record of a rejection. */
  readonly bytes?: Uint8Array
}

/** A file of a part that stands in its place, whole. */
export interface PartFile {
  /** Below the folder of the run. */
  readonly path: string
  readonly bytes: number
  /** 64 hexadecimal digits. */
  readonly sha256: string
}

/** A place for the results of one part of a run. */
export interface Sink {
  /** Put one result; what could not be written. */
  readonly put: (result: Result) => Refusal | undefined
  /** Have all on the disk and in its place; files that hold many results. */
  readonly end: () => readonly PartFile[] | Refusal
  /** Take back what is not in its place, when a run breaks off. */
  readonly drop: () => void
}
