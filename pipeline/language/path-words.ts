import {load} from './load.ts'

const kinds: ReadonlyMap<string, string> = new Map(
  load('path-words', ['kind', 'word']).rows.map(({kind, word}) => [word, kind]),
)

/**
 * What a part of the path of an address leads to, where that is no story: `account`, `author`, `offer`,
 * `search`, `section`, `service` or `topic`.
 *
 * @param part
 *   A part between two slashes, in lower case, without the ending of a file.
 */
export function pathKindOf(part: string): string | undefined {
  return kinds.get(part)
}
