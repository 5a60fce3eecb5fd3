import type {Terminal} from './terminal.ts'

/** Inputs below which nobody waits long enough to look. */
const fewest = 100
const cells = 30
const clearLine = '\r\u001b[K'

/** A bar that shows how far a run has come. */
export interface Progress {
  /** One more input is done. */
  readonly step: () => void
  /** Take the bar away, before other lines are printed or at the end. */
  readonly clear: () => void
}

/** A bar on standard error; silent in a pipe, and when there is little to do. */
export function progressOf(total: number, terminal: Terminal): Progress {
  if (!terminal.watched || total < fewest) return {step: nothing, clear: nothing}
  let done = 0
  let shown = ''
  return {
    step: (): void => {
      done++
      const bar = barOf(done, total)
      if (bar !== shown) terminal.err(`\r${bar}`)
      shown = bar
    },
    clear: (): void => {
      if (shown !== '') terminal.err(clearLine)
      shown = ''
    },
  }
}

/** The bar and the percentage; it changes a hundred times at most. */
function barOf(done: number, total: number): string {
  const full = Math.floor((cells * done) / total)
  const percent = String(Math.floor((100 * done) / total)).padStart(4)
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)}${percent} % of ${total}`
}

function nothing(): void {
  // There is nobody to show it to.
}
