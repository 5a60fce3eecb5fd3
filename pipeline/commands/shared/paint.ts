import type {Call} from './arguments.ts'
import {type Paint, painter} from './colours.ts'
import type {Terminal} from './terminal.ts'

/** How standard output is painted: as `--color` and `--no-color` say, else as the terminal can. */
export function paintOf({options}: Call, terminal: Terminal): Paint {
  if (options.has('no-color')) return painter(false)
  return painter(options.has('color') || terminal.colour)
}
