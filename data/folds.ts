/** A character that takes two columns of a terminal, with the closing signs that no line begins with. */
const wideWithClosing =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60][、。，．」』）！？；：]*/u
const pieces = new RegExp(
  String.raw`${wideWithClosing.source}|[^\s\u2e80-\u9fff\uff01-\uff60]+|\s+`,
  'gu',
)
const wideUnit = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/gu
const lead = /^ *(?:[*•-] )?/
const onlyBlanks = /^\s+$/u

/** A text broken at a width. */
export interface Folded {
  readonly text: string
  /** Offsets of the line breaks that were put in. */
  readonly breaks: ReadonlySet<number>
}

/**
 * Breaks every line that is longer than a width where the last word fits, as text browsers do.
 *
 * @param width
 *   In columns of a terminal: a wide character takes two.
 * @param hangs
 *   Whether later lines of a list item stand under its first word, as most text browsers print them; otherwise every line begins at the edge.
 */
export function foldedAt(text: string, width: number, hangs = true): Folded {
  const breaks = new Set<number>()
  let out = ''
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) out += '\n'
    if (columnsOf(line) <= width) {
      out += line
      continue
    }
    const [first = '', ...rest] = linesOf(line, width, hangs)
    out += first
    for (const each of rest) {
      breaks.add(out.length)
      out += `\n${each}`
    }
  }
  return {text: out, breaks}
}

function linesOf(line: string, width: number, hangs: boolean): readonly string[] {
  const indent = lead.exec(line)?.[0] ?? ''
  const margin = hangs ? ' '.repeat(indent.length) : ''
  const lines: string[] = []
  let current = indent
  let isFresh = true
  let space = ''
  for (const [piece] of line.slice(indent.length).matchAll(pieces)) {
    if (onlyBlanks.test(piece)) {
      space = ' '
      continue
    }
    const longer = isFresh ? current + piece : current + space + piece
    if (!isFresh && columnsOf(longer) > width) {
      lines.push(current)
      current = margin + piece
    } else current = longer
    isFresh = false
    space = ''
  }
  return [...lines, current]
}

function columnsOf(text: string): number {
  return text.length + (text.match(wideUnit)?.length ?? 0)
}
