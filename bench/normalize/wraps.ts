import {foldedAt} from '../../data/folds.ts'
import {repairText} from '../../pipeline/normalize/normalize.ts'
import {apply, type Edit} from '../../pipeline/tree/edits.ts'
import type {Sample} from './texts.ts'

/** Texts are broken at these widths, in characters. */
export const widths = [25, 40, 60, 65, 70, 72, 75, 80, 90, 100, 110]
/** What stands between two paragraphs. */
export const separators = ['\n', '\n\n'] as const

const leastWords = 200

/** The lines of the texts that have 200 words and more, with single spaces. */
export function proseIn(bodies: readonly Sample[]): readonly (readonly string[])[] {
  return bodies
    .map(({text}) => text.split(/\n+/u).map((line) => line.trim().replaceAll(/\s+/gu, ' ')))
    .filter((lines) => lines.join(' ').split(' ').length >= leastWords)
}

/** Whether paragraphs that are broken at a width are joined again as they were. */
export function isRestored(lines: readonly string[], width: number, separator: string): boolean {
  const paragraphs = lines.filter((line) => line !== '')
  const broken = paragraphs.map((line) => broke(line, width)).join(separator)
  return apply(broken, wrapEditsOf(broken)) === paragraphs.join(separator)
}

/** Joins of captures that were broken at a width: those of breaks put in, others, and breaks that were missed. */
export interface Joins {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** The joins of a capture with its menus, tables and long lines, broken at a width first. */
export function joinsAt(capture: string, width: number, hangs: boolean): Joins {
  const {text, breaks} = foldedAt(capture, width, hangs)
  const joined = new Set<number>()
  let wrong = 0
  for (const {at} of wrapEditsOf(text)) {
    // A hyphen that was dropped with the break stands before it.
    const found = [at.start, at.start + 1].find((place) => breaks.has(place))
    if (found === undefined) wrong += 1
    else joined.add(found)
  }
  return {right: joined.size, wrong, missed: breaks.size - joined.size}
}

/** How many line breaks of a text are joined. */
export function joinsOf(text: string): number {
  return wrapEditsOf(text).length
}

function wrapEditsOf(text: string): readonly Edit[] {
  return repairText(text).filter((edit) => edit.rule === 'wraps/line-break')
}

function broke(line: string, width: number): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current === '') current = word
    else if (current.length + 1 + word.length <= width) current += ` ${word}`
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current].join('\n')
}
