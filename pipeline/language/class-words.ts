import {load} from './load.ts'

const table = load('class-words', ['kind', 'word'])

/** Kinds of elements that names of classes give away, in the order of their bits. */
export const classKinds: readonly string[] = [...new Set(table.rows.map(({kind}) => kind))]

const kindsOf = new Map<string, number>()
for (const {kind, word} of table.rows) {
  kindsOf.set(word, (kindsOf.get(word) ?? 0) | (1 << classKinds.indexOf(kind)))
}
/** Listed words by the pair of letters that they open with; where several stand, the longest counts. */
const openings = new Map<number, readonly string[]>()
for (const word of [...kindsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
  const pair = pairAt(word, 0)
  openings.set(pair, [...(openings.get(pair) ?? []), word])
}
/** The pairs with which a listed word opens; other pairs, which are most, are not looked up. */
const opens = Uint8Array.from({length: 2 ** 14}, (_, pair) => (openings.has(pair) ? 1 : 0))

/**
 * The kinds that names of classes and ids indicate: a bit each, in the order of `classKinds`.
 *
 * @param names
 *   In lower case; a listed word counts wherever it stands in them.
 */
export function kindsIn(names: string): number {
  let kinds = 0
  for (let at = 0; at + 1 < names.length; ) {
    const pair = pairAt(names, at)
    const word = opens[pair] === 1 ? wordAt(names, at, pair) : undefined
    kinds |= word === undefined ? 0 : (kindsOf.get(word) ?? 0)
    at += word?.length ?? 1
  }
  return kinds
}

/**
 * Whether names of classes and ids hold a word of a kind.
 *
 * @param names
 *   In lower case.
 */
export function namesKind(names: string, kind: string): boolean {
  return (kindsIn(names) & (1 << classKinds.indexOf(kind))) !== 0
}

function wordAt(names: string, at: number, pair: number): string | undefined {
  return openings.get(pair)?.find((word) => names.startsWith(word, at))
}

/** A number from two code units; those of ASCII have numbers of their own. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0x7f) * 0x80 + (text.charCodeAt(at + 1) & 0x7f)
}
