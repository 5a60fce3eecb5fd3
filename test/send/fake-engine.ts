import {
  type Engine,
  EngineFailure,
  type IndexChange,
  type Sent,
} from '../../pipeline/send/engine.ts'
import type {SearchDocument} from '../../pipeline/tree/generated/search-document.ts'

/** An engine in memory, which fails as it is told to. */
export interface FakeEngine extends Engine {
  readonly documents: Map<string, {readonly digest: string; readonly origin: string}>
  /** The keys of each batch that was taken or refused as a whole. */
  readonly batches: string[][]
  /** What the next calls of `send` do instead of taking a batch. */
  readonly troubles: ((changes: readonly IndexChange[]) => Sent | undefined)[]
}

export function fakeEngine(): FakeEngine {
  const documents: FakeEngine['documents'] = new Map()
  const batches: string[][] = []
  const troubles: ((changes: readonly IndexChange[]) => Sent | undefined)[] = []
  return {
    name: 'Fake',
    documents,
    batches,
    troubles,
    prepare: () => Promise.resolve(),
    digestsOf: (origin) =>
      Promise.resolve(
        new Map(
          [...documents]
            .filter(([, document]) => document.origin === origin)
            .map(([key, {digest}]) => [key, digest]),
        ),
      ),
    send: async (changes) => {
      batches.push(changes.map(({key}) => key))
      const sent = troubles.shift()?.(changes) ?? {refused: [], again: []}
      const not = new Set([
        ...sent.refused.map(({change}) => change.key),
        ...sent.again.map(({key}) => key),
      ])
      for (const change of changes) {
        if (not.has(change.key)) continue
        if (change.type === 'delete') documents.delete(change.key)
        else {
          const {digest = '', indexed_from: origin = ''} = change.document
          documents.set(change.key, {digest, origin})
        }
      }
      return await Promise.resolve(sent)
    },
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** A failure that passes, or one that does not. */
export function failure(isPassing: boolean, wait?: number): EngineFailure {
  return new EngineFailure('The server is away', {isPassing, remedy: 'Wait', wait})
}

/** A document with a key and a body. */
export function documentOf(key: string, body = 'A ferry sails.'): SearchDocument {
  return {
    key,
    id: 'x'.repeat(43),
    title: key,
    headline: key,
    body,
    section: [],
    authors: [],
    keywords: [],
    mentions: [],
    images: [],
    words: 3,
    raw: '{}',
  }
}
