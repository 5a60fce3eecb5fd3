import {exits} from '../shared/exits.ts'

/** Signals that ask a run to end, and the exit code that says that they did. */
const codes = {SIGINT: exits.interrupted, SIGTERM: exits.terminated} as const

/** What a run is asked by signals, from now until it no longer listens. */
export interface Signals {
  /** Aborted when the run is to end. */
  readonly stop: AbortSignal
  /** The exit code of a run that was asked to end. */
  readonly code: () => number | undefined
  readonly close: () => void
}

/** Listen to signals instead of being ended by them. */
export function listen(): Signals {
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
