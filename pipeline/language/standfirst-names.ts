import {load} from './load.ts'

const names: ReadonlySet<string> = new Set(
  load('standfirst-names', ['word']).rows.map(({word}) => word),
)

/**
 * Whether words of the names of an element, in lower case, call it the standfirst of an article: one of
 * them, or two together (`sub-title`).
 */
export function callStandfirst(words: readonly string[]): boolean {
  return words.some((word, i) => names.has(word) || names.has(`${word}${words[i + 1] ?? ''}`))
}
