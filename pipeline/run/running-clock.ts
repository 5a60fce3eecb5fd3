/** A clock in milliseconds that stands still while this process is stopped. */
export interface RunningClock {
  readonly now: () => number
  /** To be called again and again; what lies between two calls counts up to a limit only. */
  readonly tick: () => void
}

/**
 * A clock for what others may take, so that they are not charged for a time in which nobody could work:
 * a run that was stopped (`SIGSTOP`, Ctrl-Z) and continued, or a machine that slept.
 *
 * @param most
 *   The most milliseconds that count between two ticks.
 * @param time
 *   Milliseconds of a clock that only runs forward.
 */
export function runningClock(
  most: number,
  time: () => number = () => performance.now(),
): RunningClock {
  let counted = 0
  let last = time()
  const now = (): number => counted + Math.min(time() - last, most)
  return {
    now,
    tick: (): void => {
      counted = now()
      last = time()
    },
  }
}
