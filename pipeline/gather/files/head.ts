import {statSync} from 'node:fs'
import {longestHead} from '../limits.ts'
import {openForReading} from './chunks.ts'

/**
 * The beginning of a file as Latin-1, in which its format shows; empty for one that cannot be read, and for a pipe, whose bytes can be
 * read only once.
 */
export function headOf(path: string): string {
  const head = Buffer.alloc(longestHead)
  try {
    if (!statSync(path).isFile()) return ''
    const {read, close} = openForReading(path)
    try {
      return head.toString('latin1', 0, read(head))
    } finally {
      close()
    }
  } catch {
    // Whoever reads the file says why it cannot be read.
    return ''
  }
}
