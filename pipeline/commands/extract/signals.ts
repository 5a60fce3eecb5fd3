import {exits} from '../shared/exits.ts'

/** Signals that end a run, and the exit code of a run that they ended. */
const codes = {SIGINT: exits.interrupted, SIGTERM: exits.terminated} as const

/** The signals that arrive until `close` is called. */
export interface Signals {
  /** Aborted by the first signal. */
  readonly stop: AbortSignal
  /** The exit code of the first signal; `undefined` when none arrived. */
  readonly code: () => number | undefined
  readonly close: () => void
}

/** Signals that nobody catches, so that each of them ends the process at once. */
export const uncaughtSignals: Signals = {
  stop: new AbortController().signal,
  code: () => undefined,
  close: () => undefined,
}

/** Catch signals, which would otherwise end the process at once. */
export function catchSignals(): Signals {
  const control = new AbortController()
  let code: number | undefined
  const take = (signal: keyof typeof codes) => (): void => {
    code ??= codes[signal]
    control.abort()
  }
  const takers = {SIGINT: take('SIGINT'), SIGTERM: take('SIGTERM')} as const
  process.on('SIGINT', takers.SIGINT)
  process.on('SIGTERM', takers.SIGTERM)
  return {
    stop: control.signal,
    code: () => code,
    close: (): void => {
      process.off('SIGINT', takers.SIGINT)
      process.off('SIGTERM', takers.SIGTERM)
    },
  }
}
