import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'

/** A terminal that keeps what is printed. */
export interface KeptTerminal extends Terminal {
  /** What was printed on standard output so far. */
  readonly printed: () => string
  /** What was printed on standard error so far. */
  readonly complained: () => string
}

/**
 * A terminal of 80 columns that keeps what is printed, and shows no colours.
 *
 * @param width
 *   Columns of standard output.
 */
export function keptTerminal({width = 80, colour = false} = {}): KeptTerminal {
  let [out, err] = ['', '']
  return {
    out: (text) => {
      out += String(text)
      return 'written'
    },
    err: (text) => {
      err += String(text)
      return 'written'
    },
    colour,
    width,
    errWidth: 80,
    watched: false,
    printed: () => out,
    complained: () => err,
  }
}
