import {readdirSync} from 'node:fs'
import {byCodeUnit} from '../corpus.ts'

const special = /[.+^${}()|[\]\\]/g

/**
 * The files of tests below a folder that a selection names, in order.
 *
 * @param only
 *   Files, folders, or patterns in which `*` is any text, from any folder of the path on and with or
 *   without `.test.ts`; a word without a slash may stand anywhere in the path. Nothing means every file.
 */
export function filesOf(folder: string, only: readonly string[] = []): readonly string[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path}`)
    .sort(byCodeUnit)
  if (only.length === 0) return files
  const wanted = only.map(patternOf)
  return files.filter((file) => wanted.some((pattern) => pattern.test(file)))
}

function patternOf(word: string): RegExp {
  const plain = word.replace(/^\.\//, '').replace(/\/$/, '')
  const any = plain.replace(special, '\\$&').replaceAll('*', '.*')
  const isPath = plain.includes('/') || plain === 'test'
  return isPath ? new RegExp(`(?:^|/)${any}(?:$|/|\\.test\\.ts$)`) : new RegExp(any)
}
