import type {FieldMap} from '../../tree/field-map.ts'
import type {Skipped} from '../../tree/inputs.ts'

/** How the documents of a shard are read. */
export interface GatherOptions {
  /** The most bytes that one document may have once decompressed; `mostBytes` of `tree/refusals.ts` by default. */
  readonly mostBytes?: number
  /** Where the fields of a capture are in JSON of another format. */
  readonly map?: FieldMap
  /** Called for everything in a container that is skipped or damaged. */
  readonly onSkipped?: (skipped: Skipped) => void
}
