import {strip} from '../tree/edges.ts'

/** Words are compared by their first letters, so that endings do not part them; shorter ones are left out. */
const stem = 5
const mostParagraphs = 40
const sampled = 200
const ornament = /[^\p{L}\p{N}]/u
const spaceless = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/
const spacelessRun = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+/g

/**
 * The stems of the first words of every paragraph.
 *
 * @param paragraphs
 *   In lower case.
 */
export function stemsOf(paragraphs: readonly string[]): ReadonlySet<string> {
  return new Set(
    paragraphs.slice(0, mostParagraphs).flatMap((text) => stemsIn(text.slice(0, sampled))),
  )
}

/**
 * How much of a line the paragraphs say too.
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
  const count = own.filter((each) => stems.has(each)).length
  return {share: own.length === 0 ? 0 : count / own.length, count}
}

/** First letters of longer words; in scripts without spaces every two characters in a row. */
function stemsIn(text: string): readonly string[] {
  if (spaceless.test(text)) return (text.match(spacelessRun) ?? []).flatMap(pairsIn)
  return text
    .split(' ')
    .map((word) => strip(word, ornament, ornament))
    .filter((word) => word.length >= stem)
    .map((word) => word.slice(0, stem))
}

function pairsIn(run: string): readonly string[] {
  return Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2))
}
