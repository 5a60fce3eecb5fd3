import {writeSync} from 'node:fs'
import {isatty} from 'node:tty'
import {lazy} from '../../text/lazy.ts'
import {withoutCommands} from '../../text/workflow-commands.ts'
import {type Printer, printer, wasClosed} from '../../write/stdout.ts'

const standardOutput = 1
const standardError = 2
const defaultWidth = 80
const outputWasClosed = lazy(() => wasClosed(standardOutput))

/** The outputs of a command, and what they can show. */
export interface Terminal {
  readonly out: Printer
  readonly err: Printer
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean
  /** Columns of standard output; infinite when it is not a terminal. */
  readonly width: number
  /** Columns of standard error. */
  readonly errWidth: number
  /** Whether standard error is a terminal. */
  readonly watched: boolean
}

/** The outputs of this process. */
export function thisTerminal(): Terminal {
  const terminal = isatty(standardOutput)
  // biome-ignore lint/style/noProcessEnv: users turn colours off this way, see no-color.org
  const plain = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb'
  return {
    out: printer(standardOutput, 'standard output', writeUnlessClosed),
    err: messagePrinter(printer(standardError, 'standard error')),
    colour: terminal && !plain,
    // The stream of Node is used only for a terminal: merely creating it makes a pipe non-blocking.
    width: terminal ? process.stdout.columns || defaultWidth : Number.POSITIVE_INFINITY,
    errWidth: isatty(standardError) ? process.stderr.columns || defaultWidth : defaultWidth,
    watched: isatty(standardError),
  }
}

/** A printer of messages, none of which a service that reads them takes for a command. */
export function messagePrinter(print: Printer): Printer {
  return (text) => print(typeof text === 'string' ? withoutCommands(text) : text)
}

function writeUnlessClosed(bytes: Uint8Array, start: number): number {
  if (outputWasClosed()) throw Object.assign(new Error('Closed'), {code: 'EBADF'})
  return writeSync(standardOutput, bytes, start)
}
