import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Refusal} from '../../tree/refusals.ts'
import {failureOf} from '../../write/failures.ts'

/**
 * A new folder for files that do not outlive a command, where the system keeps such files.
 *
 * @param use
 *   A word for its name.
 * @returns
 *   Its path, or why it could not be made: `TMPDIR` may name a folder that is not there, or is full.
 */
export function temporaryFolder(use: string): string | Refusal {
  const place = tmpdir()
  try {
    return mkdtempSync(join(place, `copydesk-${use}-`))
  } catch (error) {
    const failure = failureOf(error, place)
    return {...failure, remedy: 'Set `TMPDIR` to a folder that can be written'}
  }
}
