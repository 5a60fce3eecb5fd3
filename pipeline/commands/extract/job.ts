import type {Options} from '../../index.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {Manner} from '../../write/formats.ts'

/**
 * Where results of a run go: files for every document, files for parts, or one after another
 * (a file for each part, to be sent on).
 */
export type Layout = 'documents' | 'parts' | 'spool'

/** What is done with every input. Plain data, so that it can be sent to a worker. */
export interface Job {
  readonly options: Options
  readonly manner: Manner
  readonly layout: Layout
  /** The folder for results. */
  readonly out: string
  /** The most bytes that a document may have. */
  readonly mostBytes: number
  /** The most documents of a part. */
  readonly mostInPart: number
  /** How fields are called in the JSON of others. */
  readonly map?: FieldMap
  /** Whether only failures are told. */
  readonly quiet: boolean
}
