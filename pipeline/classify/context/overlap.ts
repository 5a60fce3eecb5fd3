import {bareOf} from '../../text/strip.ts'
import {comparedLength, comparedParagraphs} from './limits.ts'

/** Words are compared by their first letters, so that endings make no difference; shorter words do not count. */
const stem = 5
const space = 0x20
const spaceless = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/
const spacelessRun = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+/g

/**
 * The stems of the first words of every paragraph.
 *
 * @param paragraphs
 *   In lower case.
 */
export function stemsOf(paragraphs: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const text of paragraphs.slice(0, comparedParagraphs)) {
    for (const each of stemsIn(text.slice(0, comparedLength))) stems.add(each)
  }
  return stems
}

/**
 * How many words of a line the paragraphs have too.
 *
 * @param line
 *   In lower case.
 * @returns
 *   The share and the number of its stems that they have.
 */
export function overlapOf(
  line: string,
  stems: ReadonlySet<string>,
): {readonly share: number; readonly count: number} {
  const own = stemsIn(line)
  let count = 0
  for (const each of own) if (stems.has(each)) count += 1
  return {share: own.length === 0 ? 0 : count / own.length, count}
}

/** First letters of longer words; in scripts without spaces every two characters in a row. */
function stemsIn(text: string): readonly string[] {
  if (spaceless.test(text)) return (text.match(spacelessRun) ?? []).flatMap(pairsIn)
  const stems: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== space) end += 1
    if (end - start >= stem) {
      const word = bareOf(text.slice(start, end))
      if (word.length >= stem) stems.push(word.slice(0, stem))
    }
    start = end + 1
  }
  return stems
}

function pairsIn(run: string): readonly string[] {
  return Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2))
}
