import {repair} from '../../pipeline/normalize/normalize.ts'
import {apply} from '../../pipeline/tree/edits.ts'
import type {Sample} from './texts.ts'

/** Texts are broken at these widths, in characters. */
export const widths = [60, 65, 70, 72, 75, 80, 90, 100]
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
  const joins = repair(broken).filter((edit) => edit.rule === 'wraps/line-break')
  return apply(broken, joins) === paragraphs.join(separator)
}

/** How many line breaks of a text are joined. */
export function joinsOf(text: string): number {
  return repair(text).filter((edit) => edit.rule === 'wraps/line-break').length
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
