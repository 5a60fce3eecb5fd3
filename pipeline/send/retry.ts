import {EngineFailure} from './engine.ts'
import {firstWait, longestWait, mostTries} from './limits.ts'

const millisecondsPerSecond = 1000

/** Waits some milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>

/** What is told of a call that will be tried again. */
export type OnRetry = (failure: EngineFailure, milliseconds: number) => void

/** Wait by the clock. */
export const waitByClock: Wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Try a call until it succeeds, with waits that grow, while its failures may pass.
 *
 * @throws EngineFailure
 *   The failure of the last try, or one that will not pass.
 */
export async function retrying<Result>(
  call: () => Promise<Result>,
  wait: Wait,
  onRetry: OnRetry,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof EngineFailure && error.isPassing) || tries >= mostTries) throw error
      const milliseconds = waitOf(tries, error.wait)
      onRetry(error, milliseconds)
      await wait(milliseconds)
    }
  }
}

/**
 * Milliseconds before the next try.
 *
 * @param tries
 *   How many there were.
 * @param asked
 *   Seconds that the server asks for.
 */
export function waitOf(tries: number, asked = 0): number {
  const growing = firstWait * 2 ** (tries - 1)
  return Math.min(longestWait, Math.max(growing, asked * millisecondsPerSecond))
}
