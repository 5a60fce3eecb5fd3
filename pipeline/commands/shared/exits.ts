import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {PrintResult} from '../../write/stdout.ts'
import {printable} from './printable.ts'
import type {Terminal} from './terminal.ts'

/** The exit codes of the process. */
export const exits = {
  fine: 0,
  /** A document was rejected or is not valid. */
  rejected: 1,
  misuse: 2,
  /** An internal error; the number is that of sysexits.h. */
  internal: 70,
  /** An output could not be written; the number is that of sysexits.h. */
  output: 74,
  /** Another run writes to the same folder; the number is that of sysexits.h. */
  locked: 75,
  /** Ended by a signal: 128 plus its number. */
  interrupted: 130,
  terminated: 143,
} as const

/**
 * The exit code after printing. A closed output is not a failure: its reader had what it wanted.
 *
 * @param printed
 *   The result of printing; a refusal is printed on standard error.
 * @param otherwise
 *   The exit code when all was written.
 */
export function exitOf(printed: PrintResult, terminal: Terminal, otherwise: number): number {
  if (printed === 'closed') return exits.fine
  if (!isRefusal(printed)) return otherwise
  printFailure(printed, terminal)
  return exits.output
}

/** Print on standard error what could not be written, and the remedy. */
export function printFailure({reason, remedy}: Refusal, terminal: Terminal): void {
  terminal.err(`copydesk: ${printable(reason)}. ${remedy}\n`)
}

/** Print that the paths hold nothing of a kind, which is never intended; returns the exit code. */
export function printNothingFound(terminal: Terminal, kind: string, remedy = 'Check them'): number {
  terminal.err(`copydesk: The paths hold no ${kind}. ${remedy}\n`)
  return exits.rejected
}

/** Print that paths hold no audits; returns the exit code. */
export function printNoAudits(terminal: Terminal): number {
  return printNothingFound(terminal, 'audits', 'Name what `copydesk extract … --out DIR` wrote')
}
