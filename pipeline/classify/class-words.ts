import type {Element} from '../tree/page.ts'

const capital = /(?<=[a-z])(?=[A-Z])/g
const letters = /[^a-z]+/
const shortest = 3
const longest = 15

/**
 * The words that an element is known by: its tag as `<p>`, its role as `=note`, and the words of its
 * class, its id and what it calls itself to scripts; those of 3 to 15 letters of ASCII.
 */
export function classWordsOf({tag, attributes}: Element): readonly string[] {
  const {class: classes, id, role, 'data-component': component, 'data-testid': test} = attributes
  const words = [`<${tag}>`]
  if (role !== undefined) words.push(`=${role.toLowerCase()}`)
  for (const names of [classes, id, component, test]) {
    if (names === undefined) continue
    for (const word of names.replace(capital, '-').toLowerCase().split(letters)) {
      if (word.length >= shortest && word.length <= longest) words.push(word)
    }
  }
  return words
}
