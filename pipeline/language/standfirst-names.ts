import {load} from './load.ts'

const {rows} = load('standfirst-names', ['kind', 'word'])
const all: ReadonlySet<string> = new Set(rows.map(({word}) => word))
const sure: ReadonlySet<string> = new Set(
  rows.filter(({kind}) => kind === 'sure').map(({word}) => word),
)

/**
 * Whether words of the names of an element, in lower case, call it the standfirst of an article: one of
 * them, or two together (`sub-title`).
 */
export function callStandfirst(words: readonly string[]): boolean {
  return hold(words, all)
}

/** The same by words that sites use for nothing else. */
export function surelyCallStandfirst(words: readonly string[]): boolean {
  return hold(words, sure)
}

function hold(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((word, i) => names.has(word) || names.has(`${word}${words[i + 1] ?? ''}`))
}
