import type {Element} from '../../../tree/page.ts'

const capital = /(?<=[a-z])(?=[A-Z])/g
const noLetters = /[^a-z]+/
const beyondAscii = /\P{ASCII}/u
const shortest = 3
const longest = 15

/**
 * The words of an element’s names: its tag as `<p>`, its role as `=note`, and the words of its class,
 * its id and its names for scripts (`data-component`, `data-testid`) that have 3 to 15 ASCII letters.
 */
export function classWordsOf({tag, attributes}: Element): readonly string[] {
  const {class: classes, id, role, 'data-component': component, 'data-testid': test} = attributes
  const words = [`<${tag}>`]
  if (role !== undefined) words.push(`=${role.toLowerCase()}`)
  for (const names of [classes, id, component, test]) {
    if (names !== undefined) addWords(names, words)
  }
  return words
}

/** The words of one class, id or the like. */
export function wordsOfName(names: string): readonly string[] {
  const words: string[] = []
  addWords(names, words)
  return words
}

/** Stretches of letters; a capital after a small letter opens a new one. */
function addWords(names: string, words: string[]): void {
  if (beyondAscii.test(names)) {
    const parted = names.replace(capital, '-').toLowerCase().split(noLetters)
    words.push(...parted.filter(({length}) => length >= shortest && length <= longest))
    return
  }
  const lower = names.toLowerCase()
  let from = 0
  for (let at = 0; at <= names.length; at += 1) {
    const isLetter = isSmall(lower.charCodeAt(at))
    const parts =
      isLetter && at > 0 && !isSmall(names.charCodeAt(at)) && isSmall(names.charCodeAt(at - 1))
    if (isLetter && !parts) continue
    if (at - from >= shortest && at - from <= longest) words.push(lower.slice(from, at))
    from = isLetter ? at : at + 1
  }
}

/** A small ASCII letter; NaN, past the end of a text, is none. */
function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}
