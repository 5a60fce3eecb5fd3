import {type Stats, statSync} from 'node:fs'
import {codeOf} from '../../tree/refusals.ts'

/** What stands at a path; `undefined` when nothing does, or the system does not let it be seen. */
export function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}
