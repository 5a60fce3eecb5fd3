import {keyOf} from './name-key.ts'

/** The pairs of neighbouring letters of a text, which stand for its words where it has no spaces. */
export function letterPairsOf(text: string): ReadonlySet<string> {
  const letters = [...keyOf(text)]
  return new Set(letters.slice(1).map((each, i) => `${letters[i] ?? ''}${each}`))
}
