import {isatty} from 'node:tty'
import {type Printer, printer} from '../../write/stdout.ts'

const standardOutput = 1
const standardError = 2
const defaultWidth = 80

/** Where a command prints, and what it may do there. */
export interface Terminal {
  readonly out: Printer
  readonly err: Printer
  /** Whether standard output is read by a person who wants colours. */
  readonly colour: boolean
  /** Columns of standard output; without bounds when it is no terminal. */
  readonly width: number
  /** Columns of standard error. */
  readonly errWidth: number
  /** Whether standard error is read by a person who watches it. */
  readonly watched: boolean
}

/** The terminal, pipes or files that this process was given. */
export function thisTerminal(): Terminal {
  const terminal = isatty(standardOutput)
  // biome-ignore lint/style/noProcessEnv: this is how a person says that, see no-color.org
  const plain = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb'
  return {
    out: printer(standardOutput, 'standard output'),
    err: printer(standardError, 'standard error'),
    colour: terminal && !plain,
    // Node's own stream is asked only when it is a terminal: its mere making changes how a pipe waits.
    width: terminal ? process.stdout.columns || defaultWidth : Number.POSITIVE_INFINITY,
    errWidth: isatty(standardError) ? process.stderr.columns || defaultWidth : defaultWidth,
    watched: isatty(standardError),
  }
}
