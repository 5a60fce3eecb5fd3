const word = /\S+/g

/** How many words a text has: its stretches between white space. The rule behind `wordCount`. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(word)) count += 1
  return count
}
