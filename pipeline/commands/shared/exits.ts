import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Printed} from '../../write/stdout.ts'
import {printable} from './printable.ts'
import type {Terminal} from './terminal.ts'

/** What the process says to its caller when it ends. */
export const exits = {
  fine: 0,
  /** Some document was rejected or is not valid. */
  rejected: 1,
  misuse: 2,
  /** An error of ours. */
  ours: 70,
  /** An output could not be written; the number is that of sysexits.h. */
  output: 74,
  /** Another run writes to the same folder; the number is that of sysexits.h. */
  locked: 75,
  /** Ended by a signal: 128 and its number. */
  interrupted: 130,
  terminated: 143,
} as const

/**
 * The exit code after printing. A reader that went away is no failure: it had what it wanted.
 *
 * @param printed
 *   What came of the printing; a refusal is told on standard error.
 * @param otherwise
 *   The code when all was taken.
 */
export function exitOf(printed: Printed, terminal: Terminal, otherwise: number): number {
  if (printed === 'gone') return exits.fine
  if (!isRefusal(printed)) return otherwise
  tellFailure(printed, terminal)
  return exits.output
}

/** Tell on standard error what could not be written. */
export function tellFailure({reason, remedy}: Refusal, terminal: Terminal): void {
  terminal.err(`copydesk: ${printable(reason)}. ${remedy}\n`)
}

/** Tell that paths hold nothing of a kind, which is never what was meant; the exit code. */
export function tellNothing(terminal: Terminal, kind: string): number {
  terminal.err(`copydesk: Found no ${kind}. Check the paths\n`)
  return exits.rejected
}
