import type {Terminal} from './terminal.ts'

const continued = '  '

/** A text in lines of at most `most` columns, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Print lines on standard error; those longer than a terminal is wide go on below, indented. */
export function printLines(terminal: Terminal, text: string): void {
  if (!terminal.watched) {
    terminal.err(text)
    return
  }
  const lines = text.split('\n').map((line) => {
    if (line.length <= terminal.errWidth) return line
    const parts = wrapped(line, terminal.errWidth - continued.length)
    return parts.join(`\n${continued}`)
  })
  terminal.err(lines.join('\n'))
}
