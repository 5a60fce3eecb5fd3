import {readFileSync, statSync} from 'node:fs'
import {codeOf} from '../../tree/refusals.ts'

/**
 * The text of a file of results. A named pipe among them, which would be waited for without end, is refused as the system
 * refuses a folder.
 *
 * @throws Error
 *   With a `code`, when there is no such file, when it cannot be read, and when it is no regular file.
 */
export function resultText(path: string): string {
  if (!statSync(path).isFile()) {
    throw Object.assign(new Error(`'${path}' is no regular file`), {code: 'EINVAL'})
  }
  return readFileSync(path, 'utf8')
}

/** Whether a path leads to a regular file. */
export function isRegular(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() === true
}

/**
 * Why a file of results cannot be read, and the remedy.
 *
 * @throws
 *   What is no error of the system.
 */
export function unreadableSentence(error: unknown): string {
  if (codeOf(error) === undefined || !(error instanceof Error)) throw error
  return `${error.message}. Check that the file can be read`
}
