import {isSpace} from './spaces.ts'

/** How many words a text has: its stretches between white space. The rule behind `wordCount`. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i += 1) {
    const ink = !isSpace(text.charCodeAt(i))
    if (ink && !inside) count += 1
    inside = ink
  }
  return count
}
