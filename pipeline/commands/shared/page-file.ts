import {closeSync, openSync, readSync} from 'node:fs'
import {pageTitles} from '../../review/page.ts'
import {codeOf} from '../../tree/refusals.ts'
import {statsAt} from './stats.ts'

/** Bytes at the start of a page within which its title stands. */
const openingLength = 2048

/**
 * Why a page is not written to a path: another file stands there.
 *
 * @returns
 *   A sentence without its full stop; `undefined` when nothing is lost, since there is no file, an empty one, or an earlier page.
 */
export function foreignFileAt(path: string): string | undefined {
  const stats = statsAt(path)
  // A folder cannot be replaced by a file: writing reports it.
  if (stats === undefined || stats.isDirectory()) return undefined
  if (stats.isFile() && (stats.size === 0 || isPage(path))) return undefined
  return `Expected the name of a new file or of an earlier page, found another file at \`${path}\`: move it away, or name another file`
}

function isPage(path: string): boolean {
  const opening = openingOf(path)
  return pageTitles.some((title) => opening.includes(`<title>${title}</title>`))
}

/** The start of a file as text; empty when it cannot be read. */
function openingOf(path: string): string {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(openingLength)
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
