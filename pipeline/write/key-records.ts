import type {Accepted} from './formats.ts'
import type {Io} from './io.ts'
import {toLine} from './json.ts'
import {linesIn} from './lines-in.ts'
import type {Result} from './result.ts'

/** The name of the list of keys of a run that writes files for every document. */
export const keysName = 'keys.ndjson'

/** The folder of the lists of keys of a run that writes files for every part. */
export const keysFolder = 'keys'

/** One document in the list of keys: what it was, and what became of it. */
export interface KeyRecord {
  /** By which the document is found again from run to run. */
  readonly key: string
  readonly status: 'article' | 'rejected' | 'error'
  /** The name of its content, when it has an article. */
  readonly '@id'?: string
  /** Its address, when its article has one. */
  readonly url?: string
  /** The name of the input. */
  readonly name: string
}

const statuses = {
  articles: 'article',
  rejected: 'rejected',
  errors: 'error',
} as const satisfies Record<Result['reply'], KeyRecord['status']>

/** The line of a result in the list of keys. */
export function keyLineOf({key, name, reply, accepted}: Result): string {
  const record: KeyRecord = {
    key,
    status: statuses[reply],
    ...contentOf(accepted?.search),
    name,
  }
  return toLine(record)
}

function contentOf(search: Accepted['search'] | undefined): Pick<KeyRecord, '@id' | 'url'> {
  if (search === undefined) return {}
  const {id, url} = search
  return {'@id': `ni:///sha-256;${id}`, ...(url === undefined ? {} : {url})}
}

/**
 * The records in lists of keys, in order.
 *
 * @throws SyntaxError
 *   When a line is not JSON: the file is not a list of keys.
 */
export function* keyRecordsIn(io: Io, paths: Iterable<string>): Generator<KeyRecord, void> {
  for (const path of paths) {
    for (const line of linesIn(io, path)) {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `keyLineOf` writes such files
      yield JSON.parse(line) as KeyRecord
    }
  }
}
