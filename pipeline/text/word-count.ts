import {isSpace} from './spaces.ts'

/** The number of words in a text: its stretches between white space. `wordCount` follows this rule. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i += 1) {
    const space = isSpace(text.charCodeAt(i))
    if (inside && space) inside = false
    else if (!inside && !space) {
      inside = true
      count += 1
    }
  }
  return count
}
