import {keyOf} from '../../text/name-key.ts'

const word = /[\p{L}\p{N}]+/gu

/** The share of words that two texts have in common, of the words of both. */
export function likeness(one: string, other: string): number {
  return likenessOf(one, new Set(tokensOf(other)))
}

/** The same for a text and the words of another. */
export function likenessOf(text: string, name: ReadonlySet<string>): number {
  const own = new Set(tokensOf(text))
  if (own.size === 0 || name.size === 0) return 0
  const common = [...own].filter((each) => name.has(each)).length
  return (common / own.size + common / name.size) / 2
}

/** The words of a text, folded by `keyOf`. */
export function tokensOf(text: string): readonly string[] {
  return (text.match(word) ?? []).map(keyOf)
}
