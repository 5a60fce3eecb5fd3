import type {Options} from '../../index.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {OutputFormat} from '../../write/formats.ts'

/**
 * How results are laid out: files for every document, files for every part, or one intermediate file
 * for every part, whose articles are then printed.
 */
export type OutputLayout = 'documents' | 'parts' | 'spool'

/** What is done with every input. Plain data, so that it can be sent to a worker. */
export interface Job {
  readonly options: Options
  readonly output: OutputFormat
  readonly layout: OutputLayout
  /** The folder for results. */
  readonly out: string
  /** Bytes that a document may have. */
  readonly mostBytes: number
  /** Documents that a part may have. */
  readonly mostInPart: number
  /** The names of fields in JSON of another schema. */
  readonly map?: FieldMap
  /** Whether only failures are printed. */
  readonly quiet: boolean
  /** Whether all messages of a document are printed. */
  readonly verbose: boolean
}
