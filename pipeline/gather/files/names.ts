import {standardInput} from './paths.ts'

/** What messages call a file: its path, or `stdin`. */
export function nameOf(path: string): string {
  return path === standardInput ? 'stdin' : path
}
