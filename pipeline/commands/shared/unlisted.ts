import {counted} from './printable.ts'
import type {Terminal} from './terminal.ts'
import {printLines} from './wrapping.ts'

/** Print how many results were passed over because the list of keys of their folder does not name them, if any. */
export function printUnlisted(count: number, terminal: Terminal): void {
  if (count === 0) return
  const passed = `${counted(count, 'result')} passed over`
  const them = count === 1 ? 'it' : 'them'
  printLines(
    terminal,
    `${passed}: an earlier run left ${them}, and the list of keys does not name ${them}\n`,
  )
}
