import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A capture with the true body beside it. */
export interface Row {
  readonly id: string
  /** The collection that it is from. */
  readonly set: string
  /** Where the page lives, or empty. */
  readonly url: string
  /** BCP 47 tag, or empty. */
  readonly language: string
  /** The capture. */
  readonly text: string
  /** The article’s text. */
  readonly body: string
  /** Absent where it is not known. */
  readonly headline?: string
  /** Names, as the truth has them; absent where they are not known. */
  readonly authors?: readonly string[]
  /** ISO 8601, a day or an instant; absent where it is not known. */
  readonly datePublished?: string
}

/** How much of the page a capture holds: all of it, the article’s container, or little besides it. */
export const levels = ['page', 'container', 'residue'] as const

export type Level = (typeof levels)[number]

/** Sets of captures in a data folder; the second is read only where it is named. */
export type TextSet = 'text-dev' | 'text-dev-2'

/** The file of a level in a data folder. */
function levelPath(folder: string, level: Level, set: TextSet = 'text-dev'): string {
  return join(folder, set, `${level}.jsonl.gz`)
}

/** Whether a folder holds every level. */
export function hasLevels(folder: string): boolean {
  return levels.every((level) => existsSync(levelPath(folder, level)))
}

/** Whether a folder holds the second set of captures too. */
export function hasSecond(folder: string): boolean {
  return existsSync(levelPath(folder, 'page', 'text-dev-2'))
}

/**
 * The captures of a level that have a body.
 *
 * @param every
 *   Take one row in so many, always the same ones.
 * @throws RangeError
 *   When a row lacks one of the fields of `Row`.
 */
export function readLevel(
  folder: string,
  level: Level,
  every = 1,
  set: TextSet = 'text-dev',
): readonly Row[] {
  const path = levelPath(folder, level, set)
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % every === 0)
    .map((line, i) => rowOf(JSON.parse(line), `${path}, row ${i * every + 1}`))
    .filter(({body}) => body.trim() !== '')
}

function rowOf(value: Readonly<Record<string, unknown>>, place: string): Row {
  const of = (key: string, otherwise?: string): string => {
    const found = value[key] ?? otherwise
    if (typeof found === 'string') return found
    throw new RangeError(`Expected text in \`${key}\` of ${place}`)
  }
  return {
    id: of('id'),
    set: of('set'),
    url: of('url', ''),
    language: of('language', ''),
    text: of('text'),
    body: of('body', ''),
    ...textIn(value, 'headline'),
    ...namesIn(value),
    ...textIn(value, 'datePublished'),
  }
}

function textIn<Key extends string>(
  value: Readonly<Record<string, unknown>>,
  key: Key,
): {readonly [K in Key]?: string} {
  const found = value[key]
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a computed key is widened to string
  return typeof found === 'string' ? ({[key]: found} as {readonly [K in Key]?: string}) : {}
}

function namesIn({authors}: Readonly<Record<string, unknown>>): Pick<Row, 'authors'> {
  if (!Array.isArray(authors)) return {}
  const names = authors.filter((name: unknown) => typeof name === 'string')
  return names.length === 0 ? {} : {authors: names}
}
