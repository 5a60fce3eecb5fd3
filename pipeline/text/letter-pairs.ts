import {keyOf} from './name-key.ts'

/** Written without spaces, so that words cannot be counted. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** Whether a text has letters of a script that puts no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** The pairs of neighbouring letters of a text, which stand for its words where it has no spaces. */
export function letterPairsOf(text: string): ReadonlySet<string> {
  const letters = [...keyOf(text)]
  return new Set(letters.slice(1).map((each, i) => `${letters[i] ?? ''}${each}`))
}
