import {isKind, letter} from '../text/code-units.ts'
import {strip} from '../text/strip.ts'
import {wordsForUse} from './words.ts'

const noLetter = /\P{L}/u
const sections: ReadonlySet<string> = new Set(wordsForUse('section'))

/** The section whose name is the whole line, as written; `undefined` without one. */
export function sectionOf(line: string): string | undefined {
  const isBare = isKind(line, 0, letter) && isKind(line, line.length - 1, letter)
  const bare = isBare ? line : strip(line, noLetter, noLetter)
  return sections.has(bare.toLowerCase()) ? bare : undefined
}
