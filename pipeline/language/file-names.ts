import {lazy} from '../text/lazy.ts'
import {systemWords} from './system-words.ts'

const ending = /^\S+\.([a-z]{2,5})$/
const endings = lazy(() => systemWords('file-ending'))

/**
 * Whether a text is the name of a file, as programs write it where people are due to write words: `index.html`,
 * `photo_12.jpg`.
 *
 * @param text
 *   In lower case.
 */
export function isFileName(text: string): boolean {
  return endings().has(ending.exec(text)?.[1] ?? '')
}
