import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {strip} from '../../text/strip.ts'
import {tuned} from '../../tuning/load.ts'

const {labelledLineLength: longestLine} = tuned('text')
const sign = /[\s:]/u
const capital = /^\p{Lu}/u
const particle = /^\p{Ll}{1,3}$/u
const space = ' '
const labelWords = [3, 2, 1] as const
const nameWords = {least: 2, most: 4} as const

const labels = {
  author: lazy(() => new Set(wordsForUse('author'))),
  firstOfAuthor: lazy(() => new Set(wordsForUse('author').map(firstWordOf))),
  picture: lazy(() => new Set(wordsForUse('pictured-by').map((word) => strip(word, sign, sign)))),
} as const

/**
 * A byline of two labels with the colons that it lacks; every other line as it is.
 *
 *     Words Ann Miller Photographs Ravi Nair  →  Words: Ann Miller Photographs: Ravi Nair
 *
 * Leaves alone lines with one of the two labels, or without a full name behind each.
 */
export function withLabelSigns(line: string): string {
  if (line.length > longestLine || line.includes(':')) return line
  if (!labels.firstOfAuthor().has(firstWordOf(line).toLowerCase())) return line
  const words = line.split(space)
  const label = labelAt(words, 0, labels.author())
  if (label === 0) return line
  for (let at = label + nameWords.least; at <= label + nameWords.most; at += 1) {
    const other = labelAt(words, at, labels.picture())
    const name = words.slice(label, at)
    const rest = words.slice(at + other)
    if (other > 0 && isName(name) && isName(rest)) {
      const parts = [
        `${words.slice(0, label).join(space)}:`,
        ...name,
        `${words.slice(at, at + other).join(space)}:`,
        ...rest,
      ]
      return parts.join(space)
    }
  }
  return line
}

function firstWordOf(line: string): string {
  const end = line.indexOf(space)
  return end < 0 ? line : line.slice(0, end)
}

/** How many words at a place are a label that opens with a capital; 0 where none is. */
function labelAt(words: readonly string[], at: number, listed: ReadonlySet<string>): number {
  if (!capital.test(words[at] ?? '')) return 0
  const of = (count: number): string =>
    words
      .slice(at, at + count)
      .join(space)
      .toLowerCase()
  return labelWords.find((count) => listed.has(of(count))) ?? 0
}

function isName(words: readonly string[]): boolean {
  const own = words.filter((word) => !particle.test(word))
  return (
    own.length >= nameWords.least &&
    words.length <= nameWords.most &&
    own.every((word) => capital.test(word))
  )
}
