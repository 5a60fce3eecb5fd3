import type {EngineDocument} from '../write/engines/document.ts'

/** A change of an index: a document in the place of the one with its key, or a key that is to be deleted. */
export type IndexChange =
  | {readonly type: 'put'; readonly key: string; readonly document: EngineDocument}
  | {readonly type: 'delete'; readonly key: string}

/** A change that an engine refused for itself, with its reason in the engine's words. */
export interface Refused {
  readonly change: IndexChange
  readonly reason: string
}

/** What became of a batch. What is in neither list was done. */
export interface Sent {
  readonly refused: readonly Refused[]
  /** What the engine had no room for at the moment. */
  readonly again: readonly IndexChange[]
}

/**
 * An index on a server.
 *
 * Each call throws an `EngineFailure` for what concerns the server and not a document.
 */
export interface Engine {
  /** As messages name it. */
  readonly name: string
  /** Make the index when there is none, and check that it takes our documents. */
  readonly prepare: () => Promise<void>
  /** The digests of the documents that came from an origin, by their keys. */
  readonly digestsOf: (origin: string) => Promise<Map<string, string>>
  /** Send a batch, in which each key stands once. */
  readonly send: (changes: readonly IndexChange[]) => Promise<Sent>
  /** Let searches see what was sent. */
  readonly finish: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Why a server could not do what it was to do. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
  /** Whether the same call may succeed later. */
  readonly isPassing: boolean
  /** What a person can do about it, as a sentence without its full stop. */
  readonly remedy: string
  /** Seconds that the server wants to be left alone. */
  readonly wait: number | undefined

  constructor(
    reason: string,
    {
      isPassing = false,
      remedy,
      wait,
    }: Partial<Pick<EngineFailure, 'isPassing' | 'wait'>> & Pick<EngineFailure, 'remedy'>,
  ) {
    super(reason)
    this.isPassing = isPassing
    this.remedy = remedy
    this.wait = wait
  }
}
