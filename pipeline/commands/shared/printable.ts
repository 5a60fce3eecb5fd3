import {withoutCommands} from '../../text/workflow-commands.ts'

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const blank = /\p{Zs}/gu
const thousands = /\B(?=(?:\d{3}){1,6}$)/g

/**
 * Text for a terminal: blanks of every kind become spaces; characters that move the cursor, reverse the line or are
 * invisible become their code, and so does what would make the line a command to a service that reads the output.
 */
export function printable(text: string): string {
  return withoutCommands(
    text
      .replace(blank, ' ')
      .replace(unseen, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`),
  )
}

/** The same for each line of a text; its line feeds are kept. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** A count with a comma every three digits, the same in every locale. */
export function grouped(count: number): string {
  return String(count).replace(thousands, ',')
}

/** A count and its noun: `1 edit`, `2 edits`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}
