import {completions} from './completions.ts'
import {type Call, type Misuse, misuse} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Print the script by which a shell completes the command line.
 *
 * @returns
 *   The exit code.
 */
export function completion({paths}: Call, terminal: Terminal): number | Misuse {
  const [shell, second] = paths
  const script = second === undefined && shell !== undefined ? scriptOf(shell) : undefined
  if (script === undefined) {
    return misuse(
      `Expected the name of a shell: ${Object.keys(completions).join(', ')}; found \`${paths.join(' ')}\``,
    )
  }
  return exitOf(terminal.out(script), terminal, exits.fine)
}

function scriptOf(shell: string): string | undefined {
  return new Map<string, () => string>(Object.entries(completions)).get(shell)?.()
}
