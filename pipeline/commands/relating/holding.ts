import {heartbeat} from '../../run/heartbeat.ts'
import {type Lock, lock} from '../../run/lock.ts'
import {thisProcess} from '../../run/process-identity.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {attempt} from '../../write/failures.ts'
import {disk} from '../../write/io.ts'

/**
 * Do something as the only run that writes to a folder, which is made when it does not exist.
 *
 * @returns
 *   What `act` returns, or the refusal `run/locked` when another run writes there.
 */
export async function whileHolding<Value>(
  out: string,
  act: (held: Lock) => Promise<Value>,
): Promise<Value | Refusal> {
  const held =
    attempt(out, () => disk.makeFolder(out)) ?? (await lock(disk, out, thisProcess(), heartbeat))
  if (isRefusal(held)) return held
  try {
    return await act(held)
  } finally {
    await held.release()
  }
}
