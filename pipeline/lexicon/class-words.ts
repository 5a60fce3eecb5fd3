import {load} from './load.ts'

const table = load('class-words', ['kind', 'word'])

/** What names of classes can tell of an element, in the order of their bits. */
export const classKinds: readonly string[] = [...new Set(table.rows.map(({kind}) => kind))]

const kindsOf = new Map<string, number>()
for (const {kind, word} of table.rows) {
  kindsOf.set(word, (kindsOf.get(word) ?? 0) | (1 << classKinds.indexOf(kind)))
}
/** Where several stand at a place, the longest counts. */
const words = [...kindsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
const listed = new RegExp(words.join('|'), 'g')

/**
 * The kinds that names of classes and ids speak for: a bit each, in the order of `classKinds`.
 *
 * @param names
 *   In lower case; a listed word counts wherever it stands in them.
 */
export function kindsIn(names: string): number {
  let kinds = 0
  for (const [word] of names.matchAll(listed)) kinds |= kindsOf.get(word) ?? 0
  return kinds
}
